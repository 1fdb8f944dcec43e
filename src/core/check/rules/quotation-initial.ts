import type { Rule } from '../../cited/rule.js'
import { verdictOf } from '../../quoted/verdict.js'

/**
 * A quotation that is exact but for the case of its first letter, without a bracket to show it.
 *
 * Why: many styles allow it, and some do not. A hint, which the brackets settle.
 *
 * ok:
 *
 *     She saw “[i]ndications so far” of it [@reed2021, para. 2].
 *
 * not ok:
 *
 *     She saw “⟦i⟧ndications so far” of it [@reed2021, para. 2].
 */
export const quotationInitial: Rule<'quotation-initial'> = {
  id: 'quotation-initial',
  severity: 'hint',
  *check(checked) {
    for (const quotation of checked.quotations) {
      if (verdictOf(quotation, checked)?.kind !== 'initial') continue
      const start = quotation.span.start + quotation.text.search(/\p{L}/u)
      const span = { start, end: start + 1 }
      const letter = checked.memo.text.slice(span.start, span.end)
      yield {
        span,
        data: { key: quotation.cited[0]?.item.key ?? '', letter },
        fixes: [{ kind: 'bracket-initial', edits: [{ replace: span, text: `[${letter}]` }], data: { letter } }],
      }
    }
  },
}
