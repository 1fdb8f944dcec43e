import type { Corpus } from '../corpus/corpus.js'
import { actorTypes, agreementTypes, type Claim, type Entry, type EntryKind } from '../model.js'
import { type More, paged } from './pagedRows.js'
import { claimsAbout } from '../search/claimsAbout.js'

interface Placed {
  /** Unique in the tree, and the same after a reload: `actor:state/velmark`. */
  readonly id: string
  readonly parent?: EntryNode
}

export type EntryNode = Placed &
  (
    | { readonly kind: 'group'; readonly of: EntryKind; readonly type?: string; readonly entries: readonly Entry[] }
    | { readonly kind: 'entry'; readonly entry: Entry }
    | { readonly kind: 'claim'; readonly claim: Claim }
    /** Stands where nothing is said of an entry. */
    | { readonly kind: 'none' }
    /** Stands after the first `shown` claims where there are more. */
    | { readonly kind: 'cut'; readonly shown: number }
    | More<EntryNode>
  )

export interface EntryTree {
  readonly roots: readonly EntryNode[]
  childrenOf(node: EntryNode): readonly EntryNode[]
}

/** How many claims stand under an entry. */
const mostClaims = 200

/** Kinds whose types are a closed list are grouped by type; the types of events and places are words of the glossary. */
const groupedTypes: { readonly [K in EntryKind]?: readonly string[] } = { actor: actorTypes, agreement: agreementTypes }

/** The entries of these kinds in groups, by name, each with the claims that mention it. Branches are made when they are asked for. */
export function entryTree(corpus: Corpus, kinds: readonly EntryKind[]): EntryTree {
  const entries = corpus.entries()
  return {
    roots: kinds.flatMap((kind) =>
      groupsOf(
        kind,
        entries.filter((entry) => entry.kind === kind),
      ),
    ),
    childrenOf: (node) => {
      if (node.kind === 'group')
        return paged<Entry, EntryNode>(
          node,
          node.entries,
          (entry, parent) => entryNode(node, entry, parent),
          (id, parent, more) => ({ id, parent: parent ?? node, ...more }),
        )
      if (node.kind === 'more') return node.rows()
      return node.kind === 'entry' ? claimsUnder(corpus, node, node.entry) : []
    },
  }
}

function groupsOf(of: EntryKind, entries: readonly Entry[]): readonly EntryNode[] {
  const types = groupedTypes[of]
  if (!types) return entries.length ? [{ kind: 'group', id: of, of, entries }] : []
  return types.flatMap((type): readonly EntryNode[] => {
    const ofType = entries.filter((entry) => entry.type === type)
    return ofType.length ? [{ kind: 'group', id: `${of}:${type}`, of, type, entries: ofType }] : []
  })
}

/** `parent` may be a row below the group. */
function entryNode(group: EntryNode, entry: Entry, parent: EntryNode = group): EntryNode {
  return { kind: 'entry', id: `${group.id}/${entry.id}`, parent, entry }
}

function claimsUnder(corpus: Corpus, parent: EntryNode, entry: Entry): readonly EntryNode[] {
  const { claims, isCut } = claimsAbout(corpus, entry.id, { limit: mostClaims })
  const nodes = claims.map((claim): EntryNode => {
    return { kind: 'claim', id: `${parent.id}#${claim.key}#${claim.id}`, parent, claim }
  })
  if (!nodes.length) return [{ kind: 'none', id: `${parent.id}#`, parent }]
  return isCut ? [...nodes, { kind: 'cut', id: `${parent.id}#more`, parent, shown: nodes.length }] : nodes
}
