import { likelihoodTermsIn } from '../certainty/likelihoodTerms.js'
import type { Likelihood } from '../model.js'
import type { Suggested } from './suggestion.js'

const negation = /\b(?:not|never|no|nobody|nothing|cannot|neither|nor)\b|n[’']t\b/iu

/** `I think it likely`, `I do not think it likely`: what is doubted then is the speaker's own thinking. */
const thoughtSo = /\bthink it\s+$/iu

/** The one likelihood that a clause states, where nothing else in it turns it round. `offset` is added to the span. */
export function likelihoodOf(clause: string, offset: number): Suggested<Likelihood> | undefined {
  const [term, ...others] = likelihoodTermsIn(clause)
  if (!term || others.length) return undefined
  const { span, value } = term
  const before = clause.slice(0, span.start)
  const around = `${before} ${clause.slice(span.end)}`
  if (thoughtSo.test(before)) return undefined
  // "Probably not", "not … likely": what the likelihood is then said of depends on how the claim is worded.
  if (negation.test(around)) return undefined
  return { value, span: { start: span.start + offset, end: span.end + offset }, reason: 'estimative-term' }
}
