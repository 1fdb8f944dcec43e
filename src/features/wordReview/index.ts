import * as vscode from 'vscode'
import type { Edit } from '../../core/citation/insert.js'
import type { ReviewChange } from '../../core/review/change.js'
import { registerCommand } from '../../editor/commands.js'
import { changeOf, spanToRange } from '../../editor/convert.js'
import { showMemo } from '../../editor/memos/lastMemo.js'
import type { Services } from '../../editor/services.js'
import { ReviewComments } from './comments.js'
import { OpenReview } from './openReview.js'
import { readReview } from './read.js'
import { isOpen, ReviewView } from './view.js'

const { l10n } = vscode

/** How long a memo must rest before what came back is compared with it anew. */
const restMilliseconds = 300

/** *Bring Back Word Review…*: what somebody changed in a Word document, each change to be accepted or rejected in the memo. */
export function registerWordReview(services: Services): vscode.Disposable {
  const { log } = services
  const comments = new ReviewComments(services)
  const desk = new ReviewDesk(services, comments)
  return vscode.Disposable.from(
    desk,
    comments,
    registerCommand(log, 'attache.bringBackReview', (clicked?: unknown) => desk.bringBack(clicked)),
    registerCommand(log, 'attache.acceptChange', (change?: ReviewChange) => desk.accept(change)),
    registerCommand(log, 'attache.rejectChange', (change?: ReviewChange) => desk.reject(change)),
    registerCommand(log, 'attache.acceptFreeChanges', () => desk.acceptFree()),
    registerCommand(log, 'attache.goToChange', (step?: number) => desk.go(step)),
    registerCommand(log, 'attache.closeReview', () => desk.close()),
    registerCommand(log, 'attache.answerComment', (reply: vscode.CommentReply) => comments.answer(reply)),
    registerCommand(log, 'attache.commentsOf', (memo: vscode.TextDocument) => comments.of(memo)),
    registerCommand(log, 'attache.removeComment', (id?: unknown) => comments.remove(id)),
  )
}

/** What can become of a quotation; without edits it stays. */
interface Way extends vscode.QuickPickItem {
  readonly edits?: readonly Edit[]
}

class ReviewDesk implements vscode.Disposable {
  readonly #services: Services
  readonly #view = new ReviewView()
  readonly #comments: ReviewComments
  readonly #subscription: vscode.Disposable
  #review: OpenReview | undefined
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(services: Services, comments: ReviewComments) {
    this.#services = services
    this.#comments = comments
    this.#subscription = vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== this.#review?.came.memo.uri.toString()) return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#readAgain(), restMilliseconds)
    })
  }

  async bringBack(clicked: unknown): Promise<void> {
    const openLabel = l10n.t('Bring Back')
    const uri =
      clicked instanceof vscode.Uri
        ? clicked
        : (await vscode.window.showOpenDialog({ filters: { Word: ['docx'] }, openLabel }))?.[0]
    if (!uri) return
    const came = await readReview(this.#services, uri)
    if (typeof came === 'string') return void vscode.window.showErrorMessage(came)
    await showMemo(came.memo)
    const review = new OpenReview(this.#services, came)
    if (!(await review.read())) return
    if (came.unused.length) void vscode.window.showWarningMessage(came.tools.unusedSentence(came.unused, l10n))
    this.close()
    this.#review = review
    this.#view.show(review)
    await this.#comments.add(review)
    if (!review.changes.length && !review.comments.length)
      return void vscode.window.showInformationMessage(l10n.t('Nothing was changed in this document.'))
    await vscode.commands.executeCommand('attache.wordReview.focus')
  }

  async accept(clicked: ReviewChange | undefined): Promise<void> {
    const review = this.#review
    const change = this.#current(clicked)
    if (!review || !change?.edits.length) return
    const edits = change.reasons.includes('quotation') ? await this.#giveWay(review, change) : change.edits
    if (edits) await this.#make(review, [change], edits)
  }

  reject(clicked: ReviewChange | undefined): void {
    const change = this.#current(clicked)
    if (!change) return
    this.#review?.reject(change)
    this.#view.show(this.#review)
  }

  async acceptFree(): Promise<void> {
    const review = this.#review
    const free = review?.changes.filter((change) => review.stateOf(change) === 'free') ?? []
    if (!review || !free.length)
      return void vscode.window.showInformationMessage(l10n.t('Every change that is left needs a look.'))
    await this.#make(
      review,
      free,
      free.flatMap(({ edits }) => edits),
    )
  }

  /** To the next open change behind the cursor, or the one before it; from the last on to the first. */
  async go(step = 1): Promise<void> {
    const review = this.#review
    if (!review) return
    const editor = await showMemo(review.came.memo)
    const at = editor.document.offsetAt(editor.selection.start)
    const open = review.changes.flatMap((change) =>
      change.place && isOpen(review.stateOf(change)) ? [{ change, place: change.place }] : [],
    )
    const behind = open.find(({ place }) => place.start > at) ?? open[0]
    const ahead = [...open].reverse().find(({ place }) => place.start < at) ?? open.at(-1)
    const next = step < 0 ? ahead : behind
    if (!next) return
    const range = spanToRange(editor.document, next.place)
    editor.selection = new vscode.Selection(range.start, range.end)
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport)
    await this.#view.reveal(next.change)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#review = undefined
    this.#view.show(undefined)
  }

  dispose(): void {
    this.close()
    this.#subscription.dispose()
    this.#view.dispose()
  }

  /** As it is now: the row that was clicked on may be older than the memo. */
  #current(clicked: ReviewChange | undefined): ReviewChange | undefined {
    const id = (clicked ?? this.#view.chosen)?.id
    return this.#review?.changes.find((change) => change.id === id)
  }

  /** Asks how a quotation is to give way: its words are the source’s, and are never changed as a quotation. */
  async #giveWay(review: OpenReview, change: ReviewChange): Promise<readonly Edit[] | undefined> {
    const ways = review.waysOf(change)
    const rows: readonly Way[] = [
      { label: l10n.t('Keep the Source’s Words'), detail: ways ? review.mask(ways.words) : '' },
      ...(ways && ways.endThere.length ? [{ label: l10n.t('End the Quotation There'), edits: ways.endThere }] : []),
      ...(ways ? [{ label: l10n.t('Paraphrase, without Quotation Marks'), edits: ways.paraphrase }] : []),
    ]
    const title = review.mask(review.came.tools.reviewChangeSentence(change, l10n))
    const chosen = await vscode.window.showQuickPick(rows, { title })
    if (chosen && !chosen.edits) {
      review.reject(change)
      this.#view.show(review)
    }
    return chosen?.edits
  }

  async #make(review: OpenReview, changes: readonly ReviewChange[], edits: readonly Edit[]): Promise<void> {
    if (!review.isCurrent) return this.#readAgain()
    if (!(await vscode.workspace.applyEdit(changeOf(review.came.memo, edits)))) return
    review.accept(changes)
    await this.#readAgain()
  }

  async #readAgain(): Promise<void> {
    const review = this.#review
    if (review && (await review.read()) && review === this.#review) this.#view.show(review)
  }
}
