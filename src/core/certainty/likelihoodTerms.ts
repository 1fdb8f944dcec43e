import type { Likelihood, Span } from '../model.js'
import { spanOf } from './clauses.js'
import { remembered } from '../text/remember.js'

/** Which row of the table of ICD 203 (2015), section D.6.e(2)(a), has a term; none where it is a synonym only. */
export type LikelihoodRow = 'likelihood' | 'probability'

/** A place in a text where a term of likelihood stands. */
export interface LikelihoodTerm {
  readonly value: Likelihood
  readonly span: Span
  readonly row?: LikelihoodRow
}

/**
 * The two rows of terms in ICD 203, with the synonyms of the yardstick of the United Kingdom's Professional Head of Intelligence Assessment
 * that lie within the same range. Its "realistic possibility" (40 to under 50 per cent) lies in none and is left out. Longest first, so that
 * `very unlikely` is not read as `unlikely`.
 */
const terms: readonly (readonly [RegExp, Likelihood])[] = [
  [/\b(?:almost no chance|remote (?:chance|possibility))\b/giu, 'almost no chance'],
  [/\b(?:very|highly|extremely|most) (?:unlikely|improbable)\b/giu, 'very unlikely'],
  [/\bnot (?:very |highly |at all )?(?:likely|probable)\b/giu, 'unlikely'],
  [/\b(?:almost|nearly|virtually|all but) certain(?:ly)?\b/giu, 'almost certain'],
  [/\b(?:very|highly|extremely) (?:likely|probable|probably)\b/giu, 'very likely'],
  [/\broughly even (?:chance|odds)\b/giu, 'roughly even chance'],
  [/\b(?:unlikely|improbable|improbably)\b/giu, 'unlikely'],
  [/\b(?:likely|probable|probably)\b/giu, 'likely'],
]

/** The words of each row alone, as the table has them. */
const rows: readonly (readonly [RegExp, LikelihoodRow])[] = [
  [
    /^(?:almost no chance|very unlikely|unlikely|roughly even chance|likely|very likely|almost certain(?:ly)?)$/i,
    'likelihood',
  ],
  [
    /^(?:remote chance|remote possibility|highly improbable|improbabl[ey]|roughly even odds|probabl[ey]|highly probabl[ey]|nearly certain(?:ly)?)$/i,
    'probability',
  ],
]

/** Words before a term that compare, ask or turn it: `more likely`, `how likely`, `not unlikely`, `no likely`. */
const turned = /\b(?:more|less|most|least|equally|how|no|not|never|hardly|scarcely|n[o’']t|if it is|in all)\s+$/iu
/** `as likely as not`; "rated as likely" is a term. */
const compared = /\bas\s+$/iu
/** What stands before a noun describes that: `the likely winner`. */
const attributive = /\b(?:the|a|an|his|her|its|their|our|my|any|every)\s+$/iu

/** How far back words are looked at that turn a term. */
const reach = 20

/** Every term in a text, no part of one counted again, in the order of the table. */
export const likelihoodTermsIn = remembered(lookForTerms)

function lookForTerms(text: string): readonly LikelihoodTerm[] {
  const found: LikelihoodTerm[] = []
  const seen: Span[] = []
  for (const [pattern, value] of terms) {
    for (const match of text.matchAll(pattern)) {
      const span = spanOf(match, 0)
      const isPart = seen.some((one) => span.start < one.end && one.start < span.end)
      const before = text.slice(Math.max(0, span.start - reach), span.start)
      const isAttributive = attributive.test(before) && /^(?:un)?likely|^(?:im)?probable/i.test(match[0])
      const row = rows.find(([words]) => words.test(match[0]))?.[1]
      const isCompared = compared.test(before) && /^\s+as\b/i.test(text.slice(span.end))
      seen.push(span)
      if (!isPart && !isCompared && !turned.test(before) && !isAttributive)
        found.push({ value, span, ...(row ? { row } : {}) })
    }
  }
  return found
}
