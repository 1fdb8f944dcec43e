type Pair = readonly [open: string, close: string]

/** The quotation marks of a language: outside, and within others. */
export interface QuotationMarks {
  readonly quotes: Pair
  readonly innerQuotes: Pair
}

const english: QuotationMarks = { quotes: ['“', '”'], innerQuotes: ['‘', '’'] }
const languages: Readonly<Record<string, QuotationMarks>> = {
  de: { quotes: ['„', '“'], innerQuotes: ['‚', '‘'] },
  fr: { quotes: ['«\u00A0', '\u00A0»'], innerQuotes: ['“', '”'] },
  es: { quotes: ['«', '»'], innerQuotes: ['“', '”'] },
}

/** The marks for a language, as a BCP 47 tag; English ones where we have none. */
export function marksOf(language: string): QuotationMarks {
  return languages[language.slice(0, 2).toLowerCase()] ?? english
}
