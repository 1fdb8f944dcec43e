import type { Likelihood, Span } from '../model.js'
import { spanOf } from './clauses.js'
import { likelihoodTermsIn } from './likelihoodTerms.js'
import { remembered } from '../text/remember.js'
import { almostCertain, leaning, possible, thought, veryLikely } from '../language/certainty/hedges.js'

/**
 * How far a wording commits itself, whichever way it points: `unlikely` is as sure as `likely`, and `almost no chance` as `almost certain`.
 * What is stated without any doubt is `stated`, and what insists on there being none `stressed`.
 */
const commitments = ['possible', 'likely', 'very likely', 'almost certain', 'stated', 'stressed'] as const
export type Commitment = (typeof commitments)[number]

/** Words that leave something open, and how far they go all the same. */
export interface Hedging {
  readonly commitment: Commitment
  readonly span: Span
  /** A term of likelihood, whose strength is agreed; a turn that means one; what somebody thinks; another turn of speech. */
  readonly by: 'term' | 'as-term' | 'thought' | 'turn'
}

const ofTerms: Readonly<Record<Likelihood, Commitment>> = {
  'almost no chance': 'almost certain',
  'very unlikely': 'very likely',
  unlikely: 'likely',
  'roughly even chance': 'possible',
  likely: 'likely',
  'very likely': 'very likely',
  'almost certain': 'almost certain',
}

export function commitmentOf(likelihood: Likelihood): Commitment {
  return ofTerms[likelihood]
}

/** Whether the first goes further than the second. */
export function isStronger(a: Commitment, b: Commitment): boolean {
  return commitments.indexOf(a) > commitments.indexOf(b)
}

/** Turns of speech that mean a term of likelihood. No table has them: a voice that is said to have used one is no matter. */
const asSure: readonly (readonly [RegExp, Commitment])[] = [
  [almostCertain, 'almost certain'],
  [veryLikely, 'very likely'],
]

/** All words of doubt in a clause, in no order. */
export const hedgingIn = remembered(lookForHedging)

function lookForHedging(clause: string): readonly Hedging[] {
  const terms = likelihoodTermsIn(clause).map(({ value, span }) => ({
    commitment: commitmentOf(value),
    span,
    by: 'term' as const,
  }))
  const asGood = asSure.flatMap(([pattern, commitment]) => found([pattern], commitment, 'as-term', clause))
  const sure = [...terms, ...without(terms, asGood)]
  const others = [
    ...found(possible, 'possible', 'turn', clause),
    ...found(leaning, 'likely', 'turn', clause),
    ...found(thought, 'likely', 'thought', clause),
  ]
  return [...sure, ...without(sure, others)]
}

function without(taken: readonly Hedging[], more: readonly Hedging[]): readonly Hedging[] {
  return more.filter(({ span }) => !taken.some((one) => span.start < one.span.end && one.span.start < span.end))
}

/** The words of a clause that leave most open; undefined where none do. */
export function weakestIn(clause: string): Hedging | undefined {
  return [...hedgingIn(clause)].sort((a, b) => commitments.indexOf(a.commitment) - commitments.indexOf(b.commitment))[0]
}

function found(
  patterns: readonly RegExp[],
  commitment: Commitment,
  by: Hedging['by'],
  clause: string,
): readonly Hedging[] {
  return patterns.flatMap((pattern) =>
    Array.from(clause.matchAll(pattern), (match) => ({ commitment, span: spanOf(match, 0), by })),
  )
}
