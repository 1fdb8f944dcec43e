import { claimsWith, hasTerm } from './claimColumns.js'
import type { Document } from './claimDocument.js'
import type { ClaimVocabulary } from './claimVocabulary.js'

/** How many claims one query looks at, so that its cost does not grow with the corpus. */
export const mostCandidates = 800
/** The same where nothing was typed, and any word of the sentence makes a candidate. */
export const mostUnasked = 200

/** For each term of an alternative, the words of the index that it may stand for. */
export type Expanded = readonly (readonly string[])[]

/** Of all wants, the terms of the one that the fewest interviews meet. */
export function rarest(tests: readonly (readonly Expanded[])[], known: ClaimVocabulary): readonly string[] {
  const choices = tests.map((want) => {
    const terms = want.flatMap((alternative) => alternative.at(-1) ?? [])
    return { terms, cost: terms.reduce((sum, term) => sum + known.spread(term), 0) }
  })
  return choices.reduce((best, one) => (one.cost < best.cost ? one : best)).terms
}

/** Each term by itself, the rarest first: what shares a rare word is looked at before the limit is reached. */
export function byRarity(terms: readonly string[], known: ClaimVocabulary): readonly (readonly string[])[] {
  return [...terms].sort((a, b) => known.spread(a) - known.spread(b) || (a < b ? -1 : 1)).map((term) => [term])
}

/** All claims by interview, newest first. */
export function* everything(ranked: readonly Document[]): Iterable<readonly [Document, readonly number[]]> {
  for (const document of ranked) yield [document, [...document.interviewees.keys()]]
}

/** The claims that have any term of a group, group after group, each claim once; within a group by interview, newest first. */
export function* candidates(
  groups: readonly (readonly string[])[],
  known: ClaimVocabulary,
  documents: ReadonlyMap<number, Document>,
  ranked: readonly Document[],
): Iterable<readonly [Document, readonly number[]]> {
  const seen = groups.length > 1 ? new Map<Document, Set<number>>() : undefined
  for (const terms of groups) {
    const ids = terms.map((term) => known.idOf(term))
    for (const document of holdersOf(terms, known, documents, ranked)) {
      const before = seen?.get(document)
      const all = ordinalsWith(document, ids)
      const ordinals = before ? all.filter((one) => !before.has(one)) : all
      seen?.set(document, new Set([...(before ?? []), ...ordinals]))
      if (ordinals.length) yield [document, ordinals]
    }
  }
}

/** The claims that have any of these words, in order. */
function ordinalsWith({ words }: Document, ids: readonly (number | undefined)[]): readonly number[] {
  const found: number[] = []
  for (const id of ids) for (const ordinal of claimsWith(words, id)) found.push(ordinal)
  return ids.length > 1 ? [...new Set(found)].sort((a, b) => a - b) : found
}

/** Newest first. Words that stand in many interviews reach the limit long before all of these were put in order. */
function* holdersOf(
  terms: readonly string[],
  known: ClaimVocabulary,
  documents: ReadonlyMap<number, Document>,
  ranked: readonly Document[],
): Iterable<Document> {
  const holders = terms.map((term) => known.holders(term))
  const total = holders.reduce((sum, { length }) => sum + length, 0)
  if (total > mostCandidates) {
    const has = new Uint8Array(1 + holders.reduce((most, one) => Math.max(most, one.at(-1) ?? 0), 0))
    for (const numbers of holders) for (let at = 0; at < numbers.length; at += 1) has[numbers[at] ?? 0] = 1
    for (const document of ranked) if (has[document.number]) yield document
    return
  }
  const numbers = new Set(holders.flatMap((one) => [...one]))
  yield* [...numbers].flatMap((number) => documents.get(number) ?? []).sort((a, b) => a.rank - b.rank)
}

/** For each term of an alternative, the numbers of the words that it may stand for. */
export type Numbered = readonly (readonly (number | undefined)[])[]

/** Whether a claim has, for every term, one of the words it may stand for. */
export function meets(document: Document, ordinal: number, alternative: Numbered): boolean {
  return alternative.every((words) => words.some((word) => hasTerm(document.words, ordinal, word)))
}
