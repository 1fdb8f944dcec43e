import type { Corpus } from '../../corpus/corpus.js'
import { dateStems } from '../../language/figures/numbers.js'
import type { Claim, Interview } from '../../model.js'
import { evidenceOf, keysOfTalk } from './evidence.js'
import { keysIn } from './tokens.js'

/** How much two texts have in common. */
export interface Overlap {
  readonly words: number
  readonly entries: number
  /** The same two together, the rarer the more: a word that half of an interview has tells little, and a name less than a word. */
  readonly weight: number
  /** Which part of the first text's words the second has, years and months aside: a memo names the day on which somebody spoke. */
  readonly share: number
}

/** How many of some keys are words, and no names of entries. */
export function countStems(keys: Iterable<string>): number {
  return [...keys].filter((key) => !isEntry(key)).length
}

export function overlapOf(
  own: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weightOf: (key: string) => number = () => 1,
): Overlap {
  const both = [...own].filter((key) => other.has(key))
  const words = countStems(both)
  const weight = both.reduce((sum, key) => sum + weightOf(key) / (isEntry(key) ? 2 : 1), 0)
  const undated = [...own].filter((key) => !isEntry(key) && !dateStems.test(key))
  const share = undated.filter((key) => other.has(key)).length / Math.max(1, undated.length)
  return { words, entries: both.length - words, weight, share }
}

/** What words of a memo have in common with a claim, without who speaks and when, which every report of it names. */
export function overlapWithClaim(
  words: string,
  claim: Claim,
  interview: Interview,
  corpus: Corpus,
): { readonly keys: ReadonlySet<string>; readonly overlap: Overlap } {
  const talk = keysOfTalk(interview, corpus)
  const { keysOfClaim, weightOf } = evidenceOf(interview, corpus)
  const keys = keysOfClaim(claim)
  const own = new Set([...keysIn(corpus, words)].filter((key) => !talk.has(key)))
  return { keys, overlap: overlapOf(own, keys, weightOf) }
}

function isEntry(key: string): boolean {
  return key.startsWith('e:')
}
