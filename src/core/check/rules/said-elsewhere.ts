import { besideOf } from '../fixes/beside.js'
import { assess } from '../../assess/assess.js'
import { formatPlaces } from '../../citation/citation.js'
import { passagesCited } from '../../citation/resolve.js'
import { touching } from '../../text/inOrder.js'
import { addPlaces, replacePlaces } from '../fixes/placesOfLocator.js'
import type { Fix, Rule } from '../../cited/rule.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'

/**
 * A sentence that the cited place hardly supports, while another place of the same interview does.
 *
 * Why: a wrong number sends the reader to a paragraph that does not carry the sentence.
 *
 * A hint where the other place does not say quite the same, because a sentence may sum up a whole paragraph in few words; and where it is the question that the
 * place cited answers.
 *
 * ok:
 *
 *     The spring flood of 2018 cost $40 million [@reed2021, para. 5].
 *
 * not ok:
 *
 *     The spring flood of 2018 cost $40 million [⟦@reed2021, para. 3⟧].
 */
export const saidElsewhere: Rule<'said-elsewhere'> = {
  id: 'said-elsewhere',
  severity: 'warning',
  *check(checked) {
    for (const { answer, cited, clause, sentence } of checked.sentences.flatMap((one) => assess(one, checked))) {
      const { item, interview } = cited
      if (answer.kind !== 'elsewhere' || !interview || !item.locator) continue
      // Where quoted words stand is told of the quotation.
      if (touching(checked.quotations, clause, ({ whole }) => whole).length) continue
      const { ref, voice } = answer.unit
      const { start } = sentence.span
      const words = wordsOfSentence(sentence, checked).all.slice(clause.start - start, clause.end - start)
      const passages = passagesCited(item, interview, checked.corpus)
      const refs = passages.map((passage) => passage.ref)
      // Who answers may take over what was asked.
      const isAsked = ref.kind === 'question' && passages.some(({ question }) => question === ref.number)
      // Of several places nobody knows which stands for what else the sentence says.
      const put = refs.length === 1 ? replacePlaces : addPlaces
      const edit = put(checked.memo.text, item.locator, [ref], interview)
      const citation = formatPlaces(interview, [ref]).replace(/^, /, '')
      const fixes: readonly Fix[] = [{ kind: 'cite-place', edits: [edit], data: { citation } }]
      yield {
        span: item.span,
        data: { key: item.key, cited: refs, ref, voice },
        fixes,
        ...besideOf(item.key, answer.unit, checked, words),
        doubt: answer.isSure && !isAsked ? undefined : 'other-words',
      }
    }
  },
}
