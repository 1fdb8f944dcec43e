import { protectedSources } from '../../protection/protectedNames.js'
import { protectedWordsIn } from '../../protection/protectedWords.js'
import type { Rule } from '../input/rule.js'

/**
 * A protected interview is cited or listed in `nocite:`, and the file of its names is not on this machine, or cannot be read.
 *
 * Why: without the names nobody can say that a memo tells none, and the silence of `attribution-breach` must not be taken for an answer. `attache check` never
 * calls such a memo clean, whatever `--severity` says: check it where the names are, or let a switch say who has done so.
 *
 * ok:
 *
 *     Velmark signed in 2019 [@reed2021, para. 1].
 *
 * ok:
 *
 *     <!-- attache-off attribution-unchecked: read against the file of names on 3 March (J. Ruiz) -->
 *
 *     A senior Velmark water official said that the cabinet had no plan for a second dry year [@official2020, para. 1].
 *
 * not ok:
 *
 *     A senior Velmark water official said that the cabinet knew [@⟦official2020⟧, sec. 1].
 */
export const attributionUnchecked: Rule<'attribution-unchecked'> = {
  id: 'attribution-unchecked',
  severity: 'warning',
  *check(checked) {
    const hidden = checked.memo.hiddenCitations.flatMap(({ items }) => items)
    for (const { interview, isKnown } of protectedSources(checked)) {
      const span =
        checked.cited.find(({ item }) => item.key === interview.key)?.item.keySpan ??
        hidden.find(({ key }) => key === interview.key)?.keySpan ??
        checked.listed.find((one) => one.interview === interview)?.span ??
        protectedWordsIn(checked).find(({ places }) => places.some(({ key }) => key === interview.key))?.span
      if (!isKnown && span)
        yield {
          span,
          data: { key: interview.key, isDamaged: checked.unreadable?.has(interview.key) ?? false },
        }
    }
  },
}
