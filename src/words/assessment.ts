import { type CitationAnswer, isMisquoted } from '../core/export/evidence/answer.js'
import { answerTitle, reviewReasonLabel, verdictLabel } from './answers.js'
import { dateWords } from './date.js'
import { faultLabel } from './export/annexCheck.js'
import type { L10n } from './l10n.js'

/**
 * What is known of a citation’s sentence beside its source, a sentence each: what a person has said of it, what the program has shown of its quotation and
 * of how it differs, else that nobody has read it yet.
 */
export function citationSentences(answer: CitationAnswer, l10n: L10n): readonly string[] {
  const { kind, quoted, faults } = answer
  const told = [
    reviewSentence(answer, l10n),
    quotationSentence(quoted, l10n),
    ...faults.map((fault) => faultSentence(faultLabel(fault, l10n))),
  ]
  const isTold = kind === 'read' || kind === 'to the letter' || isMisquoted(quoted) || faults.length > 0
  return [...told, isTold ? '' : standingSentence(answer, l10n)].filter(Boolean)
}

function faultSentence(label: string): string {
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}.`
}

function standingSentence({ kind, interview, isProtected }: CitationAnswer, l10n: L10n): string {
  if (kind !== 'not compared' || !interview) return `${answerTitle(kind, l10n)}.`
  return isProtected
    ? l10n.t('Cannot be compared here: the protected transcript is not here.')
    : l10n.t('Cannot be compared here: the transcript is not here.')
}

function quotationSentence(quoted: CitationAnswer['quoted'], l10n: L10n): string {
  switch (quoted) {
    case undefined:
      return ''
    case 'verbatim':
      return l10n.t('The quoted words are in the source, to the letter.')
    case 'elsewhere':
      return l10n.t('The quoted words are elsewhere in the source.')
    case 'cut':
      return l10n.t('The quotation leaves out words that change its meaning.')
    default:
      return l10n.t('The quoted words are not confirmed.')
  }
}

function reviewSentence({ kind, review }: CitationAnswer, l10n: L10n): string {
  if (review === undefined) return ''
  if (review === 'lapsed') return l10n.t('Your reading lapsed because the source changed.')
  // A reading that did not see the difference.
  if (kind === 'differs') return l10n.t('Read before the difference was found.')
  const { reader, verdict, reason } = review
  const said = [reader ? verdictLabel(verdict, l10n) : '', reason ? reviewReasonLabel(reason, l10n) : '']
  const all = said.filter(Boolean).join(', ')
  if (reader) return l10n.t('Read by {0} on {1}: {2}.', reader.initials, dateWords(reader.day, l10n), all)
  return all ? l10n.t('Read: {0}.', all) : l10n.t('Read.')
}
