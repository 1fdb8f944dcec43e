import { namesOf, type Name, type NamedEntry } from './nameForms.js'

/** A place in the trie of names: after some words, the names that end here and the words by which others go on. */
export interface TrieNode {
  readonly names: readonly OwnedName[] | undefined
  readonly next: ReadonlyMap<string, TrieNode> | undefined
}

/** One spelling of a name, with all whose name it is. */
export interface OwnedName {
  readonly name: Name
  readonly owners: readonly NamedEntry[]
  /** Put in order when first asked after a change. */
  summary: OwnerSummary | undefined
}

export interface OwnerSummary {
  /** Of the entries, sorted, each once. */
  readonly ids: readonly string[]
  /** Whether any of them is a person. */
  readonly isPerson: boolean
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
  names: OwnedName[] | undefined
  next: Map<string, GrowingNode> | undefined
}

export function buildMatcher(entries: readonly NamedEntry[]): Matcher {
  const root = makeNode()
  const add = (entry: NamedEntry): void => namesOf(entry).forEach((name) => addName(root, name, entry))
  const remove = (entry: NamedEntry): void => namesOf(entry).forEach((name) => removeName(root, name, entry))
  entries.forEach(add)
  return { root, add, remove }
}

/** Who has the name. */
export function ownersOf(owned: OwnedName): OwnerSummary {
  owned.summary ??= {
    ids: [...new Set(owned.owners.map(({ id }) => id))].sort(),
    isPerson: owned.owners.some(({ type }) => type === 'person'),
  }
  return owned.summary
}

function makeNode(): GrowingNode {
  return { names: undefined, next: undefined }
}

function addName(root: GrowingNode, name: Name, owner: NamedEntry): void {
  let node = root
  for (const { step } of name.words) {
    node.next ??= new Map()
    const child = node.next.get(step) ?? makeNode()
    node.next.set(step, child)
    node = child
  }
  setOwners(node, name, (owners) => [...owners, owner])
}

/** Takes the name away and the nodes that nothing else needs. */
function removeName(node: GrowingNode, name: Name, owner: NamedEntry, depth = 0): void {
  const step = name.words[depth]?.step
  if (step === undefined) {
    setOwners(node, name, (owners) => without(owners, owner))
    return
  }
  const child = node.next?.get(step)
  if (!child) return
  removeName(child, name, owner, depth + 1)
  if (!child.names && !child.next) node.next?.delete(step)
  if (node.next?.size === 0) node.next = undefined
}

function setOwners(
  node: GrowingNode,
  name: Name,
  change: (owners: readonly NamedEntry[]) => readonly NamedEntry[],
): void {
  const names = node.names ?? []
  const same = names.find((other) => isSame(other.name, name))
  const owners = change(same?.owners ?? [])
  const others = names.filter((other) => other !== same)
  const all = owners.length > 0 ? [...others, { name, owners, summary: undefined }] : others
  node.names = all.length > 0 ? all : undefined
}

function isSame(a: Name, b: Name): boolean {
  return a.text === b.text && a.caseSensitive === b.caseSensitive
}

function without(owners: readonly NamedEntry[], owner: NamedEntry): readonly NamedEntry[] {
  const at = owners.findIndex(({ id, kind, uri }) => id === owner.id && kind === owner.kind && uri === owner.uri)
  return at < 0 ? owners : owners.filter((_, index) => index !== at)
}
