import type { Rule } from '../../cited/rule.js'
import { withoutMarks } from '../fixes/withoutMarks.js'
import { isNoteTakers } from '../../quoted/notesWords.js'
import { countWords } from '../../language/words.js'
import { placesOfWords, verdictOf } from '../../quoted/verdict.js'

/**
 * Quoted words that your notes of a conversation have outside quotation marks, so the note-taker wrote them. In the examples `okonjo2024` is
 * notes of a call. Their first line is: Cost is about three million and will rise. “Nobody has money for lights.”
 *
 * Why: nobody said what a listener wrote down in his own words, and nobody may be quoted for it. Only a hint for one or two words.
 *
 * ok:
 *
 *     Okonjo said in 2024: “Nobody has money for lights” [@okonjo2024, para. 1].
 *
 * ok:
 *
 *     The cost, about three million, will rise, Okonjo said in 2024 [@okonjo2024, para. 1].
 *
 * not ok:
 *
 *     The “⟦cost is about three million and will rise⟧”, Okonjo said in 2024 [@okonjo2024, para. 1].
 *
 * not ok:
 *
 *     Okonjo said in 2024 that it “⟦will rise. […] Nobody has money for lights⟧” [@okonjo2024, para. 1].
 */
export const quotationFromNotes: Rule<'quotation-from-notes'> = {
  id: 'quotation-from-notes',
  severity: 'warning',
  *check(checked) {
    for (const quotation of checked.quotations) {
      const kind = verdictOf(quotation, checked)?.kind
      if (kind !== 'verbatim' && kind !== 'initial') continue
      const { text, span, cited } = quotation
      const places = cited.flatMap((one) =>
        placesOfWords(text, one, checked).map((place) => ({ key: one.item.key, ...place })),
      )
      const [place] = places
      if (!place || !places.every((one) => isNoteTakers(one, checked))) continue
      const doubt = countWords(text) < fewestWords ? ('few-quoted' as const) : undefined
      yield { span, data: { key: place.key }, fixes: withoutMarks(quotation), doubt }
    }
  },
}

/** Fewer may stand between quotation marks for another reason. */
const fewestWords = 3
