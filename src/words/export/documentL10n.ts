import { type L10n, plainEnglish } from '../l10n.js'
import { french } from '../translations/french.js'
import { german } from '../translations/german.js'
import { spanish } from '../translations/spanish.js'
import type { Translation } from '../translations/translation.js'

/** The languages that documents are worded in besides English. */
export const translations: Readonly<Record<string, Translation>> = { de: german, fr: french, es: spanish }

/** What words the document itself: in the language of the memo, whoever exports it; in English where we have none of it. */
export function documentL10n(language: string): L10n {
  const words = translations[language.slice(0, 2).toLowerCase()] ?? {}
  return { t: (message, ...values) => plainEnglish.t(words[message] ?? message, ...values) }
}
