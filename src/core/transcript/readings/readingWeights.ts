/**
 * How much each sign, in the order of its list, speaks for a reading: regressions on the share of turns that are right, fitted by
 * `npm run score:fit` to what imports of earlier days made of transcripts that nobody had seen then, and to other readings of the same.
 */
export const readingWeights: readonly number[] = [
  0.31, 0.69, -1.97, 0.52, -1.47, 1.13, -0.84, -0.72, -2.1, -1.48, 0.11, -2, 0.84, 0.78, -2.44, -2.12, -3.69, -1.53,
  -1.34, -2.26, -1.04, -1.26, -1.52,
]
