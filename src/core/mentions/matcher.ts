import { namesOf, type Name, type NamedEntry } from './names.js'

/** A place in the trie of names: after some words, the names that end here and the words by which others go on. */
export interface TrieNode {
  readonly names: readonly Name[] | undefined
  readonly next: ReadonlyMap<string, TrieNode> | undefined
}

/**
 * All names that mentions are looked for under, as a trie of words: a scan costs the same whether it holds a hundred names or a million. What
 * it finds depends on the entries it holds, not on the order in which they came and went.
 */
export interface Matcher {
  readonly root: TrieNode
  /** Adds the names that one file gives an entry. */
  add(entry: NamedEntry): void
  /** Takes back one `add` of the same entry. */
  remove(entry: NamedEntry): void
}

/** As `TrieNode`, to write to. Undefined stands for empty: most nodes end one name and lead nowhere. */
interface GrowingNode {
  names: Name[] | undefined
  next: Map<string, GrowingNode> | undefined
}

export function buildMatcher(entries: readonly NamedEntry[]): Matcher {
  const root = makeNode()
  const add = (entry: NamedEntry): void => namesOf(entry).forEach((name) => addName(root, name))
  const remove = (entry: NamedEntry): void => namesOf(entry).forEach((name) => removeName(root, name))
  entries.forEach(add)
  return { root, add, remove }
}

function makeNode(): GrowingNode {
  return { names: undefined, next: undefined }
}

function addName(root: GrowingNode, name: Name): void {
  let node = root
  for (const { step } of name.words) {
    node.next ??= new Map()
    const child = node.next.get(step) ?? makeNode()
    node.next.set(step, child)
    node = child
  }
  if (node.names) node.names.push(name)
  else node.names = [name]
}

/** Takes the name away and the nodes that nothing else needs. */
function removeName(node: GrowingNode, name: Name, depth = 0): void {
  const step = name.words[depth]?.step
  if (step === undefined) {
    const at = node.names?.findIndex((other) => isSame(other, name)) ?? -1
    if (at >= 0) node.names?.splice(at, 1)
    if (node.names?.length === 0) node.names = undefined
    return
  }
  const child = node.next?.get(step)
  if (!child) return
  removeName(child, name, depth + 1)
  if (!child.names && !child.next) node.next?.delete(step)
  if (node.next?.size === 0) node.next = undefined
}

function isSame(a: Name, b: Name): boolean {
  return (
    a.id === b.id && a.kind === b.kind && a.uri === b.uri && a.text === b.text && a.caseSensitive === b.caseSensitive
  )
}
