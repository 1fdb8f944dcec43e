import type { Likelihood, Span } from '../model.js'
import type { LikelihoodRow } from './likelihoodTerms.js'

/** The terms of both rows of ICD 203 (2015), section D.6.e(2)(a). */
const table: { readonly [L in Likelihood]: { readonly [R in LikelihoodRow]: string } } = {
  'almost no chance': { likelihood: 'almost no chance', probability: 'remote chance' },
  'very unlikely': { likelihood: 'very unlikely', probability: 'highly improbable' },
  unlikely: { likelihood: 'unlikely', probability: 'improbable' },
  'roughly even chance': { likelihood: 'roughly even chance', probability: 'roughly even odds' },
  likely: { likelihood: 'likely', probability: 'probable' },
  'very likely': { likelihood: 'very likely', probability: 'highly probable' },
  'almost certain': { likelihood: 'almost certain', probability: 'nearly certain' },
}

/**
 * The change that puts a term of likelihood into the words of one row: `highly improbable` into `very unlikely`, `a remote chance` into
 * `almost no chance`. Undefined where it stands so already, or where the sentence would no longer be one: `likely to` has no other form,
 * and odds are several where a chance is one.
 */
export function inRow(
  text: string,
  { value, span }: { readonly value: Likelihood; readonly span: Span },
  row: LikelihoodRow,
): { readonly replace: Span; readonly text: string } | undefined {
  const words = text.slice(span.start, span.end)
  const isAdjective = /^\s+that\b/.test(text.slice(span.end))
  const term = isAdjective ? table[value][row] : withEnding(table[value][row], words)
  if (value === 'roughly even chance' || term === undefined || term === words.toLowerCase()) return undefined
  if (row === 'probability' && /^\s+to\b/.test(text.slice(span.end)) && !/certain/.test(term)) return undefined
  const article = /\ban? $/i.exec(text.slice(0, span.start))?.[0] ?? ''
  const start = term === 'almost no chance' ? span.start - article.length : span.start
  const missing = term === 'remote chance' && !article ? 'a ' : ''
  const first = text[start] ?? ''
  const isCapital = first !== first.toLowerCase()
  const written = missing + term
  return {
    replace: { start, end: span.end },
    text: isCapital ? written.slice(0, 1).toUpperCase() + written.slice(1) : written,
  }
}

/** `probably` asks for an adverb, which `likely` is as well and `unlikely` is not. */
function withEnding(term: string, words: string): string | undefined {
  if (!/ly$/i.test(words) || /likely$/i.test(words)) {
    return /likely$/i.test(words) && term.endsWith('probable') ? undefined : term
  }
  if (term.endsWith('certain')) return `${term}ly`
  if (/unlikely$|improbable$/.test(term)) return undefined
  return term.replace(/probable$/, 'probably')
}
