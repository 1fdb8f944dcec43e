import { assess } from '../../assess/assess.js'
import { placeOf } from '../../citation/resolve.js'
import { touching } from '../../text/inOrder.js'
import type { Rule } from '../../cited/rule.js'

/**
 * A sentence that nothing at the cited place supports, and nothing elsewhere in the interview.
 *
 * Why: either the source does not say it, or it says so in other words. Only a reader can tell. Mark the sentence as read once you have
 * looked.
 *
 * A hint, because a right sentence may sum up a whole paragraph in its own words. Only where the transcript is here and nothing is quoted.
 *
 * ok:
 *
 *     Talk of equal partners hides a bargain between unequal ones [@reed2021, para. 2].
 *
 * not ok:
 *
 *     ⟦Rail freight across the northern plateau doubled⟧ [@reed2021, para. 2].
 */
export const notFound: Rule<'not-found'> = {
  id: 'not-found',
  severity: 'hint',
  *check(checked) {
    const { corpus, memo, quotations } = checked
    for (const { answer, cited, clause } of checked.sentences.flatMap((sentence) => assess(sentence, checked))) {
      const { item, interview } = cited
      if (answer.kind !== 'not found' || !interview || !item.locator || !corpus.sourceOf(interview.key)) continue
      if (touching(quotations, clause, ({ whole }) => whole).length) continue
      const place = placeOf(corpus, interview, item.locator)
      const refs = place.kind === 'passages' ? place.passages.map(({ passage }) => passage.ref) : []
      const words = memo.citingProse.slice(clause.start, Math.min(clause.end, cited.citation.span.start)).trimEnd()
      const start = clause.start + words.length - words.trimStart().length
      yield { span: { start, end: clause.start + words.length }, data: { key: item.key, cited: refs } }
    }
  },
}
