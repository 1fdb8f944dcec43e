import { documentWords } from './documentWords.js'
import { nameWords } from './lowerForCsl.js'
import type { CitationStyle, CiteItem, Run, StyleOptions } from './model.js'

/** Sources in plain words, for memos that carry no notes: a parenthesis at the first mention, the surname later. */
export function policyProse({ lang = 'en-US' }: StyleOptions): CitationStyle {
  const words = documentWords(lang)
  const worded = ({ said, id, gap }: CiteItem): string =>
    gap
      ? gap === 'unknown'
        ? `${id}?`
        : words.withheld
      : (said?.interviewees ?? []).map(({ name }) => nameWords(name)).join(', ')
  return {
    form: 'prose',
    language: lang,
    render: ({ clusters }) => ({
      citations: clusters.map(({ items }) => {
        const text: readonly Run[] = [{ text: `(${items.map(worded).filter(Boolean).join('; ')})` }]
        return { text }
      }),
      bibliography: [],
      hangingIndent: false,
    }),
  }
}
