import type { Findings } from '../../core/cited/rule.js'
import { agreedDescription, type Lookup } from '../../core/corpus/voiceNames.js'
import type { L10n } from '../l10n.js'
import { namePlaceWords, wayOut } from '../namePlace.js'

/** That a memo tells a protected name, and where, or words that were said off the record. Never the name and the key together. */
export function breachSentence(
  { key, where, place }: Findings['attribution-breach'],
  corpus: Lookup,
  l10n: L10n,
): string {
  const interview = corpus.interview(key)
  const description = (interview && agreedDescription(interview)) ?? l10n.t('a source who asked not to be named')
  if (where === 'words') return l10n.t('These words were said off the record, in {0}. Take them out.', key)
  if (where === 'file name') return l10n.t('A protected name appears in the name of this file. Rename the file.')
  if (place.kind === 'author')
    return l10n.t(
      'A protected name appears in the author line. If it is your own, untick it among the protected names, with Change Attribution Terms….',
    )
  const stands = namePlaceWords(place, l10n)
  if (place.kind === 'entry')
    return `${l10n.t('A protected name appears in {0}.', stands)} ${wayOut(place, true, l10n)}`
  return where === 'text'
    ? l10n.t('A protected name appears in {0}. The agreed description is “{1}”.', stands, description)
    : l10n.t(
        'A protected name appears in {0}, and this memo has words of that interview. The agreed description is “{1}”.',
        stands,
        description,
      )
}
