import type { LostWords, Reimport } from '../../core/import/reimport.js'
import type { PassageRef } from '../../core/model.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { L10n } from '../l10n.js'

/** What a newer transcript changed, a sentence a line. Memos cite by number, so every number that changed is named. */
export function reimportReport(result: Reimport, l10n: L10n): readonly string[] {
  const { moved, edited, added, gone, lost, altered, reread, otherVoice, unfit, telling } = result
  const refs = (all: readonly PassageRef[]): string => all.map(formatPassageRef).join(', ')
  const moves = moved.map(({ from, to }) => `${formatPassageRef(from)} → ${formatPassageRef(to)}`).join(', ')
  const changes = [
    ...(moved.length ? [l10n.t('Other numbers now: {0}', moves)] : []),
    ...(edited.length ? [l10n.t('Other words now: {0}', refs(edited))] : []),
    ...(added.length ? [l10n.t('New: {0}', refs(added))] : []),
    ...(gone.length ? [l10n.t('No longer there: {0}', refs(gone))] : []),
    ...(otherVoice.length ? [l10n.t('Another voice’s now: {0}', refs(otherVoice))] : []),
    ...lost.map((one) => lostSentence(one, l10n)),
    ...altered.map(({ label }) =>
      l10n.t('The hedge, caveat or a key phrase of “{0}” is no longer said in its passage.', label),
    ),
    ...reread.map(({ label, ref }) =>
      l10n.t('{0} has other words now, so read “{1}” again, which rests on it.', formatPassageRef(ref), label),
    ),
  ]
  return [
    ...(unfit.length
      ? [
          l10n.t(
            'The text that was here does not fit the interview in {0}, so it was not used there. Claims were found by hashes and by first and last words.',
            refs(unfit),
          ),
        ]
      : []),
    ...(changes.length ? changes : [l10n.t('Every passage is the same as before.')]),
    ...(telling.length
      ? [
          l10n.t(
            'Lines of the new file that still tell a protected name, for you to word anew: {0}',
            telling.join(', '),
          ),
        ]
      : []),
  ]
}

/** Why a transcript is not put in the place of an interview that has other words. */
export function otherInterviewSentence(key: string, l10n: L10n): string {
  return l10n.t(
    'These are not the words of {0}: hardly any answer is the same, so nothing was written. Import them under another key, or take {0} away first.',
    key,
  )
}

/** Lines of a protected interview's file, 1-based, that are somebody's own and tell what they may not. */
export function tellingSentence(lines: readonly number[], l10n: L10n): string {
  return l10n.t(
    'These lines still tell a name, or words that may not be told, and are yours to word anew: {0}.',
    lines.join(', '),
  )
}

function lostSentence({ label, ref, line }: LostWords, l10n: L10n): string {
  return l10n.t(
    'The words of “{0}” (line {1}, {2}) were not found again; the claim waits for a place.',
    label,
    line,
    formatPassageRef(ref),
  )
}
