import { citedPlaceOf } from '../../citation/resolve.js'
import { locatorFixes } from '../fixes/locatorFixes.js'
import type { Rule } from '../../cited/rule.js'

/**
 * A paragraph, question, page or time that the cited interview does not have.
 *
 * Why: a reader who looks there finds nothing.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     Velmark signed in 2019 [@reed2021, ⟦para. 99⟧].
 */
export const unknownLocator: Rule<'unknown-locator'> = {
  id: 'unknown-locator',
  severity: 'error',
  *check(checked) {
    const { cited, corpus, memo } = checked
    for (const one of cited) {
      const { item, interview } = one
      const { locator } = item
      if (!interview || !locator) continue
      for (const part of locator.parts) {
        const place = citedPlaceOf(corpus, interview, { parts: [part] })
        const [missing] = place.kind === 'unmarked' ? [place] : place.kind === 'passages' ? (place.missing ?? []) : []
        if (!missing) continue
        const span = locator.parts.length > 1 ? part.span : locator.span
        const data = { key: item.key, locator: memo.text.slice(span.start, span.end) }
        const numbered = missing.kind === 'unmarked' ? {} : { missing }
        yield { span, data: { ...data, ...numbered }, fixes: locatorFixes(one, checked) }
      }
    }
  },
}
