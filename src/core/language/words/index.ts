import { czech } from './czech.js'
import { danishAndNorwegian } from './danishAndNorwegian.js'
import { dutch } from './dutch.js'
import { english } from './english.js'
import { french } from './french.js'
import { german } from './german.js'
import { italian } from './italian.js'
import { polish } from './polish.js'
import { portuguese } from './portuguese.js'
import { russian } from './russian.js'
import { spanish } from './spanish.js'
import { swedish } from './swedish.js'
import { turkish } from './turkish.js'
import { ukrainian } from './ukrainian.js'
import type { LanguageWords } from './languageWords.js'

/** The languages that interviews are read in, by their ISO 639 code; `da` is Norwegian too. */
export const languages: Readonly<Record<string, LanguageWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  it: italian,
  pt: portuguese,
  nl: dutch,
  pl: polish,
  cs: czech,
  ru: russian,
  uk: ukrainian,
  sv: swedish,
  da: danishAndNorwegian,
  tr: turkish,
}

/** The words of one kind in all languages together. */
export function wordsOfAll(kind: keyof LanguageWords): ReadonlySet<string> {
  return new Set(Object.values(languages).flatMap((one) => one[kind]?.split(' ') ?? []))
}
