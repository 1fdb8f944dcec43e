import { termsOfClaim } from '../../core/terms/terms.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import { claimRef, type ClaimRef } from '../../core/corpus/claimRef.js'
import type { Claim } from '../../core/model.js'
import type { SourceHover } from '../../core/passage/sourceHover.js'
import { claimMarker, descriptionBelow, kindLabel, likelihoodSentence } from '../claim.js'
import { escapeMarkdown } from '../escape.js'
import { gap, type HoverLinks, lined, link, termsNote } from './hoverParts.js'
import type { L10n } from '../l10n.js'
import { passageHeading } from './passages.js'

const mostClaims = 12

/** The addresses of what the hover on a source text can do; of a passage nothing where its text is in the store. */
export interface SourceLinks extends Pick<HoverLinks, 'cite' | 'open'> {
  readonly quotePassage?: string
  readonly citePassage?: string
  edit(ref: ClaimRef): string
  remove(ref: ClaimRef): string
}

/** The Markdown of the hover in a source text. All that comes from the corpus is escaped; the text itself is not repeated. */
export function sourceHoverText(hover: SourceHover, corpus: Lookup, links: SourceLinks, l10n: L10n): string {
  const { interview, passage, claims } = hover
  const rows = claims.slice(0, mostClaims).map((claim) => claimRow(claim, hover, corpus, links, l10n))
  const rest = claims.length - rows.length
  const actions = [
    links.quotePassage ? link(l10n.t('Quote with Citation'), links.quotePassage) : [],
    links.citePassage ? link(l10n.t('Cite'), links.citePassage) : [],
  ].flat()
  const blocks = [
    [[passageHeading(interview, passage, l10n), ...actions].join(gap)],
    rows.length ? rows : [`*${l10n.t('This passage is not coded yet.')}*`],
    ...(rest > 0 ? [[l10n.t('Further claims: {0}', rest)]] : []),
  ]
  return blocks.map(lined).join('\n\n')
}

function claimRow(claim: Claim, { interview }: SourceHover, corpus: Lookup, links: SourceLinks, l10n: L10n): string {
  const facts = [
    escapeMarkdown(descriptionBelow(claim, corpus, l10n)) + termsNote(claim, interview, l10n),
    kindLabel(claim.kind, l10n),
    ...(claim.likelihood ? [likelihoodSentence(claim.likelihood, l10n)] : []),
    ...(claim.checked ? [] : [l10n.t('suggested')]),
  ]
  const ref = claimRef(claim)
  const isFree = termsOfClaim(interview, claim) !== 'off record'
  const actions = [
    ...(isFree ? [link(l10n.t('Cite'), links.cite(ref))] : []),
    link(l10n.t('Open'), links.open(ref)),
    link(l10n.t('Edit'), links.edit(ref)),
    link(l10n.t('Delete'), links.remove(ref)),
  ]
  const heading = `${claimMarker(claim)} **${escapeMarkdown(claim.label)}** · ${facts.join(' · ')}`
  return lined([heading, [escapeMarkdown(claim.wording), ...actions].join(gap)])
}
