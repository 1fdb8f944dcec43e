import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { withWords } from '../../core/corpus/source/withWords.js'
import type { CorpusWorkspace } from '../corpus/corpusWorkspace.js'
import { isAtRest } from '../corpus/indexStatus.js'
import { straighten } from '../../words/escape.js'
import { Expansion } from './expansion.js'
import { type NodeTree, VisibleRows, type TreeNode } from './visibleRows.js'

export interface TreeOptions<N, T extends NodeTree<N>> {
  readonly id: string
  readonly memory: vscode.Memento
  readonly dragAndDropController: vscode.TreeDragAndDropController<N>
  /** The tree of the corpus as it is now. */
  make(): T
  /** All of a row but its id; `collapsibleState` is that of a branch which the user has not touched. */
  toItem(node: N, tree: T): vscode.TreeItem
  /** What takes time and shows only when the pointer rests on the row. */
  tooltipOf(node: N): vscode.MarkdownString | undefined
  /** Whether it asks for something of all interviews at once, and so is made when that is known. */
  readonly isOfAll?: true
  /** Words above the tree. */
  message?(tree: T): string | undefined
  /** The filter in force: with one every branch is open, and what the user opens and closes is not remembered. */
  filter?(): string | undefined
}

/** How long the corpus must rest before a tree is made anew. */
const restMilliseconds = 150

/** How long VS Code may take to ask for the rows of a branch that was opened. */
const askMilliseconds = 500

/** How often a branch is opened again that VS Code does not keep open. */
const mostOpened = 10

/**
 * A view of the side bar over any tree of nodes. The tree is made anew when the corpus has changed and come to rest, and until a corpus
 * has been read it is empty. VS Code is told of those rows only that look otherwise then, since it forgets what stood below a row that it is
 * told of. Branches that the user opened or closed are so again after a reload.
 */
