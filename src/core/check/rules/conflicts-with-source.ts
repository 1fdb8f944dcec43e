import { assess } from '../../assess/assess.js'
import type { Rule } from '../input/rule.js'

/**
 * A sentence that otherwise says what stands at the place cited, and says the contrary of it: a negation put in or left out, the opposite word, another
 * quantity, two names that have changed places, another reason, no condition, or somebody else whose view it is.
 *
 * Why: one word turns a true sentence into a false one, and the citation makes the reader trust it.
 *
 * A hint where the place has not next to all else that the sentence says, which may then say the same in other words. Nothing is told where anything at the
 * place speaks for the sentence.
 *
 * ok:
 *
 *     The treaty is a bargain between unequal partners [@reed2021, para. 2].
 *
 * ok:
 *
 *     Reed would not go so far as to say that the dam could fail within ten years [@reed2021, para. 3].
 *
 * not ok:
 *
 *     The Basin Commission should ⟦wait⟧ for the Sarn talks [@reed2021, para. 4].
 *
 * not ok:
 *
 *     The spring flood of 2018 did ⟦not cost⟧ $40 million [@reed2021, para. 5].
 */
export const conflictsWithSource: Rule<'conflicts-with-source'> = {
  id: 'conflicts-with-source',
  severity: 'warning',
  *check(checked) {
    for (const { answer, cited } of checked.sentences.flatMap((sentence) => assess(sentence, checked))) {
      // How sure it is, `certainty-inflated` tells.
      if (answer.kind !== 'conflicts' || answer.conflict === 'certainty') continue
      const { unit, span, words, conflict, isSure } = answer
      const data = {
        key: cited.item.key,
        ref: unit.ref,
        voice: unit.voice,
        conflict,
        words: checked.memo.text.slice(span.start, span.end),
        said: words,
        isClaim: unit.claim !== undefined,
      }
      yield { span, data, doubt: isSure ? undefined : 'other-words' }
    }
  },
}
