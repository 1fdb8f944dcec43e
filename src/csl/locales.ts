import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' }

const texts: Readonly<Record<string, string>> = locales

/** The locale file of a language, `en-US` say; American English for one that there is none of. */
export function localeText(language: string): string {
  return texts[language] ?? texts['en-US'] ?? ''
}

/** The language, of those that there are locales for, that comes nearest to a BCP 47 tag; American English where none does. */
export function nearestLocale(tag: string): string {
  const [language = '', region] = tag.toLowerCase().split(/[-_]/)
  const names = Object.keys(texts)
  const exact = names.find((name) => name.toLowerCase() === `${language}-${region ?? ''}`)
  return exact ?? names.find((name) => name.toLowerCase().startsWith(`${language}-`)) ?? 'en-US'
}
