import { leftOutOf } from '../../assess/excerpt.js'
import { besideOf } from '../fixes/beside.js'
import { countWords } from '../../language/words.js'
import type { Fix, Rule } from '../../cited/rule.js'

/**
 * A quotation that stops just before or after a word that changes its meaning: “accepts this argument” out of “No one accepts this argument”.
 * An ellipsis may leave such a word out as well.
 *
 * The word may be a negation, a condition, a limit, a doubt, a question or another speaker. Told only where the sentence around the quotation
 * does not say so either.
 *
 * Why: each word is the source’s, and the reader learns the opposite of what was said.
 *
 * A hint where fewer than four words are quoted, since they may be a term. Also a hint where a doubt, a question, another speaker or a limit
 * further on is left out. Your sentence may say so in words that the check does not know.
 *
 * ok:
 *
 *     Reed “would not go that far” in 2021 [@reed2021, para. 3].
 *
 * ok:
 *
 *     By no means should the Commission “wait for the Sarn talks” [@reed2021, para. 4].
 *
 * not ok:
 *
 *     The Commission, Reed said in 2021, should “⟦wait for the Sarn talks⟧” [@reed2021, para. 4].
 *
 * ok:
 *
 *     The engineers were blunt in 2021: “the dam could fail within ten years” [@reed2021, para. 3].
 *
 * not ok:
 *
 *     The record of 2021 is plain: “⟦the dam could fail within ten years⟧” [@reed2021, para. 3].
 */
export const quotationCut: Rule<'quotation-cut'> = {
  id: 'quotation-cut',
  severity: 'warning',
  *check(checked) {
    for (const quotation of checked.quotations) {
      const cut = leftOutOf(quotation, checked)
      if (!cut) continue
      const { kind: part, key, ref, voice, words, widened, isHidden, isBehind, isClose } = cut
      const fixes: readonly Fix[] =
        quotation.kind === 'marks'
          ? [{ kind: 'widen-quotation', edits: [{ replace: quotation.span, text: widened }], data: { words: widened } }]
          : []
      const doubt = !isClose ? 'other-words' : countWords(quotation.text) < 4 ? 'few-quoted' : undefined
      const data = { key, ref, voice, part, words, isHidden, isBehind }
      yield { span: quotation.span, data, fixes, ...besideOf(key, cut, checked, quotation.text), doubt }
    }
  },
}
