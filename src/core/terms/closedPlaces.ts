import { isProtected, isProtectedInterview, termsOfPassage } from './terms.js'
import type { Interview, Passage, PassageRef, Terms } from '../model.js'

/** What may not be cited, and under which terms it was said; without a passage the whole interview. */
export interface ClosedPlace {
  readonly terms: Terms
  readonly ref?: PassageRef
}

/**
 * What of an interview, or of the passages cited, may stand in no memo: all that is off record, and in an interview whose people are named what may
 * not be attributed, since the citation would name who said it. Undefined where nothing is closed.
 */
export function closedPlaceIn(interview: Interview, passages: readonly Passage[]): ClosedPlace | undefined {
  if (interview.terms === 'off record') return { terms: 'off record' }
  const termed = passages.map(({ ref, ...passage }) => ({ ref, terms: termsOfPassage(interview, passage) }))
  const closed = termed.find(({ terms }) => terms === 'off record')
  return closed ?? (isProtectedInterview(interview) ? undefined : termed.find(({ terms }) => isProtected(terms)))
}
