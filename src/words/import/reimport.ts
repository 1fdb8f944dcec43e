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
    ...(moved.length ? [l10n.t('Renumbered: {0}', moves)] : []),
    ...(edited.length ? [l10n.t('Words changed: {0}', refs(edited))] : []),
    ...(added.length ? [l10n.t('New: {0}', refs(added))] : []),
    ...(gone.length ? [l10n.t('Removed: {0}', refs(gone))] : []),
    ...(otherVoice.length ? [l10n.t('Speaker changed: {0}', refs(otherVoice))] : []),
    ...lost.map((one) => lostSentence(one, l10n)),
    ...altered.map(({ label }) =>
      l10n.t('The hedge, caveat or key phrase of “{0}” is no longer in its passage.', label),
    ),
    ...reread.map(({ label, ref }) =>
      l10n.t('{0} has changed, so read its claim “{1}” again.', formatPassageRef(ref), label),
    ),
  ]
  return [
    ...(unfit.length
      ? [
          l10n.t(
            'The old transcript does not match the interview in {0}, so it was not used there. Claims were found by hashes and by first and last words.',
            refs(unfit),
          ),
        ]
      : []),
    ...(changes.length ? changes : [l10n.t('Every passage is the same as before.')]),
    ...(telling.length
      ? [
          l10n.t(
            'Lines of the new file that still contain a protected name, for you to reword: {0}',
            telling.join(', '),
          ),
        ]
      : []),
  ]
}

/** Why a transcript is not put in the place of an interview that has other words. */
export function otherInterviewSentence(key: string, l10n: L10n): string {
  return l10n.t(
    'This is not the transcript of {0}: almost no answers match, so nothing was saved. Import it under another key, or remove {0} first.',
    key,
  )
}

/** Lines of a protected interview's file, 1-based, that are somebody's own and tell what they may not. */
export function tellingSentence(lines: readonly number[], l10n: L10n): string {
  return l10n.t('These lines still contain protected names or words. Reword them: {0}.', lines.join(', '))
}

function lostSentence({ label, ref, line }: LostWords, l10n: L10n): string {
  return l10n.t(
    'The words of “{0}” (line {1}, {2}) were not found, so the claim needs a new passage.',
    label,
    line,
    formatPassageRef(ref),
  )
}