export class TreeOf<N extends TreeNode<N>, T extends NodeTree<N>>
  implements vscode.TreeDataProvider<N>, vscode.Disposable
{
  readonly #options: TreeOptions<N, T>
  readonly #corpus: Corpus
  readonly #files: CorpusWorkspace
  readonly #expansion: Expansion
  readonly #changed = new vscode.EventEmitter<N[] | undefined>()
  readonly #subscriptions: vscode.Disposable
  readonly onDidChangeTreeData = this.#changed.event
  readonly view: vscode.TreeView<N>
  #tree: T | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #shown = new VisibleRows<N>()
  #filter: string | undefined
  /** The rows whose tooltips VS Code keeps, so that they are part of how the rows look. */
  readonly #hovered = new Set<string>()
  /** Branches that were opened, whose rows VS Code has not asked for yet. */
  readonly #opening = new Map<string, ReturnType<typeof setTimeout>>()

  constructor(corpus: Corpus, files: CorpusWorkspace, options: TreeOptions<N, T>) {
    this.#options = options
    this.#corpus = corpus
    this.#files = files
    this.#expansion = new Expansion(options.memory, options.id)
    const { dragAndDropController } = options
    this.view = vscode.window.createTreeView(options.id, {
      treeDataProvider: this,
      canSelectMany: true,
      showCollapseAll: true,
      dragAndDropController,
    })
    const forget = corpus.onDidChange(() => this.#later())
    this.#subscriptions = vscode.Disposable.from(
      this.view,
      this.#changed,
      files.onDidChangeStatus(() => this.#later()),
      this.view.onDidExpandElement(({ element }) => this.#open(element)),
      this.view.onDidCollapseElement(({ element }) => this.#close(element)),
      { dispose: forget },
    )
    this.#showMessage()
  }

  /** The tree that is shown; undefined while no corpus has been read. */
  get tree(): T | undefined {
    if (this.#isTime) this.#tree ??= this.#options.make()
    return this.#tree
  }

  get #isTime(): boolean {
    const { status } = this.#files
    return isAtRest(status) && !(this.#options.isOfAll && status.state === 'skimmed')
  }

  /** Makes the tree anew at once. */
  refresh(): void {
    clearTimeout(this.#timer)
    // Of a corpus that is being read anew half is missing: what was shown stays until all is there.
    if (this.#isTime) this.#tree = undefined
    const { tree } = this
    if (tree) this.#tellOf(tree)
    // Behind the rows: VS Code waits a fifth of a second with what it is told of next.
    this.#showMessage()
  }

  #tellOf(tree: T): void {
    const filter = this.#options.filter?.()
    // To VS Code the rows of another filter are other rows.
    const isOther = filter !== this.#filter
    if (isOther) this.#shown = new VisibleRows()
    this.#filter = filter
    const changed = this.#shown.follow(tree, (row) => this.#lookOf(row))
    for (const id of this.#hovered) if (!this.#shown.row(id)) this.#hovered.delete(id)
    if (changed === 'all' || isOther) this.#changed.fire(undefined)
    else if (changed.length) this.#changed.fire([...changed])
  }

  /** Shows a row and all above it. */
  async reveal(
    node: N,
    options: { readonly select: boolean; readonly focus: boolean; readonly expand: boolean },
  ): Promise<void> {
    await this.view.reveal(this.#shown.row(node.id) ?? node, options)
  }

  getChildren(node?: N): N[] {
    const { tree } = this
    if (node) return tree ? this.#shown.give(node, tree.childrenOf(node)) : []
    return this.#shown.give(undefined, tree?.roots ?? [])
  }

  getParent({ parent }: N): N | undefined {
    return parent && (this.#shown.row(parent.id) ?? parent)
  }

  getTreeItem(node: N): vscode.TreeItem {
    this.#shown.draw(node, this.#lookOf(node))
    return this.#itemOf(node)
  }

  async resolveTreeItem(item: vscode.TreeItem, node: N): Promise<vscode.TreeItem> {
    item.tooltip = await withWords(this.#corpus.texts, () => this.#options.tooltipOf(node))
    this.#hovered.add(node.id)
    this.#shown.draw(node, this.#lookOf(node))
    return item
  }

  dispose(): void {
    clearTimeout(this.#timer)
    for (const timer of this.#opening.values()) clearTimeout(timer)
    this.#subscriptions.dispose()
  }

  #itemOf(node: N): vscode.TreeItem {
    const { tree } = this
    if (!tree) return new vscode.TreeItem('')
    const item = this.#options.toItem(node, tree)
    if (typeof item.label === 'string') item.label = straighten(item.label)
    if (typeof item.description === 'string') item.description = straighten(item.description)
    const filter = this.#options.filter?.()
    // VS Code keeps open and closed by id, so that filtered rows need ids of their own to open all.
    item.id = filter === undefined ? node.id : `${filter}:${node.id}`
    if (item.collapsibleState) item.collapsibleState = this.#stateOf(node, item.collapsibleState)
    return item
  }

  /** All that is to be seen of a row, but whether it is open, which VS Code knows itself. */
  #lookOf(row: N): string {
    const { collapsibleState, ...item } = this.#itemOf(row)
    const tooltip = this.#hovered.has(row.id) ? this.#options.tooltipOf(row)?.value : undefined
    // What a command of the row is called with may be the row, which holds the whole corpus.
    return JSON.stringify([item, Boolean(collapsibleState), tooltip], (_, value: unknown) =>
      value === row ? 0 : value,
    )
  }

  #stateOf(node: N, untouched: vscode.TreeItemCollapsibleState): vscode.TreeItemCollapsibleState {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState
    const isExpanded = this.#options.filter?.() !== undefined || this.#expansion.get(node.id)
    if (isExpanded === undefined) return untouched
    return isExpanded ? Expanded : Collapsed
  }

  #remember(node: N, isExpanded: boolean): void {
    if (this.#options.filter?.() === undefined) this.#expansion.set(node.id, isExpanded)
  }

  #open(row: N): void {
    this.#remember(row, true)
    this.#awaitAsking(row.id, mostOpened)
  }

  /**
   * VS Code closes a branch without a word that is opened while it draws anew what stands above, and never asks for its rows. So a branch
   * whose rows it does not ask for is opened again, and after a slow drawing once more.
   */
  #awaitAsking(id: string, left: number): void {
    clearTimeout(this.#opening.get(id))
    this.#opening.delete(id)
    if (left === 0 || this.#shown.holds(id)) return
    const openAgain = (): void => {
      const row = this.#shown.row(id)
      if (row && !this.#shown.holds(id) && this.view.visible)
        // A row that has gone meanwhile needs no opening.
        void this.view.reveal(row, { select: false, focus: false, expand: true }).then(undefined, () => undefined)
      this.#awaitAsking(id, left - 1)
    }
    this.#opening.set(id, setTimeout(openAgain, askMilliseconds))
  }

  #close(row: N): void {
    this.#remember(row, false)
    clearTimeout(this.#opening.get(row.id))
    this.#opening.delete(row.id)
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.refresh(), restMilliseconds)
  }

  #showMessage(): void {
    const { tree } = this
    const message = tree ? (this.#options.message?.(tree) ?? '') : vscode.l10n.t('Reading the corpus…')
    if (message !== this.view.message) this.view.message = message
  }
}

/**
 * The rows that a key is meant for: the selection where the focus stands in it, else the row with the focus. VS Code tells extensions
 * only the selection, which the arrow keys leave behind; to turn the focused row's selection twice shows which row it is.
 */
export async function rowsForKeys<N>(view: vscode.TreeView<N>): Promise<readonly N[]> {
  const before = view.selection
  await vscode.commands.executeCommand('list.toggleSelection')
  const turned = view.selection
  await vscode.commands.executeCommand('list.toggleSelection')
  return turned.length < before.length ? before : turned.filter((row) => !before.includes(row))
}
