import type { Corpus } from '../../corpus/corpus.js'
import type { Claim, Interview } from '../../model.js'
import { align } from './alignment.js'
import { evidenceOf, keysOfTalk } from './evidence.js'
import { keysIn } from './tokens.js'

/** How much of what words of a memo are about a claim is about as well. */
export interface Overlap {
  readonly words: number
  readonly entries: number
  /** As `align` gives it. */
  readonly coverage: number
}

/** How many of some keys are words, and no names of entries. */
export function countStems(keys: Iterable<string>): number {
  return [...keys].filter((key) => !key.startsWith('e:')).length
}

/** What words of a memo have in common with a claim, without who speaks and when, which every report of it names. */
export function overlapWithClaim(
  words: string,
  claim: Claim,
  interview: Interview,
  corpus: Corpus,
): { readonly keys: ReadonlySet<string>; readonly overlap: Overlap } {
  const talk = keysOfTalk(interview, corpus)
  const evidence = evidenceOf(interview, corpus)
  const keys = evidence.keysOfClaim(claim)
  const own = [...keysIn(corpus, words)].filter((key) => !talk.has(key))
  const { shared = [], coverage = 0 } = align(own, [{ keys }], evidence)[0] ?? {}
  const stems = countStems(shared)
  return { keys, overlap: { words: stems, entries: shared.length - stems, coverage } }
}
