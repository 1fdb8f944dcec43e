import type { Corpus } from '../corpus/corpus.js'
import type { Problem } from '../model.js'
import type { Bibliography, BibliographyEntry } from './bibliography.js'
import { entriesByKey } from './library.js'
import { bibliographyProblem, lineOf } from './makeBibliography.js'

/**
 * The mistakes of a bibliography: its own, keys that interviews have, and keys that one of `winners` has, the files whose entries a memo takes
 * before those of this one. An entry that is itself of the type interview is taken for ours, as *Create Bibliography* writes it; and one that
 * says the same in both files does no harm.
 */
export function problemsOfBibliography(
  corpus: Pick<Corpus, 'interview'>,
  bibliography: Bibliography,
  winners: readonly Bibliography[] = [],
): readonly Problem[] {
  const { uri, lineStarts, entries, problems } = bibliography
  const taken = entries.flatMap(({ item: { id, type }, keySpan }) => {
    const interview = type === 'interview' ? undefined : corpus.interview(id)
    const data = interview && { text: id, file: interview.uri }
    return data ? [bibliographyProblem(uri, lineStarts, 'entry-taken', keySpan, data)] : []
  })
  const elsewhere = entries.flatMap((entry) => {
    const winner = winners.find((one) => entriesByKey(one).get(entry.item.id)?.item.id === entry.item.id)
    const other = winner && entriesByKey(winner).get(entry.item.id)
    if (!winner || !other || isSame(entry, other)) return []
    const data = { text: entry.item.id, file: winner.uri, ...lineOf(other, winner.lineStarts) }
    return [bibliographyProblem(uri, lineStarts, 'entry-elsewhere', entry.keySpan, data)]
  })
  return [...problems, ...taken, ...elsewhere]
}

function isSame({ item }: BibliographyEntry, { item: other }: BibliographyEntry): boolean {
  return JSON.stringify(item) === JSON.stringify(other)
}
