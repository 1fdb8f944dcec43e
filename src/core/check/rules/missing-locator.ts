import type { Rule } from '../rule.js'

/**
 * An interview cited as a whole, without a paragraph.
 *
 * Why: nobody looks for one sentence in an hour of talk. A hint: a memo may well speak of a whole interview.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     Velmark signed in 2019 [@⟦reed2021⟧].
 */
export const missingLocator: Rule<'missing-locator'> = {
  id: 'missing-locator',
  severity: 'hint',
  *check({ cited }) {
    for (const { item, interview } of cited) {
      if (!interview || item.locator || item.pin) continue
      yield { span: item.keySpan, data: { key: item.key } }
    }
  },
}
