import { pinEntryOf } from '../../cite/citation.js'
import { pinnedClaim } from '../../query/citationHover.js'
import type { Fix, Rule } from '../rule.js'

/**
 * A pinned claim that is gone from the corpus, that reads otherwise since it was cited, or that stands in other paragraphs than those cited.
 *
 * Why: the memo still says what the corpus does not say any more. The pin's hash covers wording, hedge, voice and holder.
 *
 * ok:
 *
 *     Velmark has half a year [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Velmark has half a year [@reed2021, para. 2]<!--c:⟦no-such-claim~000000⟧-->.
 */
export const staleClaim: Rule<'stale-claim'> = {
  id: 'stale-claim',
  severity: 'warning',
  *check({ cited, corpus }) {
    for (const { item, citation } of cited) {
      const pinned = pinnedClaim(corpus, item)
      if (!item.pin || !pinned || pinned.state === 'current') continue
      const { span, id } = item.pin
      const isOnlyOne = citation.items.filter(({ pin }) => pin).length === 1
      const whole = isOnlyOne && citation.pinSpan ? citation.pinSpan : span
      const remove: Fix = { kind: 'remove-pin', edits: [{ replace: whole, text: '' }], data: {} }
      const renew: readonly Fix[] =
        pinned.state === 'changed'
          ? [{ kind: 'renew-pin', edits: [{ replace: span, text: pinEntryOf(pinned.claim) }], data: {} }]
          : []
      yield { span, data: { key: item.key, id, state: pinned.state }, fixes: [...renew, remove] }
    }
  },
}
