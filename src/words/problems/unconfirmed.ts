import { isProtectedInterview } from '../../core/protection/attribution/terms.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { Findings } from '../../core/check/input/rule.js'
import type { L10n } from '../l10n.js'

/** Why a quotation can be neither confirmed nor refuted, and what would help. */
export function unconfirmedSentence(
  key: string,
  reason: Findings['quotation-unchecked']['reason'],
  corpus: Lookup,
  l10n: L10n,
): string {
  const interview = corpus.interview(key)
  if (reason === 'front-matter')
    return l10n.t(
      'Nothing in the front matter is checked against {0}, and the citation is left out of finished documents: say it in the text.',
      key,
    )
  if (reason === 'translated')
    return l10n.t(
      'Cannot be compared: {0} is in another language than these words. A translation? Say so, or quote the original.',
      key,
    )
  if (reason === 'source-incomplete')
    return l10n.t(
      'Cannot be confirmed: the text of {0} that is here lacks some paragraphs, or has other words in them.',
      key,
    )
  if (reason === 'source-differs')
    return l10n.t(
      'Cannot be confirmed: these words stand in the text of {0} that is here, in a paragraph of which the interview had other words.',
      key,
    )
  // Its text belongs in no corpus.
  return interview && isProtectedInterview(interview)
    ? l10n.t(
        'Cannot be confirmed: {0} is protected, and the store of this machine has no text of it. Attach it, which puts it there and not into the corpus, or quote a key phrase of a claim.',
        key,
      )
    : l10n.t('Cannot be confirmed: no text of {0} is here. Attach it, or quote a key phrase of a claim.', key)
}
