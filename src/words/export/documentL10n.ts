import { type L10n, plainEnglish } from '../l10n.js'
import { translations } from '../translations.js'

/** What words the document itself: in the language of the memo, whoever exports it; in English where we have none of it. */
export function documentL10n(language: string): L10n {
  const words = translations[language.slice(0, 2).toLowerCase()]
  return { t: (message, ...values) => plainEnglish.t(words?.get(message) ?? message, ...values) }
}
