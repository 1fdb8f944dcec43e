import type { ReadingVerdict, ReviewReason } from '../core/corpus/reviews.js'
import type { AnswerKind } from '../core/export/evidence/answer.js'
import type { L10n } from './l10n.js'

/** What is known of a sentence beside its source, in a word or two, for a row. *Read* is a person’s word; of what the sentence means the program has none. */
export function answerLabel(kind: AnswerKind, l10n: L10n): string {
  return {
    unknown: l10n.t('unknown source'),
    differs: l10n.t('differs'),
    'not read': l10n.t('not yet read'),
    'not compared': l10n.t('cannot be compared here'),
    'to the letter': l10n.t('to the letter'),
    read: l10n.t('read'),
  }[kind]
}

/** The same as a title. */
export function answerTitle(kind: AnswerKind, l10n: L10n): string {
  const label = answerLabel(kind, l10n)
  return label.charAt(0).toUpperCase() + label.slice(1)
}

/** What a person says of a sentence who has read it beside its source. */
export function verdictLabel(verdict: ReadingVerdict, l10n: L10n): string {
  return verdict === 'supported' ? l10n.t('supported') : l10n.t('our inference')
}

/** Why a person stands by a sentence. */
export function reviewReasonLabel(reason: ReviewReason, l10n: L10n): string {
  return {
    together: l10n.t('several passages together'),
    implied: l10n.t('implied'),
    'other-part': l10n.t('another part of the interview'),
    judgement: l10n.t('our judgement'),
  }[reason]
}

/** How many citations of the memo nobody has read yet, and how many of them cannot be read here. */
export function unreadLabel(unread: number, absent: number, l10n: L10n): string {
  if (absent) return l10n.t('{0} not read, {1} of them without a transcript here', unread, absent)
  return l10n.t('{0} not read', unread)
}
