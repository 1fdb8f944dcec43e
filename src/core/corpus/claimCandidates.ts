import { claimsWith, hasTerm } from './claimColumns.js'
import type { Document } from './claimDocument.js'
import type { Terms } from './claimTerms.js'

/** How many claims one query looks at, so that its cost does not grow with the corpus. */
export const mostCandidates = 800
/** The same where nothing was typed, and any word of the sentence makes a candidate. */
export const mostUnasked = 200

/** For each term of an alternative, the words of the index that it may stand for. */
export type Expanded = readonly (readonly string[])[]

/** Of all wants, the terms of the one that the fewest interviews meet. */
export function rarest(tests: readonly (readonly Expanded[])[], known: Terms): readonly string[] {
  const choices = tests.map((want) => {
    const terms = want.flatMap((alternative) => alternative.at(-1) ?? [])
    return { terms, cost: terms.reduce((sum, term) => sum + known.spread(term), 0) }
  })
  return choices.reduce((best, one) => (one.cost < best.cost ? one : best)).terms
}

/** Each term by itself, the rarest first: what shares a rare word is looked at before the limit is reached. */
export function byRarity(terms: readonly string[], known: Terms): readonly (readonly string[])[] {
  return [...terms].sort((a, b) => known.spread(a) - known.spread(b) || (a < b ? -1 : 1)).map((term) => [term])
}

/** All claims by interview, newest first. */
export function* everything(ranked: readonly Document[]): Iterable<readonly [Document, readonly number[]]> {
  for (const document of ranked) yield [document, [...document.interviewees.keys()]]
}

/** The claims that have any term of a group, group after group, each claim once; within a group by interview, newest first. */
export function* candidates(
  groups: readonly (readonly string[])[],
  known: Terms,
  documents: ReadonlyMap<number, Document>,
  ranked: readonly Document[],
): Iterable<readonly [Document, readonly number[]]> {
  const seen = new Map<Document, Set<number>>()
  for (const terms of groups) {
    const ids = terms.map((term) => known.idOf(term))
    for (const document of holdersOf(terms, known, documents, ranked)) {
      const before = seen.get(document) ?? new Set<number>()
      const ordinals = new Set(
        ids.flatMap((id) => [...claimsWith(document.words, id)].filter((one) => !before.has(one))),
      )
      for (const ordinal of ordinals) before.add(ordinal)
      seen.set(document, before)
      if (ordinals.size) yield [document, [...ordinals].sort((a, b) => a - b)]
    }
  }
}

/** Newest first. Words that stand in many interviews reach the limit long before all of them were gone through. */
function holdersOf(
  terms: readonly string[],
  known: Terms,
  documents: ReadonlyMap<number, Document>,
  ranked: readonly Document[],
): readonly Document[] {
  const total = terms.reduce((sum, term) => sum + known.spread(term), 0)
  if (total > mostCandidates) return ranked
  const numbers = new Set(terms.flatMap((term) => [...known.holders(term)]))
  return [...numbers].flatMap((number) => documents.get(number) ?? []).sort((a, b) => a.rank - b.rank)
}

/** For each term of an alternative, the numbers of the words that it may stand for. */
export type Numbered = readonly (readonly (number | undefined)[])[]

/** Whether a claim has, for every term, one of the words it may stand for. */
export function meets(document: Document, ordinal: number, alternative: Numbered): boolean {
  return alternative.every((words) => words.some((word) => hasTerm(document.words, ordinal, word)))
}
