import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' }

const american = locales['en-US']

/** What British English has otherwise, in a locale file of American English: dates, quotation marks, and marks behind these. */
const britishChanges: readonly (readonly [RegExp, string])[] = [
  [/xml:lang="en-US"/, 'xml:lang="en-GB"'],
  [/punctuation-in-quote="true"/, 'punctuation-in-quote="false"'],
  [
    /<date form="text">[^]*?<\/date>/,
    '<date form="text"><date-part name="day" suffix=" "/><date-part name="month" suffix=" "/><date-part name="year"/></date>',
  ],
  [
    /<date form="numeric">[^]*?<\/date>/,
    '<date form="numeric"><date-part name="day" form="numeric-leading-zeros" suffix="/"/>' +
      '<date-part name="month" form="numeric-leading-zeros" suffix="/"/><date-part name="year"/></date>',
  ],
  [/(<term name="open-quote">)[^<]*/, '$1‘'],
  [/(<term name="close-quote">)[^<]*/, '$1’'],
  [/(<term name="open-inner-quote">)[^<]*/, '$1“'],
  [/(<term name="close-inner-quote">)[^<]*/, '$1”'],
]

const texts: Readonly<Record<string, string>> = {
  ...locales,
  'en-GB': britishChanges.reduce((text, [pattern, change]) => text.replace(pattern, change), american),
}

/** The locale file of a language, `en-US` say; American English for one that there is none of. */
export function localeText(language: string): string {
  return texts[language] ?? american
}

/**
 * Words that a title in capitals keeps small (The Chicago Manual of Style, 18th edition, 8.160): articles, the short conjunctions, prepositions of up to
 * four letters. Since that edition longer ones have a capital, unlike in the engine's own list.
 */
const smallWords =
  'a, al, an, and, as, at, but, by, c, ca, d’, de, et, for, from, in, into, like, near, nor, of, off, on, onto, or, out, over, per, so, than, the, till, to, up, upon, v, v., van, via, von, vs, vs., with, yet'

/** The same, with the capitals of titles that our own styles of Chicago have. Whatever style somebody else wrote gets the locale as it is. */
export function localeFor(csl: string, language: string): string {
  const text = localeText(language)
  return /<id>attache-chicago/.test(csl)
    ? text.replace('<style-options', `<style-options skip-words="${smallWords}"`)
    : text
}

/** The languages that there are locales for. */
export const localeNames: readonly string[] = Object.keys(texts)

/** The language, of those that there are locales for, that comes nearest to a BCP 47 tag; American English where none does. */
export function nearestLocale(tag: string): string {
  const [language = '', ...rest] = tag.toLowerCase().split(/[-_]/)
  const region = rest.find((part) => /^[a-z]{2}$/.test(part))
  const exact = localeNames.find((name) => name.toLowerCase() === `${language}-${region ?? ''}`)
  return exact ?? localeNames.find((name) => name.startsWith(`${language}-`)) ?? 'en-US'
}
