import type { Corpus } from '../corpus/corpus.js'
import type { Claim, Entry, EntryKind } from '../model.js'
import { type More, paged } from './pagedRows.js'
import { claimsAbout } from '../search/claimsAbout.js'

interface Placed {
  /** Unique in the tree, and the same after a reload: `actor/velmark`. */
  readonly id: string
  readonly parent?: EntryNode
}

export type EntryNode = Placed &
  (
    | { readonly kind: 'group'; readonly of: EntryKind; readonly entries: readonly Entry[] }
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

const kinds: readonly EntryKind[] = ['actor', 'agreement', 'event', 'place']

/** All entries in a group for each kind, by name, each with the claims that mention it. Branches are made when they are asked for. */
export function entryTree(corpus: Corpus): EntryTree {
  const all = corpus.entries()
  return {
    roots: kinds.flatMap((of): readonly EntryNode[] => {
      const entries = all.filter(({ kind }) => kind === of)
      return entries.length ? [{ kind: 'group', id: of, of, entries }] : []
    }),
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
