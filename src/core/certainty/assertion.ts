import type { Span } from '../model.js'
import { spanOf } from './clauses.js'
import type { Commitment } from './hedging.js'
import { findModal } from './modals.js'
import { remembered } from '../text/remember.js'
import {
  type AssertionKind,
  assertions,
  conditions,
  reportedInPast,
  deniedStatement,
} from '../language/certainty/assertions.js'
import { will } from '../language/certainty/modals.js'

/** What makes a clause sure: words that insist, a verb that proves or decides, what will be. */
export interface Assertion {
  readonly kind: AssertionKind
  readonly commitment: Commitment
  readonly span: Span
}

/**
 * The surest words of a clause, whatever else it says; undefined where it only tells, or denies that anybody said so. `isReported`: somebody is
 * said to say it, be it without a verb that is known here.
 */
export function assertionIn(clause: string, isReported = false): Assertion | undefined {
  return isReported ? inReported(clause) : inPlain(clause)
}

const inReported = remembered((clause) => lookForAssertion(clause, true))
const inPlain = remembered((clause) => lookForAssertion(clause, false))

function lookForAssertion(clause: string, isReported: boolean): Assertion | undefined {
  if (deniedStatement.test(clause)) return undefined
  for (const [kind, commitment, pattern] of assertions) {
    const match = pattern.exec(clause)
    if (match) return { kind, commitment, span: withModal(spanOf(match, 0), clause) }
  }
  const modal = findModal(will, withoutConditions(clause), 0) ?? reportedWill(clause, isReported)
  return modal && { kind: 'will', commitment: 'stated', span: withVerb(modal, clause) }
}

/** A condition as spaces: what hangs on `if two lines fail, …` is said for that case. */
function withoutConditions(clause: string): string {
  return clause.replace(conditions, (whole) => ' '.repeat(whole.length))
}

/** `said that it would begin`: the past of `will begin`. */
export function reportedWill(clause: string, isReported = false): Span | undefined {
  const match = /\bwould\b(?= (?:(?:not|never|soon|also|\p{L}+ly) )*(?!have\b|like\b|rather\b)\p{Ll})/u.exec(clause)
  return match && (isReported || reportedInPast.test(clause)) ? spanOf(match, 0) : undefined
}

/** `certainly` as `will certainly use`, where it strengthens what will be. */
function withModal({ start, end }: Span, clause: string): Span {
  const modal = /\b(?:will|would) $/iu.exec(clause.slice(0, start))
  return modal ? withVerb({ start: modal.index, end }, clause) : { start, end }
}

/** With the verb, and of a passive both its words: `will sign`, `will not be signed`, `will have to be signed`. */
function withVerb({ start, end }: Span, clause: string): Span {
  const rest =
    /^ (?:(?:not|never|soon|also|still|then|now|simply|\p{L}+ly) )*(?:have to )?(?:be (?=\p{L}+(?:ed|en|t)\b))?[\p{L}’'-]+/u.exec(
      clause.slice(end),
    )
  return { start, end: end + (rest?.[0].length ?? 0) }
}
