import * as vscode from 'vscode'
import type { CslItem } from '../../core/bibliography/item.js'
import type { Library } from '../../core/bibliography/library.js'
import type { RenderedMemo } from '../../core/export/citedItem.js'
import type { BrokenStyle, CitationStyle } from '../../core/export/citationStyle.js'
import type { Memo } from '../../core/memo/memo.js'
import type { ComposedMemo } from '../../core/export/quarto/composeMemo.js'
import type { PreviewLookup } from '../../core/export/preview/plugin.js'
import type { PreviewMemo } from '../../core/export/preview/previewMemo.js'
import { loadTools, type Tools } from '../../editor/bundles/loadTools.js'
import type { MemoStyle } from '../../editor/memos/memoStyles.js'
import type { Services } from '../../editor/services.js'
import { brokenStyleSentence } from '../../words/export/exportMemo.js'
import { lineStartsOf, pointAt } from '../../core/text/lines.js'
import { ComposedMemos } from './composed.js'
import { QuotationMarkers } from './quotationMarkers.js'
import { CitationTitles } from './titles.js'

/** How long typing, and the corpus, must rest before the preview is drawn again with what was found out meanwhile. */
const restMilliseconds = 300

/** What a drawing of a preview hangs on besides the memo's text. */
interface Drawn {
  readonly version: number
  readonly text: string
  readonly style: MemoStyle['style'] | undefined
  readonly signs: string
}

interface Loaded {
  readonly tools: Tools
  readonly signs: QuotationMarkers
  readonly composed: ComposedMemos
}

/**
 * What previews of memos show. The preview asks while it draws and cannot wait: it gets what is known by then, and is told to draw again once
 * more is known.
 */
export class Previews implements vscode.Disposable {
  readonly #services: Services
  /** Undefined until the first look, which loads it. */
  #loaded: Loaded | undefined
  readonly #titles: CitationTitles
  readonly #looking = new Map<
    string,
    {
      readonly version: number
      readonly cancel: vscode.CancellationTokenSource
      readonly timer: ReturnType<typeof setTimeout>
    }
  >()
  readonly #subscriptions: readonly vscode.Disposable[]
  /**
   * What the first drawing of each document's version had to show since all were told to draw again. The first, for VS Code has a memo
   * parsed for its outline too, which looks like a drawing from here and may come when more is known than the preview shows.
   */
  readonly #drawn = new Map<string, Drawn | undefined>()
  #redraw: ReturnType<typeof setTimeout> | undefined

