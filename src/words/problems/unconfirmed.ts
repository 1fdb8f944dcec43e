import { isProtectedInterview } from '../../core/terms/terms.js'
import type { Lookup } from '../../core/corpus/voiceNames.js'
import type { Findings } from '../../core/cited/rule.js'
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
  if (reason === 'not-closed')
    return l10n.t('No mark closes this quotation in its paragraph, so it is not compared with {0}. Close it.', key)
  if (reason === 'not-in-corpus')
    return l10n.t(
      'Not compared: {0} is in the bibliography, but no interview in the corpus has this key. Import its transcript to compare the words.',
      key,
    )
  if (reason === 'translated')
    return l10n.t(
      'Cannot be compared: {0} is in another language than these words. A translation? Say so, or quote the original.',
      key,
    )
  if (reason === 'source-incomplete')
    return l10n.t(
      'Cannot be confirmed: the transcript of {0} here is incomplete or differs from the imported one.',
      key,
    )
  if (reason === 'source-differs')
    return l10n.t(
      'Cannot be confirmed: these words are in a paragraph of {0} that differs from the imported transcript.',
      key,
    )
  if (reason === 'store-closed')
    return l10n.t('Not compared: {0} is protected. Use --store, or open the memo in the editor.', key)
  if (reason === 'few-words')
    return l10n.t(
      'Not compared: of {0}, which is protected, the command line compares six words in a row or more. Open the memo in the editor.',
      key,
    )
  // Its text belongs in no corpus.
  return interview && isProtectedInterview(interview)
    ? l10n.t(
        'Cannot be confirmed: {0} is protected, and its transcript is not in the store on this machine. Attach it (it goes into the store), or quote a key phrase of a claim.',
        key,
      )
    : l10n.t(
        'Cannot be confirmed: the transcript of {0} is not here. Attach it, or quote a key phrase of a claim.',
        key,
      )
}
