import { english } from './languages/english.js'
import { french } from './languages/french.js'
import { german } from './languages/german.js'
import { spanish } from './languages/spanish.js'
import type { ProseWords } from './wordsOfLanguage.js'

const languages: Readonly<Record<string, (language: string) => ProseWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
}

/** The words for a language, as a BCP 47 tag that `nearestProse` gave. */
export function proseWords(language: string): ProseWords {
  return (languages[language.slice(0, 2)] ?? english)(language)
}

/** The language that prose is written in where a memo asks for one; British English, with the day before the month, where it asks for none that we have. */
export function nearestProse(tag: string | undefined): string {
  const [language = '', region] = (tag ?? '').split(/[-_]/)
  const known = language.toLowerCase()
  if (!Object.hasOwn(languages, known)) return 'en-GB'
  if (region === undefined) return known === 'en' ? 'en-GB' : known
  return /^[A-Za-z]{2}$/.test(region) ? `${known}-${region.toUpperCase()}` : known
}
