import type { WithheldReason } from '../core/citation/forms.js'
import type { L10n } from './l10n.js'

/** Why nothing was cited where the cursor stands. */
export function noCitationHere(l10n: L10n): string {
  return l10n.t(
    'Code, formulas, comments and attributes cannot hold a citation. Put the cursor in the text of the memo.',
  )
}

/** Why a claim may not be cited, and what would help. */
export function withheldSentence(reason: WithheldReason, l10n: L10n): string {
  return {
    'off-record': l10n.t('This was said off the record and may not be cited.'),
    'description-missing': l10n.t(
      'This speaker is protected and has no agreed description yet. Add one to the interview first.',
    ),
    'citation-names-source': l10n.t(
      'This claim may not be cited: the key of the interview would name a protected speaker in the bibliography.',
    ),
    'name-would-show': l10n.t(
      'The key or the words of this claim contain a protected name. Remove it from the corpus first.',
    ),
  }[reason]
}
