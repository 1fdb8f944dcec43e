/**
 * How much each sign, in the order of its list, speaks for a mistake: logistic regressions, fitted by `npm run score:fit` to what imports of
 * earlier days made of transcripts that nobody had seen then.
 */
export const turnWeights: readonly number[] = [
  -1.37, -0.86, 0.81, -0.33, -0.96, -0.17, 0.7, 0.65, -1.59, 1.28, -0.11, 1.31, 1.42, -2.19, -1.11, 0.07, 0.46, 1.39,
  1.34, 1.82, 3.73, 1.35, -0.28, 4.87, 0.52, 0.26, 0.58, 0.17, 0.59, 0.76, 1.24, -0.48, 0.5, 0.32, 0.4, 0.59, 0.42,
  0.15, 0.33,
]

export const roleWeights: readonly number[] = [
  -0.77, -0.82, -0.31, 0.7, 1.1, 0.18, -0.42, -0.86, -0.68, -0.75, -0.53, -0.55, -0.52, -0.87, 1.12, 0.51, 1.08, 1.54,
  1.33, 1.49, 0.81, 0.54, -1.56, -0.61, 1.87, -0.67, -0.8, -0.26, 0.07, 0.23, -0.77, -0.53, 2.99, 1.89, 1.96, -1, -0.83,
  -0.45, 2.08, 0.63, 0.66, 0.7,
]
