import { assess } from '../../assess/assess.js'
import type { Rule } from '../input/rule.js'

/**
 * A name in a sentence that otherwise says what stands at the place cited, and that the whole interview does not have: something was added to what the
 * source says.
 *
 * Why: what is added rides on the citation, and the reader takes it for the source’s.
 *
 * A hint, as it may be the writer’s own knowledge. Only where the text of the interview is here, and before the citation.
 *
 * ok:
 *
 *     Kestria should publish its flow data [@reed2021, para. 3].
 *
 * not ok:
 *
 *     Kestria should publish its flow data in the ⟦Helvetian⟧ archive [@reed2021, para. 3].
 */
export const notInSource: Rule<'not-in-source'> = {
  id: 'not-in-source',
  severity: 'info',
  *check(checked) {
    for (const { cited, answer, additions } of checked.sentences.flatMap((sentence) => assess(sentence, checked))) {
      if (answer.kind !== 'partly' && answer.kind !== 'conflicts') continue
      const { ref, voice } = answer.unit
      for (const span of additions)
        yield {
          span,
          data: { key: cited.item.key, ref, voice, words: checked.memo.text.slice(span.start, span.end) },
          doubt: 'own-knowledge',
        }
    }
  },
}
