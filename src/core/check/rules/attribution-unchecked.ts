import { protectedSources } from '../../disclosure/protectedNames.js'
import { protectedWordsIn } from '../../disclosure/protectedWords.js'
import type { Findings, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'

/**
 * A protected interview is cited or listed in `nocite:`, but the file of its names is missing on this machine or cannot be read, or the command
 * line was not given `--store`.
 *
 * Why: without the names nobody can tell whether the memo reveals one. Silence of `attribution-breach` would prove nothing, so `attache check`
 * never calls such a memo clean, whatever `--severity` says. Check it where the names are, or record who has done so.
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
          data: { key: interview.key, why: whyUnknown(interview.key, checked) },
        }
    }
  },
}

function whyUnknown(key: string, { names, unreadable }: Checked): Findings['attribution-unchecked']['why'] {
  if (!names) return 'closed'
  return unreadable?.has(key) ? 'damaged' : 'missing'
}
