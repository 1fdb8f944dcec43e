import * as vscode from 'vscode'
import type { Said, Thread } from '../../core/review/threads.js'
import { followedSpan } from '../../core/text/movedSpan.js'
import { loadTools } from '../../editor/bundles/loadTools.js'
import { commandUri } from '../../editor/commandUri.js'
import { spanToRange } from '../../editor/convert.js'
import { keepThreads, keptThreads } from '../../editor/exportMaps.js'
import type { Services } from '../../editor/services.js'
import { signatureOf } from '../../editor/signature.js'
import { escapeMarkdown } from '../../words/escape.js'
import type { OpenReview } from './openReview.js'

const { l10n } = vscode

/** A thread as the window shows it. */
interface Shown {
  /** By which a link names it. */
  readonly id: number
  readonly thread: vscode.CommentThread
  kept: Thread
}

type Mask = (words: string) => string

/**
 * The comments of reviews as threads on their sentences; those without a place stand at the top of the memo. They and their answers belong to the memo: they are kept on
 * this machine until somebody removes them, and go along when it is exported for a review.
 */
export class ReviewComments implements vscode.Disposable {
  readonly #services: Services
  readonly #shown = new Map<vscode.TextDocument, Shown[]>()
  readonly #subscriptions: vscode.Disposable
  #controller: vscode.CommentController | undefined
  #last = 0

  constructor(services: Services) {
    this.#services = services
    const show = (editor: vscode.TextEditor | undefined): void => {
      if (editor) void this.#showKept(editor.document)
    }
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(show),
      vscode.workspace.onDidChangeTextDocument((change) => this.#follow(change)),
      // The words that they stand on are then those of the file.
      vscode.workspace.onDidSaveTextDocument((document) => this.#keep(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    )
    show(vscode.window.activeTextEditor)
  }

  /** Those of a memo, where they stand now. */
  async of(memo: vscode.TextDocument): Promise<readonly Thread[]> {
    return this.#shown.get(memo)?.map(({ kept }) => kept) ?? keptThreads(this.#services.context, memo)
  }

  /** Puts what a document brought back to what is kept. */
  async add(review: OpenReview): Promise<void> {
    const { memo } = review.came
    const known = await this.of(memo)
    if (!known.length && !review.comments.length) return
    const { joinedThreads, threadsOf } = review.came.tools
    this.#show(memo, joinedThreads(known, threadsOf(review.comments)), (words) => review.mask(words))
    await this.#keep(memo)
  }

  /** Puts an answer under a thread, by the name that the user signs with. */
  async answer({ thread, text }: vscode.CommentReply): Promise<void> {
    const [memo, shown] = this.#find((one) => one.thread === thread)
    if (!memo || !shown) return
    const author = (await signatureOf(this.#services.settings))?.by ?? l10n.t('Author')
    const said: Said = { author, date: new Date().toISOString().replace(/\.\d+/, ''), text }
    shown.kept = { ...shown.kept, said: [...shown.kept.said, said] }
    thread.comments = [...thread.comments, commentBy(said)]
    await this.#keep(memo)
  }

  /** Takes a thread away, here and from the next export. */
  async remove(id: unknown): Promise<void> {
    const [memo, shown] = this.#find((one) => one.id === id)
    if (!memo || !shown) return
    shown.thread.dispose()
    const left = this.#shown.get(memo)?.filter((one) => one !== shown) ?? []
    this.#shown.set(memo, left)
    await this.#keep(memo)
  }

  dispose(): void {
    this.#subscriptions.dispose()
    this.#controller?.dispose()
  }

  async #showKept(memo: vscode.TextDocument): Promise<void> {
    const { context, corpus, files, memos, stored } = this.#services
    if (this.#shown.has(memo) || !memos.isMemo(memo)) return
    const threads = await keptThreads(context, memo)
    if (!threads.length) return
    await files.ready()
    const mask = (await loadTools(context)).maskOf(corpus, (await stored.of(corpus)).names)
    if (!this.#shown.has(memo) && !memo.isClosed) this.#show(memo, threads, mask)
  }

  #show(memo: vscode.TextDocument, threads: readonly Thread[], mask: Mask): void {
    this.#forget(memo)
    this.#controller ??= vscode.comments.createCommentController('attache.wordReview', l10n.t('Word Review'))
    const controller = this.#controller
    const shown = threads.map((kept): Shown => {
      const range = spanToRange(memo, kept.place ?? { start: 0, end: 0 })
      const id = ++this.#last
      const said = kept.said.map((one, index) => commentBy(one, mask, index ? undefined : id))
      const thread = controller.createCommentThread(memo.uri, range, said)
      thread.label = kept.place ? l10n.t('Comment from Word') : l10n.t('Comment from Word, not found in the memo')
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded
      return { id, thread, kept }
    })
    this.#shown.set(memo, shown)
  }

  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const made = contentChanges.map(({ rangeOffset: start, rangeLength, text: { length } }) => ({
      start,
      end: start + rangeLength,
      length,
    }))
    const shown = this.#shown.get(document)
    if (!shown || !made.length) return
    for (const one of shown) {
      if (!one.kept.place) continue
      const place = followedSpan(one.kept.place, made)
      one.kept = { ...one.kept, place }
      one.thread.range = spanToRange(document, place)
    }
  }

  async #keep(memo: vscode.TextDocument): Promise<void> {
    const shown = this.#shown.get(memo)
    if (!shown) return
    if (!shown.length) this.#shown.delete(memo)
    const threads = shown.map(({ kept }) => kept)
    const refusal = await keepThreads(this.#services.context, memo, threads)
    if (refusal !== undefined) void vscode.window.showWarningMessage(refusal)
  }

  #forget(memo: vscode.TextDocument): void {
    for (const { thread } of this.#shown.get(memo) ?? []) thread.dispose()
    this.#shown.delete(memo)
  }

  #find(is: (one: Shown) => boolean): readonly [vscode.TextDocument, Shown] | readonly [] {
    for (const [memo, all] of this.#shown) {
      const found = all.find(is)
      if (found) return [memo, found]
    }
    return []
  }
}

/** With a link that takes its thread away where that is named. */
function commentBy({ author, date, text }: Said, mask: Mask = (words) => words, thread?: number): vscode.Comment {
  const lines = mask(text).split('\n').map(escapeMarkdown)
  const body = new vscode.MarkdownString(lines.join('\n\n'))
  if (thread !== undefined) {
    const enabledCommands = ['attache.removeComment'] as const
    body.isTrusted = { enabledCommands }
    body.appendMarkdown(`\n\n[${l10n.t('Remove Comment')}](${commandUri(enabledCommands[0], thread)})`)
  }
  const name = mask([author ?? l10n.t('Reviewer'), date?.slice(0, 10)].filter(Boolean).join(', '))
  return { body, mode: vscode.CommentMode.Preview, author: { name } }
}
