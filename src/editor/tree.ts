import * as vscode from 'vscode'
import type { Corpus } from '../core/corpus.js'
import type { CorpusWorkspace } from './corpusWorkspace.js'
import { straighten } from '../words/escape.js'
import { Expansion } from './expansion.js'

/** A row of a tree; `id` is unique in the tree and stays the same over a reload. */
export interface TreeNode<N> {
  readonly id: string
  readonly parent?: N
}

/** A tree as the core makes it: plain nodes, branches on demand. */
export interface NodeTree<N> {
  readonly roots: readonly N[]
  childrenOf(node: N): readonly N[]
}

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
  /** Words above the tree. */
  message?(tree: T): string | undefined
  /** The filter in force: with one every branch is open, and what the user opens and closes is not remembered. */
  filter?(): string | undefined
}

/** How long the corpus must rest before a tree is made anew. */
const restMilliseconds = 150

/**
 * A view of the side bar over any tree of nodes. The tree is made anew when the corpus has changed and come to rest, and until a corpus
 * has been read it is empty. Branches that the user opened or closed are so again after a reload.
 */
export class TreeOf<N extends TreeNode<N>, T extends NodeTree<N>>
  implements vscode.TreeDataProvider<N>, vscode.Disposable
{
  readonly #options: TreeOptions<N, T>
  readonly #files: CorpusWorkspace
  readonly #expansion: Expansion
  readonly #changed = new vscode.EventEmitter<void>()
  readonly #subscriptions: vscode.Disposable
  readonly onDidChangeTreeData = this.#changed.event
  readonly view: vscode.TreeView<N>
  #tree: T | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** When the rows of a branch were last asked for. */
  #asked = 0

  constructor(corpus: Corpus, files: CorpusWorkspace, options: TreeOptions<N, T>) {
    this.#options = options
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
      this.view.onDidExpandElement(({ element }) => this.#remember(element, true)),
      this.view.onDidCollapseElement(({ element }) => this.#remember(element, false)),
      { dispose: forget },
    )
    this.#showMessage()
  }

  /** The tree that is shown; undefined while no corpus has been read. */
  get tree(): T | undefined {
    if (this.#files.status.state === 'ready') this.#tree ??= this.#options.make()
    return this.#tree
  }

  /** Makes the tree anew at once. */
  refresh(): void {
    clearTimeout(this.#timer)
    // Of a corpus that is being read anew half is missing: what was shown stays until all is there.
    if (this.#files.status.state === 'ready') this.#tree = undefined
    this.#showMessage()
    this.#changed.fire()
  }

  getChildren(node?: N): N[] {
    const { tree } = this
    if (node) this.#asked = Date.now()
    if (!tree) return []
    return [...(node ? tree.childrenOf(node) : tree.roots)]
  }

  getParent(node: N): N | undefined {
    return node.parent
  }

  getTreeItem(node: N): vscode.TreeItem {
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

  resolveTreeItem(item: vscode.TreeItem, node: N): vscode.TreeItem {
    item.tooltip = this.#options.tooltipOf(node)
    return item
  }

  dispose(): void {
    clearTimeout(this.#timer)
    this.#subscriptions.dispose()
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

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#settle(), restMilliseconds)
  }

  /** VS Code closes a branch that it has asked the rows of when the tree is made anew before they have come: rows asked for just now go first. */
  #settle(): void {
    if (Date.now() - this.#asked < restMilliseconds) this.#later()
    else this.refresh()
  }

  #showMessage(): void {
    const { tree } = this
    this.view.message = tree ? (this.#options.message?.(tree) ?? '') : vscode.l10n.t('Reading the corpus…')
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
