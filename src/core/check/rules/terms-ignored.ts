import { passagesCited } from '../../citation/resolve.js'
import { closedPlaceIn } from '../../terms/closedPlaces.js'
import type { Rule } from '../../cited/rule.js'

/**
 * A citation of what was said off the record, or of a passage that may not be attributed in an interview whose speakers are named. An entry in
 * `nocite:` counts as cited.
 *
 * Why: the agreement holds for the memo too. The citation alone reveals that it was said, and by whom. Such a memo is not exported.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     One of the candidates had already given up by then [@⟦moreau2021⟧, para. 3].
 */
export const termsIgnored: Rule<'terms-ignored'> = {
  id: 'terms-ignored',
  severity: 'error',
  *check({ cited, listed, corpus }) {
    for (const { item, interview } of cited) {
      if (!interview) continue
      const closed = closedPlaceIn(interview, passagesCited(item, interview, corpus))
      if (closed) yield { span: item.keySpan, data: { key: item.key, ...closed } }
    }
    for (const { interview, span } of listed) {
      const closed = closedPlaceIn(interview, [])
      if (closed) yield { span, data: { key: interview.key, ...closed } }
    }
  },
}
