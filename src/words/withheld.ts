import type { WithheldReason } from '../core/citation/forms.js'
import type { L10n } from './l10n.js'

/** Why nothing was cited where the cursor stands. */
export function noCitationHere(l10n: L10n): string {
  return l10n.t(
    'Code, formulas, comments and attributes hold no citation. Put the cursor into the text of the memo first.',
  )
}

/** Why a claim may not be cited, and what would help. */
export function withheldSentence(reason: WithheldReason, l10n: L10n): string {
  switch (reason) {
    case 'off-record':
      return l10n.t('This was said off the record and may not be cited.')
    case 'description-missing':
      return l10n.t('This speaker is protected and has no agreed description yet. Add one to the interview first.')
    case 'citation-names-source':
      return l10n.t(
        'The key of this interview would name a protected speaker in the bibliography, so the claim may not be cited with it.',
      )
    case 'name-would-show':
      return l10n.t(
        'A protected name stands in the key or in the words of this claim. Take it out of the corpus first.',
      )
  }
}
