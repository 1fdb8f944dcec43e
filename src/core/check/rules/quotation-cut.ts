import { leftOutOf } from '../../assess/excerpt.js'
import { countWords } from '../quotations/verdict.js'
import type { Fix, Rule } from '../input/rule.js'

/**
 * A quotation that stops short of a negation or a condition in its sentence, or of what takes part of it back: “accepts this argument” out of “No one
 * accepts this argument”. Told only where the sentence around it says nothing of the kind.
 *
 * Why: each word is the source's, and the reader learns the contrary of what was said.
 *
 * A hint where fewer than four words are quoted: they may be a term; and where doubt is left out, or that somebody else is said to say it: the sentence may
 * tell so in words that are not known here.
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
      const { kind: part, key, ref, voice, words, widened } = cut
      const fixes: readonly Fix[] =
        quotation.kind === 'marks'
          ? [{ kind: 'widen-quotation', edits: [{ replace: quotation.span, text: widened }], data: { words: widened } }]
          : []
      // That somebody doubts or only reports it may stand in a sentence before.
      const isNear = part === 'hedge' || part === 'holder'
      const doubt = isNear ? 'other-words' : countWords(quotation.text) < 4 ? 'few-quoted' : undefined
      yield { span: quotation.span, data: { key, ref, voice, part, words }, fixes, doubt }
    }
  },
}