  constructor(services: Services) {
    this.#services = services
    this.#titles = new CitationTitles(services.corpus)
    this.#subscriptions = [
      services.settings.onDidChange(() => this.#later()),
      services.files.onDidChangeStatus(() => this.#later()),
      services.styles.onDidChange(() => this.#later()),
      services.libraries.onDidChange(() => this.#later()),
      services.memos.onDidChange(() => this.#later()),
      { dispose: services.corpus.onDidChange(() => this.#later()) },
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri)),
    ]
  }

  /** What is known of the memo with this text. */
  shownFor(text: string): ReturnType<PreviewLookup> {
    try {
      const document = vscode.workspace.textDocuments.find(
        (one) => one.getText() === text && this.#services.memos.isMemo(one),
      )
      const written = document && this.#services.memos.memoOf(document, 'html')
      if (!document || !written) return undefined
      this.#lookInto(document)
      const name = document.uri.toString()
      const { memo, back } = this.#loaded?.composed.of(document.uri, written) ?? { memo: written }
      if (this.#drawn.get(name)?.version !== document.version) this.#drawn.set(name, this.#known(document, memo))
      // For the moment that what makes documents takes to load, VS Code shows its own; and so of a page that merely names somebody with an @.
      if (!this.#loaded || !this.#cites(document.uri, memo)) return undefined
      const { tokensOf } = this.#loaded.tools
      const known = this.#shown(document, memo, this.#loaded)
      const shown = back && memo !== written ? { ...known, lineOf: lineOf(memo, written, back) } : known
      return (maker) => tokensOf(shown, maker)
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

  /** Whether a text cites as a memo does: in brackets, or somebody who is known here. */
  #cites(uri: vscode.Uri, memo: Memo): boolean {
    const library = this.#services.libraries.now(uri, memo)
    const isKnown = (key: string): boolean => Boolean(this.#services.corpus.interview(key) ?? library.item(key))
    return memo.citations.some(({ items }) => items.some(({ inText, key }) => !inText || isKnown(key)))
  }

  #shown(document: vscode.TextDocument, memo: Memo, { tools, signs: markers }: Loaded): PreviewMemo {
    const found = this.#services.styles.now(document.uri, memo)
    const library = this.#services.libraries.now(document.uri, memo)
    const style =
      found &&
      ('broken' in found.style
        ? found.style
        : this.#rendered(memo, library, found.style, { tools, nocite: found.wishes.nocite }))
    const [rendered, broken] = style && 'broken' in style ? [undefined, style] : [style, undefined]
    const signs = markers.of(memo)
    const made = tools.previewDocument(memo, {
      rendered,
      signs,
      bibliographyTitle: vscode.l10n.t('References'),
    })
    const shown = {
      document: made,
      titles: this.#titles.of(memo, library),
      signs,
      labels: tools.documentLabels(tools.documentL10n(made.language)),
    }
    return found && broken ? { ...shown, notice: brokenStyleSentence(broken, found.name, vscode.l10n) } : shown
  }

  #rendered(
    memo: Memo,
    library: Library,
    style: CitationStyle,
    { tools: { citeMemo, starKeys, tryRender }, nocite }: Pick<Loaded, 'tools'> & MemoStyle['wishes'],
  ): RenderedMemo | BrokenStyle {
    const { corpus } = this.#services
    const language = memo.lang ?? style.language
    const entry = (key: string): CslItem | undefined => library.item(key, language)
    const sources = { corpus, entry, keys: () => starKeys(memo, library) }
    return tryRender(citeMemo(memo, sources, nocite), style)
  }

  /** Once typing rests: what takes time, and then another drawing where that told something new. */
  #lookInto(document: vscode.TextDocument): void {
    const name = document.uri.toString()
    const { version } = document
    if (this.#looking.get(name)?.version === version) return
    this.#stop(name)
    const cancel = new vscode.CancellationTokenSource()
    const look = async (): Promise<void> => {
      await this.#look(document, cancel.token)
      if (this.#looking.get(name)?.cancel === cancel) this.#looking.delete(name)
    }
    this.#looking.set(name, { version, cancel, timer: setTimeout(() => void look(), restMilliseconds) })
  }

  async #look(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    try {
      await this.#services.files.ready()
      await this.#services.memos.projectOf(document.uri)
      const written = this.#services.memos.memoOf(document, 'html')
      if (!written) return
      const { signs, composed } = await this.#load()
      await composed.look(document.uri, written)
      const memo = composed.of(document.uri, written)?.memo ?? written
      await this.#services.styles.of(document.uri, memo)
      if (!token.isCancellationRequested) await signs.look(memo, token)
      if (token.isCancellationRequested) return
      // Not what this look found out counts, but what the drawing lacks: a look before it may have been cut short after it found something.
      const drawn = this.#drawn.get(document.uri.toString())
      const known = this.#known(document, memo)
      const isSame = drawn?.style === known.style && drawn?.signs === known.signs && drawn.text === known.text
      if (!isSame) await this.#drawAgain()
    } catch (error) {
      this.#services.log.error(error instanceof Error ? error : String(error))
    }
  }

  async #load(): Promise<Loaded> {
    const tools = await loadTools(this.#services.context)
    this.#loaded ??= {
      tools,
      signs: new QuotationMarkers(this.#services.corpus, tools),
      composed: new ComposedMemos(this.#services, tools),
    }
    return this.#loaded
  }

  #known({ uri, version }: vscode.TextDocument, memo: Memo): Drawn {
    const signs = (this.#loaded?.signs.of(memo) ?? []).map(({ state, title }) => [state, title])
    // Without the tools no style renders anything.
    const style = this.#loaded && this.#services.styles.now(uri, memo)?.style
    return { version, text: memo.text, style, signs: JSON.stringify(signs) }
  }

  /** The corpus or a setting changed: every preview of a memo may look different. */
  #later(): void {
    if (this.#drawn.size === 0) return
    for (const name of this.#looking.keys()) this.#stop(name) // it looks at what was before
    clearTimeout(this.#redraw)
    this.#redraw = setTimeout(() => void this.#drawAgain(), restMilliseconds)
  }

  /** Has VS Code forget what it parsed and draw its Markdown previews again. */
  async #drawAgain(): Promise<void> {
    for (const name of this.#drawn.keys()) this.#drawn.set(name, undefined)
    await vscode.commands.executeCommand('markdown.preview.refresh')
  }

  #forget(uri: vscode.Uri): void {
    this.#drawn.delete(uri.toString())
    this.#loaded?.composed.forget(uri)
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

/** The line of the document that a line of what was made of it comes from. */
function lineOf({ text }: Memo, written: Memo, back: ComposedMemo['back']): (line: number) => number {
  const [starts, ofDocument] = [lineStartsOf(text), lineStartsOf(written.text)]
  return (line) => {
    const start = starts[line] ?? text.length
    return pointAt(ofDocument, back({ start, end: start }).start).line - 1
  }
}
