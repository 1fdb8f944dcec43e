import * as vscode from 'vscode'
import type { Found } from '../../core/search/textSearch.js'
import { type SaidNode, type SaidTree, saidTree } from '../../core/search/saidTree.js'
import type { CorpusWorkspace } from '../../editor/corpus/corpusWorkspace.js'
import { isWhole } from '../../editor/corpus/indexStatus.js'
import type { Services } from '../../editor/services.js'
import { TreeOf } from '../../editor/trees/tree.js'
import { saidItem, saidTooltip } from './items.js'
import type { TextQueries } from '../../core/query/textQueries.js'
import { setContext } from '../../editor/commands.js'

const { l10n } = vscode

/** More than anybody reads, and few enough to be laid out at once. */
const mostShown = 300

/** How long the corpus must rest before it is searched again. */
const restMilliseconds = 300

const nothing: Found = { said: [], isCut: false }

/** The view of who said what was searched for. It follows the corpus while it shows something. */
export class SaidView implements vscode.Disposable {
  readonly #searcher: TextQueries
  readonly #files: CorpusWorkspace
  readonly #tree: TreeOf<SaidNode, SaidTree>
  readonly #forget: () => void
  readonly #words: vscode.Disposable
  #timer: ReturnType<typeof setTimeout> | undefined
  #typed = ''
  #found = nothing

  constructor({ corpus, files, context, protectedWords, searcher }: Services) {
    this.#searcher = searcher
    this.#files = files
    this.#tree = new TreeOf(corpus, files, {
      id: 'attache.whoSaid',
      memory: context.workspaceState,
      dragAndDropController: { dragMimeTypes: [], dropMimeTypes: [] },
      make: () => saidTree(this.#found.said),
      toItem: (node) => saidItem(node, corpus, protectedWords.isShown),
      tooltipOf: (node) => saidTooltip(node, corpus),
      message: () => this.#message(),
      filter: () => this.#typed || undefined,
    })
    this.#forget = corpus.onDidChange(() => this.#later())
    this.#words = protectedWords.onDidChange(() => this.#tree.refresh())
    this.#setContext()
  }

  get view(): vscode.TreeView<SaidNode> {
    return this.#tree.view
  }

  /** What is searched for; empty for nothing. */
  get typed(): string {
    return this.#typed
  }

  /** Searches and shows what was found; nothing at all for no words. */
  async show(typed: string): Promise<void> {
    this.#typed = typed.trim()
    this.#found = nothing
    this.#setContext()
    this.#tree.refresh()
    await vscode.commands.executeCommand('attache.whoSaid.focus')
    if (this.#typed) await this.#search(this.#typed)
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#forget()
    this.#words.dispose()
    this.#tree.dispose()
  }

  /** A corpus that is read anew changes with every file. */
  #later(): void {
    clearTimeout(this.#timer)
    if (this.#typed) this.#timer = setTimeout(() => void this.#search(this.#typed), restMilliseconds)
  }

  async #search(typed: string): Promise<void> {
    await this.#files.ready()
    const found = await this.#searcher.search(typed, mostShown)
    if (typed !== this.#typed) return
    this.#found = found
    this.#tree.refresh()
  }

  #message(): string | undefined {
    const { said, isCut } = this.#found
    if (!this.#typed) return undefined
    if (!said.length)
      return isWhole(this.#files.status)
        ? l10n.t('No transcript here has this: {0}', this.#typed)
        : l10n.t('Reading the texts…')
    const whole = said.filter(({ hasAll }) => hasAll).length
    if (!whole) return l10n.t('No passage has all of this: {0}. Those with some of it are shown.', this.#typed)
    if (whole < said.length)
      return l10n.t('Passages with {0}: {1}. Below them: {2} with some of it.', this.#typed, whole, said.length - whole)
    return isCut
      ? l10n.t('Passages with {0}: the first {1} are shown.', this.#typed, said.length)
      : l10n.t('Passages with {0}: {1}.', this.#typed, said.length)
  }

  #setContext(): void {
    setContext('attache.isSaidShown', this.#typed !== '')
  }
}
