import type { Rule } from '../../cited/rule.js'
import { embargoOf } from '../../terms/terms.js'
import { wordsWithoutCitation } from './quotation-uncited.js'

/**
 * A citation of a source that may not be published yet, or its words without one. It cannot be switched off in a memo.
 *
 * Why: a memo that leaves before the day breaks the agreement.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     The ferry line would be sold first [@⟦weiss2024⟧, para. 1].
 *
 * not ok:
 *
 *     They will “⟦sell the ferry line first⟧”.
 */
export const underEmbargo: Rule<'under-embargo'> = {
  id: 'under-embargo',
  severity: 'warning',
  *check(checked) {
    const { cited, listed, today } = checked
    const seen = new Set<string>()
    const uncited = wordsWithoutCitation(checked, (one) => today === undefined || today < (embargoOf(one) ?? ''))
    const all = [...cited.map(({ item, interview }) => ({ span: item.keySpan, interview })), ...listed, ...uncited]
    for (const { span, interview } of all) {
      const day = interview && embargoOf(interview)
      if (!interview || day === undefined || (today !== undefined && day <= today) || seen.has(interview.key)) continue
      seen.add(interview.key)
      yield { span, data: { key: interview.key, day } }
    }
  },
}
