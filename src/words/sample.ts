import type { Interview } from '../core/model.js'
import type { L10n } from './l10n.js'

/** What the interview that comes with Attaché is called wherever it is shown, so that nobody takes it for evidence; nothing of any other. */
export function sampleLabel(interview: Pick<Interview, 'isSample'> | undefined, l10n: L10n): string {
  return interview?.isSample ? l10n.t('sample') : ''
}

/** The same as a sentence, for those who hear the screen. */
export function sampleSentence(interview: Pick<Interview, 'isSample'> | undefined, l10n: L10n): string {
  return interview?.isSample ? l10n.t('The sample that comes with Attaché.') : ''
}
