import type { Rule } from '../../cited/rule.js'
import { embargoOf } from '../../terms/terms.js'

/**
 * A citation of a source that may not be published yet. It cannot be switched off in a memo.
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
 */
export const underEmbargo: Rule<'under-embargo'> = {
  id: 'under-embargo',
  severity: 'warning',
  *check({ cited, listed, today }) {
    const seen = new Set<string>()
    const all = [...cited.map(({ item, interview }) => ({ span: item.keySpan, interview })), ...listed]
    for (const { span, interview } of all) {
      const day = interview && embargoOf(interview)
      if (!interview || day === undefined || (today !== undefined && day <= today) || seen.has(interview.key)) continue
      seen.add(interview.key)
      yield { span, data: { key: interview.key, day } }
    }
  },
}
