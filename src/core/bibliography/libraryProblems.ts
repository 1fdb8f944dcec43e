import type { Corpus } from '../corpus.js'
import type { Problem } from '../model.js'
import type { Bibliography } from './bibliography.js'
import { bibliographyProblem } from './makeBibliography.js'

/**
 * The mistakes of a bibliography: its own, and keys that interviews have. An entry that is itself of the type interview is taken for ours, as
 * *Write Bibliography* writes it.
 */
export function problemsOfBibliography(
  corpus: Pick<Corpus, 'interview'>,
  bibliography: Bibliography,
): readonly Problem[] {
  const { uri, lineStarts, entries, problems } = bibliography
  const taken = entries.flatMap(({ item: { id, type }, keySpan }) => {
    const interview = type === 'interview' ? undefined : corpus.interview(id)
    const data = interview && { text: id, file: interview.uri }
    return data ? [bibliographyProblem(uri, lineStarts, 'entry-taken', keySpan, data)] : []
  })
  return [...problems, ...taken]
}
