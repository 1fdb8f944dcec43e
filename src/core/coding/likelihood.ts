import type { Likelihood, Span } from '../model.js'
import { spanOf } from './clauses.js'
import type { Suggested } from './model.js'

/**
 * The two rows of terms in ICD 203 (2015), section D.6.e(2)(a), with the synonyms of the yardstick of the United Kingdom's Professional Head
 * of Intelligence Assessment that lie within the same range. Its "realistic possibility" (40 to under 50 per cent) lies in none and is left out.
 * Longest first, so that `very unlikely` is not read as `unlikely`.
 */
const terms: readonly (readonly [RegExp, Likelihood])[] = [
  [/\b(?:almost no chance|remote (?:chance|possibility))\b/iu, 'almost no chance'],
  [/\b(?:very|highly|extremely) (?:unlikely|improbable)\b/iu, 'very unlikely'],
  [/\bnot (?:very |highly |at all )?(?:likely|probable)\b/iu, 'unlikely'],
  [/\b(?:almost|nearly) certain(?:ly)?\b/iu, 'almost certain'],
  [/\b(?:very|highly|extremely) (?:likely|probable|probably)\b/iu, 'very likely'],
  [/\broughly even (?:chance|odds)\b/iu, 'roughly even chance'],
  [/\b(?:unlikely|improbable|improbably)\b/iu, 'unlikely'],
  [/\b(?:likely|probable|probably)\b/iu, 'likely'],
]

/** Words before a term that compare, ask or turn it: `more likely`, `how likely`, `not unlikely`, `no likely`. */
const turned =
  /\b(?:more|less|most|least|as|equally|how|no|not|never|hardly|scarcely|n[o’']t|think it|if it is|in all)\s+$/iu
/** What stands before a noun describes that: `the likely winner`. */
const attributive = /\b(?:the|a|an|his|her|its|their|our|my|any|every)\s+$/iu
const negation = /\b(?:not|never|no|nobody|nothing|cannot|neither|nor)\b|n[’']t\b/iu

/** The one likelihood that a clause states, where nothing else in it turns it round. `offset` is added to the span. */
export function likelihoodOf(clause: string, offset: number): Suggested<Likelihood> | undefined {
  const [term, ...others] = termsIn(clause)
  if (!term || others.length) return undefined
  const { span, value } = term
  const before = clause.slice(0, span.start)
  const around = `${before} ${clause.slice(span.end)}`
  // "Probably not", "not … likely": what the likelihood is then said of depends on how the claim is worded.
  if (negation.test(around)) return undefined
  return { value, span: { start: span.start + offset, end: span.end + offset }, reason: 'estimative-term' }
}

/** Every term in a clause, no part of one counted again. */
function termsIn(clause: string): readonly { readonly value: Likelihood; readonly span: Span }[] {
  const found: { readonly value: Likelihood; readonly span: Span }[] = []
  for (const [pattern, value] of terms) {
    for (const match of clause.matchAll(new RegExp(pattern.source, 'giu'))) {
      const span = spanOf(match, 0)
      const isPart = found.some((one) => span.start < one.span.end && one.span.start < span.end)
      const before = clause.slice(0, span.start)
      const isAttributive = attributive.test(before) && /^(?:un)?likely|^(?:im)?probable/i.test(match[0])
      if (!isPart && !turned.test(before) && !isAttributive) found.push({ value, span })
    }
  }
  return found
}
