import { documentKind } from '../../core/model.js'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { CitedInterview } from '../../core/citation/resolve.js'
import { gap, type HoverLinks, link } from './hoverParts.js'
import type { L10n } from '../l10n.js'

/** Whether quotations of an interview can be checked here, with a link to what makes it possible. `isStored`: the protected store has its text. */
export function textAtHand(cited: CitedInterview, isStored: boolean, links: HoverLinks, l10n: L10n): string {
  return `*${textSentence(cited, isStored, l10n)}*${attaching(cited, isStored, links, l10n)}`
}

function textSentence({ hasText, interview }: CitedInterview, isStored: boolean, l10n: L10n): string {
  const isDocument = documentKind(interview.sourceKind) !== undefined
  if (hasText)
    return isDocument
      ? l10n.t('The text is here, so quotations can be checked.')
      : l10n.t('The transcript is here, so quotations can be checked.')
  if (interview.terms === 'off record') return l10n.t('Off-the-record words are not quoted, so they are not checked.')
  if (!isProtectedInterview(interview))
    return isDocument
      ? l10n.t('The text is not here, so quotations cannot be checked.')
      : l10n.t('The transcript is not here, so quotations cannot be checked.')
  return isStored
    ? l10n.t('The transcript is in the protected store, so quotations can be checked.')
    : l10n.t(
        'The protected store on this machine has no transcript of this interview, so quotations cannot be checked.',
      )
}

/** The text of a protected interview goes to the store. */
function attaching({ hasText, interview }: CitedInterview, isStored: boolean, links: HoverLinks, l10n: L10n): string {
  if (hasText || isStored || interview.passages.length === 0) return ''
  return gap + link(l10n.t('Attach it…'), links.attach(interview.key))
}
