import type { Candidate } from './candidates.js'
import { partFeatures, partFeaturesOf } from './partFeatures.js'
import { rowsFor, scoresOf, softmax } from '../models/linearModel.js'
import fitted from '../models/parts.json' with { type: 'json' }

/** What somebody may be who is named around a talk. */
export const namedParts = ['asks', 'answers', 'none'] as const

/** How likely somebody who is named around a talk has which part in it. */
export type PartProbabilities = Readonly<Record<(typeof namedParts)[number], number>>

const weights = rowsFor(
  partFeatures.map(({ name }) => name),
  fitted.tables.person.rows,
)

/** The probabilities of the parts, by all features together; they sum to one. */
export function partProbabilities(candidate: Candidate): PartProbabilities {
  const [asks = 0, answers = 0, none = 0] = softmax(scoresOf(weights, partFeaturesOf(candidate)))
  return { asks, answers, none }
}

/** Whom an assignment gives each part; none where nobody is likely enough, or two are alike. */
export interface Assigned {
  readonly asks?: string
  readonly answers?: string
}

/** How often a talk's text names nobody for a part, against how often it does. */
const nobody = { asks: 0.6, answers: 0.12 }
/** A wrong name is worse than none. */
const enough = 0.55
/** Nobody gets a part for want of others who could have it. */
const least = 0.2

/** The likeliest people for the parts that have no name: all ways to give each part to one of those named, or to nobody, are weighed together. */
export function assignParts(
  candidates: readonly Candidate[],
  open: { readonly asks: boolean; readonly answers: boolean },
): Assigned {
  const people = candidates.map((one) => ({ name: one.name, probabilities: partProbabilities(one) }))
  const asks = new Map<string | undefined, number>()
  const answers = new Map<string | undefined, number>()
  let whole = 0
  const weigh = (asker: string | undefined, answerer: string | undefined, weight: number): void => {
    whole += weight
    asks.set(asker, (asks.get(asker) ?? 0) + weight)
    answers.set(answerer, (answers.get(answerer) ?? 0) + weight)
  }
  const odds = (probabilities: PartProbabilities, part: 'asks' | 'answers'): number =>
    probabilities[part] / Math.max(probabilities.none, 1e-6)
  const some = (part: 'asks' | 'answers'): readonly { readonly name?: string; readonly weight: number }[] => [
    { weight: open[part] ? nobody[part] : 1 },
    ...(open[part]
      ? people
          .filter(({ probabilities }) => probabilities[part] >= least)
          .map(({ name, probabilities }) => ({ name, weight: odds(probabilities, part) }))
      : []),
  ]
  for (const asker of some('asks'))
    for (const answerer of some('answers'))
      if (asker.name === undefined || asker.name !== answerer.name)
        weigh(asker.name, answerer.name, asker.weight * answerer.weight)
  const best = (probabilities: ReadonlyMap<string | undefined, number>): string | undefined =>
    [...probabilities].find(([name, weight]) => name !== undefined && weight / whole > enough)?.[0]
  const [asker, answerer] = [best(asks), best(answers)]
  return { ...(asker !== undefined && { asks: asker }), ...(answerer !== undefined && { answers: answerer }) }
}
