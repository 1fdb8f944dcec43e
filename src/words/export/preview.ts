import { passagesIn } from '../../core/citation/resolve.js'
import type { ResolvedCitation, CitedInterview } from '../../core/citation/resolve.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import { isProtectedInterview, strictest, termsOfPassage } from '../../core/terms/terms.js'
import type { QuotationState } from '../../core/query/memoEvidence.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { kindLabel, likelihoodSentence, termsLabel, voiceLabel } from '../claim.js'
import { dateOf, intervieweesLabel, speakerName } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { sampleLabel } from '../sample.js'
import { verdictLabel } from './memoEvidence.js'
import { unknownKeySentence, workTitle } from '../bibliographyLabels.js'

/** Most passages that a title names. */
const mostPassages = 3

/** What is known of one key of a citation, in lines of plain text: the source and its terms, the claim, whose view it is, how sure. */
export function citationTitle(hover: ResolvedCitation, corpus: Lookup, l10n: L10n): string {
  if (hover.kind === 'unknown') return unknownKeySentence(hover, l10n)
  if (hover.kind === 'work') return workTitle(hover, l10n)
  return [sourceLine(hover, l10n), ...claimLines(hover, corpus, l10n), ...passageLines(hover, l10n)].join('\n')
}

/** What the sign behind a quotation says. */
export function markerTitle(verdict: QuotationState['verdict'], l10n: L10n): string {
  return l10n.t('Quotation: {0}', verdictLabel(verdict, l10n))
}

function sourceLine({ interview, where }: CitedInterview, l10n: L10n): string {
  // Those of what is cited: a voice or a passage may have its own.
  const passages = passagesIn(where)
  const terms = passages.length ? strictest(passages.map((one) => termsOfPassage(interview, one))) : interview.terms
  // A title may tell who a protected source is.
  const title = isProtectedInterview(interview) ? '' : interview.title
  const label = intervieweesLabel(interview, l10n)
  return [label, title, dateOf(interview, l10n), termsLabel(terms, l10n), sampleLabel(interview, l10n)]
    .filter(Boolean)
    .join(' · ')
}

function claimLines({ pin }: CitedInterview, corpus: Lookup, l10n: L10n): readonly string[] {
  if (!pin) return []
  if (pin.state === 'gone') return [l10n.t('The pinned claim {0} is no longer in this interview.', pin.id)]
  const { claim } = pin
  const facts = [voiceLabel(claim, corpus, l10n), kindLabel(claim.kind, l10n)]
  if (claim.hedge) facts.push(`“${claim.hedge}”`)
  if (claim.likelihood) facts.push(likelihoodSentence(claim.likelihood, l10n))
  return [
    claim.wording,
    facts.join(' · '),
    ...(pin.state === 'changed'
      ? [l10n.t('The claim changed after it was cited: its wording, hedge, speaker or whose view it is.')]
      : []),
  ]
}

/** Where no claim is pinned: who speaks in the passages that are cited. */
function passageLines({ where, pin, interview }: CitedInterview, l10n: L10n): readonly string[] {
  if (pin && pin.state !== 'gone') return []
  if (where.kind !== 'passages') return []
  return where.passages.slice(0, mostPassages).map(({ passage, question }) => {
    const place = `${formatPassageRef(passage.ref)} ${speakerName(interview, passage, l10n)}`
    return [place, question?.label].filter(Boolean).join(' · ')
  })
}
