/** A row of weights for each feature, with a weight for each class. */
export type Weights = readonly (readonly number[])[]

/** The rows of a table of weights, in the order of the features that the code computes. */
export const rowsFor = (features: readonly string[], rows: Readonly<Record<string, readonly number[]>>): Weights =>
  features.map((name) => rows[name] ?? [])

/** How much the features that something shows speak for each class: logarithms of odds, up to what is the same for all classes. */
export const scoresOf = (weights: Weights, shown: readonly number[]): readonly number[] =>
  (weights[0] ?? []).map((_, place) => shown.reduce((sum, feature) => sum + (weights[feature]?.[place] ?? 0), 0))
