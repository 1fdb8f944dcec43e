import { citationOfWords, formatCitation } from '../../cite/citation.js'
import type { Fix, Rule } from '../rule.js'
import { countWords } from '../verdict.js'

/**
 * Words in quotation marks that stand in an interview of the corpus, in a sentence that cites nothing.
 *
 * Why: a quotation without its source cannot be checked by anybody, and is somebody's property.
 *
 * ok:
 *
 *     Reed says that the treaty is “a slow-motion bargain between unequal partners” [@reed2021, para. 2].
 *
 * not ok:
 *
 *     It is plain that the treaty is “⟦a slow-motion bargain between unequal partners⟧”.
 */
export const quotationUncited: Rule<'quotation-uncited'> = {
  id: 'quotation-uncited',
  severity: 'warning',
  *check({ quotations, find, corpus }) {
    for (const { text, cited, span, whole } of quotations) {
      if (cited.length || countWords(text) < fewestWords) continue
      const found = find(text)
      if (found.kind !== 'found') continue
      const places = found.places.filter(({ key }) => corpus.interview(key)?.terms !== 'off record')
      if (!places.length) continue
      const fixes = places.flatMap((place): readonly Fix[] => {
        const interview = corpus.interview(place.key)
        if (!interview) return []
        const citation = formatCitation([citationOfWords(interview, place.voice, place.refs)])
        const edit = { replace: { start: whole.end, end: whole.end }, text: ` ${citation}` }
        return [{ kind: 'cite-place', edits: [edit], data: { citation } }]
      })
      yield { span, data: { places }, fixes }
    }
  },
}

/** Fewer may stand anywhere by chance. */
const fewestWords = 4
