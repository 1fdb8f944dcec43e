import { locatorFixes } from '../fixes/locatorFixes.js'
import type { Span } from '../../model.js'
import type { Rule } from '../../cited/rule.js'

/**
 * An interview cited as a whole, without a paragraph.
 *
 * Why: nobody looks for one sentence in an hour of talk. A hint, because a memo may refer to a whole interview. A warning where an unclosed
 * bracket hides the paragraph.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     Velmark signed in 2019 [@⟦reed2021⟧].
 *
 * not ok:
 *
 *     Velmark signed in 2019 [@⟦reed2021⟧, para. 1.
 */
export const missingLocator: Rule<'missing-locator'> = {
  id: 'missing-locator',
  severity: 'hint',
  *check(checked) {
    for (const one of checked.cited) {
      const { citation, item, interview } = one
      // Of what is off the record no paragraph may be cited either.
      if (!interview || item.locator || item.pin || interview.terms === 'off record') continue
      if (item.inText && isInOpenBracket(checked.memo.text, citation.span)) {
        yield { span: item.keySpan, data: { key: item.key, isOpen: true }, severity: 'warning' }
        continue
      }
      // `@reed2021, para. 2` in a note says where, though Pandoc takes it for words.
      if (
        item.inText &&
        /^,? \(?(?:paras?\.|paragraphs? \d|secs?\.|¶|standfirst \d)/i.test(checked.memo.text.slice(citation.span.end))
      )
        continue
      const fixes = locatorFixes(one, checked)
      const [locator = 'para. 1'] = fixes.flatMap((fix) => (fix.kind === 'add-locator' ? fix.data.locator : []))
      const data = { key: item.key, wanted: item.inText ? `[${locator}]` : `, ${locator}` }
      yield { span: item.keySpan, data, fixes }
    }
  },
}

/** `[@reed2021, para. 1.`, and no bracket behind it up to the end of the paragraph that closes this one. */
function isInOpenBracket(text: string, { start, end }: Span): boolean {
  if (!/\[(?:(?:see|cf\.|e\.g\.|but|and) )*$/u.test(text.slice(Math.max(0, start - 40), start))) return false
  let depth = 0
  for (const sign of (/^[^]*?(?=\n[ \t]*\r?\n|$)/.exec(text.slice(end))?.[0] ?? '').match(/[[\]]/g) ?? []) {
    if (sign === ']' && depth === 0) return false
    depth += sign === '[' ? 1 : -1
  }
  return true
}
