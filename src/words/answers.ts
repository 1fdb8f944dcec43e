import type { ReviewReason } from '../core/corpus/reviews.js'
import type { AnswerKind } from '../core/export/evidence/citationAnswer.js'
import type { L10n } from './l10n.js'

/** An answer in a word or two, for a row. *Matches* is the program’s word, *reviewed* a person’s. */
export function answerLabel(kind: AnswerKind, l10n: L10n): string {
  switch (kind) {
    case 'unknown':
      return l10n.t('unknown source')
    case 'misquoted':
      return l10n.t('quotation not confirmed')
    case 'cut':
      return l10n.t('quotation cut short')
    case 'conflicts':
      return l10n.t('conflicts')
    case 'elsewhere':
      return l10n.t('found elsewhere')
    case 'not found':
      return l10n.t('not found')
    case 'not compared':
      return l10n.t('not compared')
    case 'partly':
      return l10n.t('partly')
    case 'matches':
      return l10n.t('matches')
    case 'verbatim':
      return l10n.t('quotation confirmed')
    case 'reviewed':
      return l10n.t('reviewed')
  }
}

/** The same as a title. */
export function answerTitle(kind: AnswerKind, l10n: L10n): string {
  const label = answerLabel(kind, l10n)
  return label.charAt(0).toUpperCase() + label.slice(1)
}

/** Why a person stands by a sentence. */
export function reviewReasonLabel(reason: ReviewReason, l10n: L10n): string {
  switch (reason) {
    case 'together':
      return l10n.t('several passages together')
    case 'implied':
      return l10n.t('implied')
    case 'other-part':
      return l10n.t('another part of the interview')
    case 'judgement':
      return l10n.t('our judgement')
  }
}
