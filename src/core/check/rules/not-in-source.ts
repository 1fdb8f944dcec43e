import { assess } from '../../assess/assess.js'
import type { Rule } from '../../cited/rule.js'

/**
 * A name in an otherwise supported sentence that occurs nowhere in the interview.
 *
 * Why: the reader takes the addition for the source’s, because the citation covers it.
 *
 * A hint, because it may be your own knowledge. Only where the transcript is here, and only before the citation.
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
      if (answer.kind !== 'compared' && answer.kind !== 'conflicts') continue
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
