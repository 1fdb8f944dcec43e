import { claimRef } from '../../core/corpus/claimRef.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { Claim } from '../../core/model.js'
import type { InterviewEvidence, OtherClaim } from '../../core/query/evidence/evidenceTypes.js'
import { kindLabel, voiceLabel, voiceSentence } from '../claim.js'
import { dateOf } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { button } from './actions.js'
import { type Content, element, type Html } from './html.js'

/** Who qualifies or contradicts the claim, and who else speaks on its topic, by sign and word. */
export function othersHtml({ claim, others }: InterviewEvidence, corpus: Lookup, l10n: L10n): readonly Content[] {
  if (!claim) return []
  const { claims, more } = others
  return [
    element('h3', {}, l10n.t('Who else speaks on this')),
    claims.length
      ? element(
          'ul',
          {},
          claims.map((one) => otherHtml(one, corpus, l10n)),
        )
      : element('p', {}, l10n.t('No related claims, and no other interview shares the topic.')),
    more ? element('p', {}, l10n.t('More interviews on this topic: {0}', more)) : undefined,
  ]
}

function otherHtml({ relation, claim }: OtherClaim, corpus: Lookup, l10n: L10n): Html {
  const [sign, word] = relationOf(relation, l10n)
  return claimRow(claim, corpus, l10n, [
    element('span', { class: `relation ${relation}` }, element('span', { 'aria-hidden': 'true' }, `${sign} `), word),
  ])
}

function relationOf(relation: OtherClaim['relation'], l10n: L10n): readonly [sign: string, word: string] {
  switch (relation) {
    case 'contradicts':
    case 'contradicted-by':
      return ['≠', l10n.t('Contradicts this claim')]
    case 'qualifies':
      return ['±', l10n.t('Qualified by this claim')]
    case 'qualified-by':
      return ['±', l10n.t('Qualifies this claim')]
    case 'same-topic':
      return ['=', l10n.t('Same topic')]
  }
}

/** What else rests on the passages. */
export function alsoHereHtml(
  { claim, alsoHere, moreHere }: InterviewEvidence,
  corpus: Lookup,
  l10n: L10n,
): readonly Content[] {
  if (!alsoHere.length) return []
  return [
    element('h3', {}, claim ? l10n.t('More claims in this passage') : l10n.t('Claims in this passage')),
    element(
      'ul',
      {},
      alsoHere.map((one) => claimRow(one, corpus, l10n, [kindLabel(one.kind, l10n)])),
    ),
    moreHere ? element('p', {}, l10n.t('Further claims: {0}', moreHere)) : undefined,
  ]
}

/** Somebody's claim with what can be done with it. What is heard of it says who and where in whole words. */
function claimRow(claim: Claim, corpus: Lookup, l10n: L10n, lead: readonly Content[]): Html {
  const ref = claimRef(claim)
  const interview = corpus.interview(claim.key)
  const year = interview ? dateOf(interview, l10n) : ''
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'label' },
      lead,
      ' · ',
      element('span', { 'aria-hidden': 'true' }, [voiceLabel(claim, corpus, l10n), year].filter(Boolean).join(', ')),
      element('span', { class: 'heard' }, `${voiceSentence(claim, corpus, l10n)} ${year}`),
    ),
    element('p', { dir: 'auto' }, claim.wording),
    claim.hedge ? element('p', { class: 'hedge' }, l10n.t('Hedge: “{0}”', claim.hedge)) : undefined,
    element(
      'p',
      { class: 'buttons' },
      button('cite', l10n.t('Cite'), { claim: ref }, l10n.t('Cite: {0}', claim.label)),
      button('open', l10n.t('Open'), { claim: ref }, l10n.t('Open: {0}', claim.label)),
    ),
  )
}
