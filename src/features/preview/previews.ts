import * as vscode from 'vscode'
import type { RenderedMemo } from '../../core/finish/model.js'
import type { Memo } from '../../core/memo/memo.js'
import type { PreviewMemo } from '../../core/preview/model.js'
import { citationHover } from '../../core/query/citationHover.js'
import type { Services } from '../../editor/services.js'
import { citationTitle } from '../../words/preview.js'
import { QuotationSigns } from './signs.js'

/** How long typing, and the corpus, must rest before the preview is drawn again with what was found out meanwhile. */
const restMilliseconds = 300

/** What renders the citations of a document's memo. */
export interface MemoStyles {
  /** Undefined as long as the style is not loaded. */
  readonly render: (document: vscode.TextDocument, memo: Memo) => RenderedMemo | undefined
  /** Loads what `render` needs. Whether there was anything to load. */
  readonly load: (document: vscode.TextDocument) => Promise<boolean>
}

/**
 * What previews of memos show. The preview asks while it draws and cannot wait: it gets what is known by then, and is told to draw again once
 * more is known.
 */
export class Previews implements vscode.Disposable {
  readonly #services: Services
  readonly #styles: MemoStyles
  readonly #signs: QuotationSigns
  readonly #looking = new Map<
    string,
    { readonly cancel: vscode.CancellationTokenSource; readonly timer: ReturnType<typeof setTimeout> }
  >()
  readonly #subscriptions: readonly vscode.Disposable[]
  /** Documents that a preview has asked for since the last change of the corpus. */
  readonly #drawn = new Set<string>()
  #redraw: ReturnType<typeof setTimeout> | undefined

  constructor(services: Services, styles: MemoStyles) {
    this.#services = services
    this.#styles = styles
    this.#signs = new QuotationSigns(services.corpus)
    this.#subscriptions = [
      services.settings.onDidChange(() => this.#later()),
      services.files.onDidChangeStatus(() => this.#later()),
      { dispose: services.corpus.onDidChange(() => this.#later()) },
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    ]
  }

  /** What is known of the memo with this text. */
  shownFor(text: string): PreviewMemo | undefined {
    try {
      const document = vscode.workspace.textDocuments.find(
        (one) => one.getText() === text && this.#services.memos.isMemo(one),
      )
      const memo = document && this.#services.memos.memoOf(document)
      if (!document || !memo) return undefined
      this.#drawn.add(document.uri.toString())
      this.#lookInto(document)
      return this.#shown(document, memo)
    } catch (error) {
      this.#services.log.error(error instanceof Error ? error : String(error))
      return undefined
    }
  }

  dispose(): void {
    clearTimeout(this.#redraw)
    for (const uri of this.#looking.keys()) this.#stop(uri)
    vscode.Disposable.from(...this.#subscriptions).dispose()
  }

  #shown(document: vscode.TextDocument, memo: Memo): PreviewMemo {
    const { corpus } = this.#services
    const rendered = this.#styles.render(document, memo)
    const titles = memo.citations.map(({ items }) =>
      items
        .flatMap(({ keySpan }) => citationHover(corpus, memo, keySpan.start) ?? [])
        .map((hover) => citationTitle(hover, corpus, vscode.l10n))
        .join('\n\n'),
    )
    return { memo, rendered, titles, signs: this.#signs.of(memo), bibliographyTitle: vscode.l10n.t('References') }
  }

  /** Once typing rests: what takes time, and then another drawing where that told something new. */
  #lookInto(document: vscode.TextDocument): void {
    const name = document.uri.toString()
    this.#stop(name)
    const cancel = new vscode.CancellationTokenSource()
    const timer = setTimeout(() => void this.#look(document, cancel.token), restMilliseconds)
    this.#looking.set(name, { cancel, timer })
  }

  async #look(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    try {
      await this.#services.files.ready()
      const isLoaded = await this.#styles.load(document)
      const memo = this.#services.memos.memoOf(document)
      const isFound = memo && !token.isCancellationRequested ? await this.#signs.look(memo, token) : false
      if ((isLoaded || isFound) && !token.isCancellationRequested) await redraw()
    } catch (error) {
      this.#services.log.error(error instanceof Error ? error : String(error))
    }
  }

  /** The corpus or a setting changed: every preview of a memo may look different. */
  #later(): void {
    if (this.#drawn.size === 0) return
    clearTimeout(this.#redraw)
    this.#redraw = setTimeout(() => void redraw(), restMilliseconds)
  }

  #forget(uri: vscode.Uri): void {
    this.#drawn.delete(uri.toString())
    this.#stop(uri.toString())
  }

  #stop(name: string): void {
    const looking = this.#looking.get(name)
    if (!looking) return
    clearTimeout(looking.timer)
    looking.cancel.cancel()
    looking.cancel.dispose()
    this.#looking.delete(name)
  }
}

/** Has VS Code forget what it parsed and draw its Markdown previews again. */
async function redraw(): Promise<void> {
  await vscode.commands.executeCommand('markdown.preview.refresh')
}
