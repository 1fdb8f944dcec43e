import { formatPlaces, pinEntryOf } from '../../citation/citation.js'
import type { Edit } from '../../citation/insert.js'
import type { Interview } from '../../model.js'
import type { CitationItem } from '../../memo/citations.js'
import { type PinnedClaim, pinnedClaim } from '../../citation/resolve.js'
import { distinctRefs } from '../../citation/locatorRefs.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { besideOf } from '../fixes/beside.js'
import { addPlaces, replacePlaces } from '../fixes/placesOfLocator.js'
import type { Fix, Rule } from '../../cited/rule.js'

/**
 * A pinned claim that is gone from the corpus, reads differently since it was cited, or is in other paragraphs than the cited ones. Also a pin
 * without the hash that would show this.
 *
 * Why: the memo still says what the corpus no longer says. The hash of a pin covers wording, hedge, speaker and whose view it is.
 *
 * ok:
 *
 *     Velmark has half a year [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Velmark has half a year [@reed2021, para. 2]<!--c:⟦no-such-claim~000000⟧-->.
 *
 * not ok:
 *
 *     Velmark has half a year [@reed2021, para. 2]<!--c:⟦no-such-claim⟧-->.
 */
export const staleClaim: Rule<'stale-claim'> = {
  id: 'stale-claim',
  severity: 'warning',
  *check(checked) {
    const { cited, corpus, memo } = checked
    for (const { item, citation } of cited) {
      const pinned = pinnedClaim(corpus, item)
      if (!item.pin || !pinned || pinned.state === 'current') continue
      const { span, id } = item.pin
      const isOnlyOne = citation.items.filter(({ pin }) => pin).length === 1
      const whole = isOnlyOne && citation.pinSpan ? citation.pinSpan : span
      // What is recorded outside of the memo is changed there, by who has it.
      const edit = (text: string): readonly Edit[] => (span && whole ? [{ replace: text ? span : whole, text }] : [])
      const remove: Fix = { kind: 'remove-pin', edits: edit(''), data: {} }
      const renew: readonly Fix[] =
        pinned.state === 'changed' || pinned.state === 'without-hash'
          ? [{ kind: 'renew-pin', edits: edit(pinEntryOf(pinned.claim)), data: {} }]
          : []
      const sentence = checked.sentences.find((one) => one.cited.some((other) => other.item === item))
      const words = sentence && wordsOfSentence(sentence, checked).all.trim()
      yield {
        span: span ?? item.keySpan,
        data: { key: item.key, id, state: pinned.state },
        fixes: [...renew, ...moved(item, pinned, memo.text, corpus.interview(item.key)), remove],
        ...(pinned.state === 'gone' ? {} : besideOf(item.key, pinned, checked, words)),
      }
    }
  },
}

/** After a newer transcript the claim may stand under another number: the citation can follow it. */
function moved(
  { locator }: CitationItem,
  pinned: PinnedClaim,
  memo: string,
  interview: Interview | undefined,
): readonly Fix[] {
  if (pinned.state !== 'elsewhere' || !locator || !interview) return []
  const refs = pinned.claim.at.map(({ ref }) => ref)
  const text = formatPlaces(interview, distinctRefs(refs)).replace(/^, /, '')
  // Of several places nobody knows which was the claim's: the others stand for what else the sentence says.
  const isOne = locator.parts.length === 1 && locator.parts[0].numbers.length < 2
  return [
    {
      kind: 'move-locator',
      edits: [isOne ? replacePlaces(memo, locator, refs, interview) : addPlaces(memo, locator, refs, interview)],
      data: { locator: text },
    },
  ]
}
