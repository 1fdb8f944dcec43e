import type { Document } from './claimDocument.js'

/** By interview: the claims that have a term. */
export type Postings = Map<Document, ReadonlySet<number>>

/** How many claims one query looks at, so that its cost does not grow with the corpus. */
export const mostCandidates = 800

/** For each term of an alternative, the words of the index that it may stand for. */
export type Expanded = readonly (readonly string[])[]

/** Of all wants, the terms of the one that the fewest interviews meet. */
export function rarest(
  tests: readonly (readonly Expanded[])[],
  postings: ReadonlyMap<string, Postings>,
): readonly string[] {
  const choices = tests.map((want) => {
    const terms = want.flatMap((alternative) => alternative.at(-1) ?? [])
    return { terms, cost: terms.reduce((sum, term) => sum + (postings.get(term)?.size ?? 0), 0) }
  })
  return choices.reduce((best, one) => (one.cost < best.cost ? one : best)).terms
}

/** The rarest of the terms, as many as it takes to find enough interviews; undefined, which stands for any term, when there are none. */
export function rareOnes(
  terms: readonly string[],
  postings: ReadonlyMap<string, Postings>,
): readonly string[] | undefined {
  const enough = 80
  const size = (term: string): number => postings.get(term)?.size ?? 0
  const chosen: string[] = []
  let found = 0
  for (const term of [...terms].sort((a, b) => size(a) - size(b) || (a < b ? -1 : 1))) {
    if (found >= enough) break
    chosen.push(term)
    found += size(term)
  }
  return chosen.length ? chosen : undefined
}

/** The claims that have any of the terms, or all claims without terms, by interview, newest first. */
export function* candidates(
  terms: readonly string[] | undefined,
  postings: ReadonlyMap<string, Postings>,
  ranked: readonly Document[],
): Iterable<readonly [Document, readonly number[]]> {
  if (!terms) {
    for (const document of ranked) yield [document, [...document.claims.keys()]]
    return
  }
  const lists = terms.flatMap((term) => postings.get(term) ?? [])
  const total = lists.reduce((sum, list) => sum + list.size, 0)
  const listed = (): readonly Document[] =>
    [...new Set(lists.flatMap((list) => [...list.keys()]))].sort((a, b) => a.rank - b.rank)
  // Words that stand in many interviews fill the candidates long before all of them were gone through.
  for (const document of total <= mostCandidates ? listed() : ranked) {
    const ordinals = new Set(lists.flatMap((list) => [...(list.get(document) ?? [])]))
    if (ordinals.size) yield [document, [...ordinals].sort((a, b) => a - b)]
  }
}

/** Whether a claim has, for every term, one of the words it may stand for. */
export function meets(document: Document, ordinal: number, alternative: Expanded): boolean {
  return alternative.every((words) => words.some((word) => document.terms.get(word)?.has(ordinal)))
}
