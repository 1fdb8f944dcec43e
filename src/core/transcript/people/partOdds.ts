import type { Candidate } from './candidates.js'
import { partSignsOf } from './partSigns.js'
import { type NamedPart, namedParts, partWeights } from './partWeights.js'

/** How likely somebody who is named around a talk has which part in it. */
export type PartChances = Readonly<Record<NamedPart, number>>

/** The chances of the parts, by all signs together; they sum to one. */
export function chancesOf(candidate: Candidate): PartChances {
  const shown = partSignsOf(candidate)
  const odds = namedParts.map((part) =>
    Math.exp(shown.reduce((sum, index) => sum + (partWeights[part][index] ?? 0), 0)),
  )
  const all = odds.reduce((sum, one) => sum + one, 0)
  const [asks = 0, answers = 0, none = 0] = odds.map((one) => one / all)
  return { asks, answers, none }
}
