import type { MemoProblem } from '../../core/cited/rule.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { EvidenceGroup } from '../../core/query/evidenceTree.js'
import type { CitedPlaceState, CitedSource, EvidenceTotals, QuotationState } from '../../core/query/memoEvidence.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { answerLabel } from '../answers.js'
import { passageName } from '../claim.js'
import { intervieweesLabel } from '../hover/hoverParts.js'
import type { L10n } from '../l10n.js'
import { sampleLabel } from '../sample.js'
import { datedKind } from '../sourceKind.js'
import { workDescription } from '../bibliographyLabels.js'

/** All that a memo rests on, in a few sentences. */
export function totalsSentence(totals: EvidenceTotals, l10n: L10n): string {
  const { citations, sources, quotations, confirmed, uncited } = totals
  const sentences = [
    citations ? l10n.t('Citations: {0}. Sources: {1}.', citations, sources) : '',
    quotations ? l10n.t('Quotations confirmed: {0} of {1}.', confirmed, quotations) : '',
    uncited ? l10n.t('Sentences that need evidence: {0}.', uncited) : '',
    problemsSentence(totals, l10n),
  ]
  return sentences.filter(Boolean).join(' ')
}

/** How many citations have each answer, what somebody should look at first. */
export function answersSentence({ answers }: EvidenceTotals, l10n: L10n): string {
  const compared = answers.map(([kind, size]) => `${answerLabel(kind, l10n)} ${size}`).join(', ')
  return compared && l10n.t('Compared with the source: {0}.', compared)
}

function problemsSentence({ problems: { error, warning, info, hint } }: EvidenceTotals, l10n: L10n): string {
  const grave = [
    error ? l10n.t('Errors: {0}.', error) : '',
    warning ? l10n.t('Warnings: {0}.', warning) : '',
    info + hint ? l10n.t('Hints: {0}.', info + hint) : '',
  ]
  return grave.filter(Boolean).join(' ') || l10n.t('No problem was found.')
}

export function groupLabel(of: EvidenceGroup, l10n: L10n): string {
  return {
    open: l10n.t('Look at These First'),
    sources: l10n.t('Cited'),
    uncited: l10n.t('Sentences that need evidence'),
    quotations: l10n.t('Quotations'),
    others: l10n.t('Other problems'),
  }[of]
}

/** What a cited source is called: by interviewee and date, or by what must stand for them; no protected name. */
export function sourceDescription({ interview, work }: Pick<CitedSource, 'interview' | 'work'>, l10n: L10n): string {
  if (work) return workDescription(work, l10n)
  if (!interview) return l10n.t('in no bibliography and not an interview')
  const who = isProtectedInterview(interview) && interview.description ? interview.description : undefined
  const label = who ?? intervieweesLabel(interview, l10n)
  return [label, datedKind(interview, l10n), sampleLabel(interview, l10n)].filter(Boolean).join(', ')
}

/** `¶2`, `Q3`, a page as it is written, or that the whole interview is cited. */
export function placeLabel({ ref, locator }: CitedPlaceState, l10n: L10n): string {
  return ref ? formatPassageRef(ref) : (locator ?? l10n.t('without a paragraph'))
}

/** The same for those who hear the screen. */
export function spokenPlace(place: CitedPlaceState, l10n: L10n): string {
  return place.ref ? passageName(place.ref, l10n) : placeLabel(place, l10n)
}

export function verdictLabel(verdict: QuotationState['verdict'], l10n: L10n): string {
  return {
    verbatim: l10n.t('as in the source'),
    altered: l10n.t('differs from the source'),
    misplaced: l10n.t('stands elsewhere'),
    unchecked: l10n.t('cannot be confirmed'),
    uncited: l10n.t('not cited'),
  }[verdict]
}

export function severityLabel(severity: MemoProblem['severity'], l10n: L10n): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error')
    case 'warning':
      return l10n.t('Warning')
    case 'info':
    case 'hint':
      return l10n.t('Hint')
  }
}
