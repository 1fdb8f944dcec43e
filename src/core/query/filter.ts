import { type ClaimRef, claimRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import { wantsOf } from '../search/wants.js'

export interface FilteredClaims {
  readonly only: ReadonlySet<ClaimRef>
  /** Whether there are more than are given. */
  readonly isCut: boolean
}

/** How many claims a filtered tree holds: more than anybody reads, and few enough to be laid out at once. */
const mostFiltered = 500

/**
 * The claims that have all words of a filter in their label, wording, topics, voice, holder or hedge, in whatever case and with or
 * without accents; a name of an entry stands for its other names too, and the last word may be only begun. Undefined when there is no
 * word in it, which filters nothing.
 */
export function filterClaims(corpus: Corpus, typed: string): FilteredClaims | undefined {
  const wants = wantsOf(corpus, typed)
  if (!wants.length) return undefined
  const { claims, isCut } = corpus.claims.search({ wants, context: [], limit: mostFiltered })
  return { only: new Set(claims.map(claimRef)), isCut }
}
