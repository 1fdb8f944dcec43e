import { assess } from '../../assess/assess.js'
import type { Fix, Rule } from '../../cited/rule.js'
import { quoteInstead } from '../fixes/quoteInstead.js'
import { replaceWords } from '../fixes/replaceWords.js'

/**
 * A sentence that says the opposite of the cited place, or nearly the same with one thing changed. It adds or drops a “not”, uses the opposite
 * word or another quantity, or swaps two names. Or it drops a condition, or gives a view to somebody else.
 * What the source only reports of others is no view of the speaker’s, and no fact.
 *
 * Why: one word makes a true sentence false, and the citation makes the reader trust it.
 *
 * A hint where the place shares too few words with the sentence, which may then say the same in other words. Silent where anything at the
 * place supports the sentence.
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
    for (const { answer, cited, sentence } of checked.sentences.flatMap((one) => assess(one, checked))) {
      // How sure it is, `certainty-inflated` tells.
      if (answer.kind !== 'conflicts' || answer.conflict === 'certainty') continue
      const { unit, span, words, conflict, isSure, mend } = answer
      const data = {
        key: cited.item.key,
        ref: unit.ref,
        voice: unit.voice,
        conflict,
        words: checked.memo.text.slice(span.start, span.end),
        sourceWords: words,
        isClaim: unit.claim !== undefined,
      }
      const direct: readonly Fix[] = mend ? [replaceWords(mend.replace, mend.text)] : []
      const fixes = [...direct, ...quoteInstead(sentence, unit, checked)]
      yield { span, data, fixes, doubt: isSure ? undefined : 'other-words' }
    }
  },
}
