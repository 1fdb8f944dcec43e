import { isForPeople } from '../../core/export/evidence/answer.js'
import type { ReviewReason } from '../../core/corpus/reviews.js'
import type { Evidence } from '../../core/query/evidence/evidenceTypes.js'
import { reviewReasonLabel, unreadLabel } from '../answers.js'
import type { L10n } from '../l10n.js'
import { button, type EvidenceAction, toolbar } from './actions.js'
import { type Content, element, type Html } from './html.js'

/** Where a reading round stands. */
export interface RoundState {
  /** Why the sentence holds, where that was said ahead. */
  readonly reason: ReviewReason | undefined
  readonly canUndo: boolean
  /** Whether all of the source is shown, and not the deciding sentences alone. */
  readonly isMore: boolean
  /** What a model says of the sentence. */
  readonly remark: string | undefined
}

/** What stands above all else: how much is left to read, and what leads through it. */
export function readingHtml(
  evidence: Evidence,
  { unread, absent }: { readonly unread: number; readonly absent: number },
  round: RoundState | undefined,
  l10n: L10n,
): Html {
  const count = element('p', { class: 'unread' }, element('strong', {}, unreadLabel(unread, absent, l10n)))
  if (round)
    return element('div', { class: 'round' }, count, toolbar(l10n.t('Reading round'), keysOf(evidence, round, l10n)), [
      round.remark === undefined ? undefined : element('p', {}, round.remark),
      round.reason ? element('p', {}, l10n.t('Your reason: {0}.', reviewReasonLabel(round.reason, l10n))) : undefined,
    ])
  const start = unread > absent ? button('read', l10n.t('Read Memo Against Sources'), {}) : undefined
  return element('div', {}, count, start)
}

/** A button for each key. None that says how a sentence stands where nobody may say so. */
function keysOf({ sources: [source] }: Evidence, round: RoundState, l10n: L10n): readonly Html[] {
  const asked = source?.kind === 'interview' ? source.asked : undefined
  const canSay = asked !== undefined && isForPeople(asked.answer)
  const key = (action: EvidenceAction, words: string, letter: string): Html =>
    button(action, [words, ' ', element('kbd', {}, letter)], {})
  return [
    key('next', l10n.t('Next'), '⏎'),
    ...(canSay ? [key('supported', l10n.t('Supported'), 'S'), key('inference', l10n.t('Our Inference'), 'O')] : []),
    key('fix', l10n.t('Fix'), 'F'),
    ...(canSay && asked.answer.kind === 'differs' ? [key('reason', l10n.t('Reason…'), 'R')] : []),
    key('back', l10n.t('Back'), 'B'),
    ...(round.canUndo ? [key('undo', l10n.t('Undo'), 'U')] : []),
    key('more', round.isMore ? l10n.t('Less of the Source') : l10n.t('More of the Source'), 'M'),
  ]
}

/** What follows is shown in a round only where somebody asks for more. */
export function unlessBrief(round: RoundState | undefined, content: () => Content): Content {
  return round && !round.isMore ? undefined : content()
}
