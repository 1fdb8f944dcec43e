import type { Findings } from '../../core/cited/rule.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { L10n } from '../l10n.js'
import { placeName } from './memoPlaces.js'

/** That a figure is another in the source, with both, or that it is nowhere in it. */
export function figureSentence(
  { key, figure, cited, source }: Findings['number-differs'],
  corpus: Lookup,
  l10n: L10n,
): string {
  if (!source && cited)
    return l10n.t(
      '“{0}” does not appear in {1}. Check the figure, or cite its source.',
      figure,
      cited.map(formatPassageRef).join(', '),
    )
  if (!source) return l10n.t('“{0}” appears nowhere in {1}. Check the year, or cite its source.', figure, key)
  return l10n.t(
    'Differs from {0}: you write “{1}”, the source says “{2}”. Correct it, or cite another source.',
    placeName({ key, refs: [source.ref], voice: source.voice }, key, corpus, l10n),
    figure,
    source.other,
  )
}
