import type { Findings } from '../../core/cited/rule.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { L10n } from '../l10n.js'
import { speakerLabel } from './memoPlaces.js'

/** That a section has one witness: one speaker, or several who all heard it from one origin. */
export function singleSourceSentence(data: Findings['single-source'], corpus: Lookup, l10n: L10n): string {
  return 'origin' in data
    ? l10n.t(
        'This section cites {0} interviews, but 1 origin: all of it was heard from {1}. Say so, or cite somebody who knows it.',
        data.interviews,
        data.origin,
      )
    : l10n.t(
        'This section cites only {0}; {1} speaks on the same topic. Cite both, or say that this is one view.',
        speakerLabel(data, corpus, l10n),
        `${speakerLabel(data.other, corpus, l10n)} [${data.other.key}]`,
      )
}
