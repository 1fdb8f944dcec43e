import { locatorFixes } from '../fixes/locatorFixes.js'
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
  *check(checked) {
    for (const one of checked.cited) {
      const { citation, item, interview } = one
      // Of what is off the record no paragraph may be cited either.
      if (!interview || item.locator || item.pin || interview.terms === 'off record') continue
      // `@reed2021, para. 2` in a note says where, though Pandoc takes it for words.
      if (
        item.inText &&
        /^,? \(?(?:paras?\.|paragraphs? \d|secs?\.|¶|standfirst \d)/i.test(checked.memo.text.slice(citation.span.end))
      )
        continue
      yield { span: item.keySpan, data: { key: item.key }, fixes: locatorFixes(one, checked) }
    }
  },
}
