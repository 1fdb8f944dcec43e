import type { AlignedPassage } from '../../core/import/align.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { L10n } from '../l10n.js'

/** Why a copy is not kept. */
export function otherTextSentence(l10n: L10n): string {
  return l10n.t('This is not the transcript of that interview, so nothing was saved.')
}

/** How a copy of the text fits an interview, a sentence a line. */
export function attachReport(passages: readonly AlignedPassage[], l10n: L10n): readonly string[] {
  const refsOf = (state: AlignedPassage['state']): readonly string[] =>
    passages.filter((one) => one.state === state).map(({ ref }) => formatPassageRef(ref))
  const [placed, differs, missing] = [refsOf('placed'), refsOf('differs'), refsOf('missing')]
  const isConfirmed = placed.length < passages.length
  return [
    ...(isConfirmed ? [l10n.t('{0} of {1} passages match.', refsOf('same').length, passages.length)] : []),
    ...(placed.length
      ? [
          l10n.t(
            'Found by first and last words: {0} of {1} passages. The interview has no hashes of them, so their other words are not confirmed.',
            placed.length,
            passages.length,
          ),
        ]
      : []),
    ...(differs.length ? [l10n.t('Other words: {0}', differs.join(', '))] : []),
    ...(missing.length ? [l10n.t('Not found: {0}', missing.join(', '))] : []),
  ]
}
