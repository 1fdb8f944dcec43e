import { protectedSources } from '../protectedNames.js'
import type { Rule } from '../rule.js'

/**
 * A protected interview is cited, and the file of its names is not on this machine, or cannot be read.
 *
 * Why: without the names nobody can say that a memo tells none. A hint, so that the silence of `attribution-breach` is not taken for an answer.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     A senior Velmark water official said that the cabinet knew [@⟦official2020⟧, sec. 1].
 */
export const attributionUnchecked: Rule<'attribution-unchecked'> = {
  id: 'attribution-unchecked',
  severity: 'hint',
  *check(checked) {
    for (const { interview, isKnown } of protectedSources(checked)) {
      const first = checked.cited.find(({ item }) => item.key === interview.key)
      if (!isKnown && first)
        yield {
          span: first.item.keySpan,
          data: { key: interview.key, isDamaged: checked.unreadable?.has(interview.key) ?? false },
        }
    }
  },
}
