import { interviewees } from '../../corpus/voiceNames.js'
import { termsOfClaim } from '../../terms/terms.js'
import type { Claim } from '../../model.js'
import { pinnedClaim, citedPlaceOf } from '../../citation/resolve.js'
import { relatedClaims } from '../../corpus/relatedClaims.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { citeToo } from '../fixes/citeToo.js'
import type { Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited } from '../../cited/sentences.js'

/**
 * A pinned claim that another speaker qualifies or contradicts, in a memo that does not cite that speaker.
 *
 * Why: the corpus shows that this is disputed, and the reader should know. A hint, because you may have weighed both.
 *
 * ok:
 *
 *     Reed saw signs of a signature by winter [@reed2021, para. 2]<!--c:velmark-to-sign~7e3750-->; Moreau expected none in 2021 [@moreau2021, para. 1].
 *
 * not ok:
 *
 *     Reed saw signs of a signature by winter [⟦@reed2021, para. 2⟧]<!--c:velmark-to-sign~7e3750-->.
 */
export const disagreement: Rule<'disagreement'> = {
  id: 'disagreement',
  severity: 'hint',
  *check(checked) {
    const reported = new Set<Claim>()
    for (const { item, interview } of checked.cited) {
      const pinned = pinnedClaim(checked.corpus, item)
      if (!interview || !pinned || pinned.state === 'gone' || reported.has(pinned.claim)) continue
      reported.add(pinned.claim)
      const [other] = othersOn(pinned.claim, checked)
      if (!other) continue
      const [{ ref }] = other.claim.at
      const data = { key: item.key, claim: pinned.claim.label, relation: other.relation }
      yield {
        span: item.span,
        data: { ...data, other: { key: other.claim.key, ref, voice: other.claim.voice, claim: other.claim.label } },
        fixes: citeToo(item, other.claim, checked),
      }
    }
  },
}

interface Other {
  readonly claim: Claim
  readonly relation: 'qualified-by' | 'contradicted-by'
}

function othersOn(claim: Claim, checked: Checked): readonly Other[] {
  const { corpus, cited } = checked
  return relatedClaims(corpus, claim).flatMap(({ claim: other, relation }) => {
    if (relation === 'qualifies' || isSameSpeaker(claim, other, checked)) return []
    const interview = corpus.interview(other.key)
    if (!interview || termsOfClaim(interview, other) === 'off record') return []
    if (cited.some((one) => cites(one, other, checked))) return []
    return [{ claim: other, relation: relation === 'qualified-by' ? relation : ('contradicted-by' as const) }]
  })
}

/** One person in two interviews is one voice. */
function isSameSpeaker(a: Claim, b: Claim, { corpus }: Checked): boolean {
  const voiceOf = ({ key, voice }: Claim) => corpus.interview(key)?.voices.find(({ id }) => id === voice)
  if (a.key === b.key) return a.voice === b.voice
  const [one, other] = [voiceOf(a), voiceOf(b)]
  return one?.actor !== undefined && one.actor === other?.actor
}

function cites({ item, interview }: Cited, claim: Claim, { corpus }: Checked): boolean {
  if (item.key !== claim.key || !interview) return false
  if (item.pin?.id === claim.id) return true
  const place = item.locator && citedPlaceOf(corpus, interview, item.locator)
  if (place?.kind !== 'passages') return false
  const refs = place.passages.map(({ passage }) => passage.ref)
  const isOnlyOne = interviewees(interview).length < 2
  return (
    claim.at.some(({ ref }) => refs.some((one) => isSameRef(one, ref))) ||
    (place.passages.length === 0 && !place.missing && isOnlyOne)
  )
}
