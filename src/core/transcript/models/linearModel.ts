import { fnv1a } from '../../text/hash.js'

/** A row of weights for each feature, with a weight for each class. */
export type Weights = readonly (readonly number[])[]

/** The rows of a table of weights, in the order of the features that the code computes. */
export const rowsFor = (features: readonly string[], rows: Readonly<Record<string, readonly number[]>>): Weights =>
  features.map((name) => rows[name] ?? [])

/** How much the features that something shows speak for each class: logarithms of odds, up to what is the same for all classes. */
export const scoresOf = (weights: Weights, shown: readonly number[]): readonly number[] =>
  (weights[0] ?? []).map((_, place) => shown.reduce((sum, feature) => sum + (weights[feature]?.[place] ?? 0), 0))

/** How much features that have values speak for the one class that a table has. */
export const scoreOfValues = (weights: Weights, values: readonly number[]): number =>
  values.reduce((sum, value, feature) => sum + value * (weights[feature]?.[0] ?? 0), 0)

/** The probabilities of classes with such scores; they sum to one. */
export function softmax(scores: readonly number[]): readonly number[] {
  const odds = scores.map(Math.exp)
  const all = odds.reduce((sum, one) => sum + one, 0)
  return odds.map((one) => one / all)
}

/** The probability of a class with this score, against that it is not so. */
export const logistic = (score: number): number => 1 / (1 + Math.exp(-score))

/** The weight of a hash bucket; features that share one share its weight. */
export type WeightAt = (bucket: number) => number

/** The weights of hash buckets. Each is written as a character, `N` for none, in steps of a twelfth. */
export const hashedWeights =
  (letters: string): WeightAt =>
  (bucket) =>
    (letters.charCodeAt(bucket) - 78) / 12

/** The sum of the weights of some buckets. */
export const scoreAt = (weightAt: WeightAt, buckets: readonly number[]): number =>
  buckets.reduce((sum, bucket) => sum + weightAt(bucket), 0)

/** The bucket of a feature among two to the power of `bits`, by FNV-1a; none has the first, which is for what always counts. */
export function bucketOf(feature: string, bits: number): number {
  const hash = fnv1a(feature)
  return ((hash >>> (32 - bits)) ^ hash) & ((1 << bits) - 1) || 1
}
