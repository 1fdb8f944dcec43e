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

/** What is to be asked for anew: some rows with all below them, or all rows. */
export type ChangedRows<N> = readonly N[] | 'all'

/**
 * The rows of a tree that VS Code has been given, and how they looked. VS Code knows a row by the object that stands for it: so each row
 * keeps one object while the tree is made anew, and only what it says changes. Rows that are gone are forgotten.
 */
export class VisibleRows<N extends TreeNode<N>> {
  #rows = new Map<string, N>()
  #looks = new Map<string, string>()
  /** The ids of the rows below each branch that VS Code holds. */
  #lists = new Map<string, string>()
  #roots: string | undefined
  #isAsked = false

  /** The object that stands for the row with this id; undefined where VS Code has none. */
  row(id: string): N | undefined {
    return this.#rows.get(id)
  }

  /** The rows that VS Code asks for: those of a branch, or the roots. */
  give(branch: N | undefined, nodes: readonly N[]): N[] {
    if (branch) this.#lists.set(branch.id, listOf(nodes))
    else {
      this.#roots = listOf(nodes)
      this.#isAsked = true
    }
    return nodes.map((node) => this.#keep(node, this.#rows.get(node.id)))
  }

  /** Notes how a row looks that VS Code draws. */
  draw({ id }: N, look: string): void {
    this.#looks.set(id, look)
  }

  /** Whether VS Code has asked for the rows of a branch since they changed last. */
  holds(id: string): boolean {
    return this.#lists.has(id)
  }

  /**
   * Follows a tree that was made anew; returns what looks otherwise than VS Code shows it. Before it has asked for any there is nothing
   * to tell it: it asks when it shows the view, and loses a refresh that comes meanwhile together with all branches.
   */
  follow(tree: NodeTree<N>, lookOf: (row: N) => string): ChangedRows<N> {
    const before = { rows: this.#rows, looks: this.#looks, lists: this.#lists }
    this.#rows = new Map()
    this.#looks = new Map()
    this.#lists = new Map()
    const changed: N[] = []
    /** `isDue`: VS Code forgets what it holds of the row and asks for it again, since something above has changed. */
    const visit = (node: N, isDue: boolean): void => {
      const row = this.#keep(node, before.rows.get(node.id))
      const look = before.looks.get(node.id)
      const list = before.lists.get(node.id)
      const children = list === undefined ? [] : tree.childrenOf(row)
      const isSame = (look === undefined || look === lookOf(row)) && (list === undefined || list === listOf(children))
      if (look !== undefined) this.#looks.set(node.id, look)
      if (list !== undefined && isSame && !isDue) this.#lists.set(node.id, list)
      if (!isSame && !isDue) changed.push(row)
      for (const child of children) visit(child, isDue || !isSame)
    }
    const isSameAtRoot = this.#roots === listOf(tree.roots)
    if (!isSameAtRoot) this.#roots = undefined
    for (const root of tree.roots) visit(root, !isSameAtRoot)
    return isSameAtRoot || !this.#isAsked ? changed : 'all'
  }

  #keep(node: N, old: N | undefined): N {
    const row = old && old !== node ? Object.assign(old, node) : node
    this.#rows.set(node.id, row)
    return row
  }
}

function listOf(nodes: readonly { readonly id: string }[]): string {
  return JSON.stringify(nodes.map(({ id }) => id))
}
