/** What somebody may be who is named around a talk. */
export const namedParts = ['asks', 'answers', 'none'] as const
export type NamedPart = (typeof namedParts)[number]

/**
 * How much each sign, in the order of its list, speaks for each part: a multinomial logistic regression on the people named around the
 * known talks of `test/fixtures/import` and in the heads of `test/score/heads.mjs`, by `npm run score:fit`.
 */
export const partWeights: Readonly<Record<NamedPart, readonly number[]>> = {
  asks: [
    -0.9, 1.96, -1.09, 1.7, -0.35, 0, -0.73, 0.53, -0.44, 0.42, -0.03, -0.31, 0.02, -0.18, -0.14, 0.74, 1.52, 0.21,
    -0.82, 0.42, 0.36, -0.66, 1.38, 0.07, 1.23, -0.81, 2.11, 1.21, 0.36, 1.57, 2.01, 1.7, -0.1, -0.77, -0.1, -0.56,
    -0.88, 1.77, 0.2, 0.6, 0.83, -1.32, 1.02, 0.53, -0.26, 0.6, 0.51, -0.52,
  ],
  answers: [
    -1, -0.71, 2.32, -1.03, 1.29, 0.18, 0.71, 0.01, -0.42, 0.09, -0.17, 0.76, 0.14, 0.67, -0.45, -0.17, -0.56, 0.16,
    1.02, 0.28, -0.4, 1.92, -0.96, -0.46, -0.71, 1.71, -0.72, -0.45, 0.49, -0.69, -0.8, -0.62, 1.16, 0.88, 0.81, 1.47,
    1.47, -0.75, 0.4, 1.21, -0.33, 2.27, 0.12, -0.17, -0.02, -0.1, 0.38, -0.47,
  ],
  none: [
    2.09, -0.76, -0.73, -0.67, -0.94, -0.18, 0.02, -0.55, 0.86, -0.51, 0.2, -0.45, -0.16, -0.48, 0.59, -0.57, -0.96,
    -0.37, -0.2, -0.69, 0.04, -1.27, -0.42, 0.38, -0.52, -0.91, -1.39, -0.76, -0.84, -0.88, -1.21, -1.08, -1.06, -0.11,
    -0.71, -0.91, -0.59, -1.02, -0.6, -1.81, -0.5, -0.96, -1.14, -0.36, 0.29, -0.5, -0.89, 0.99,
  ],
}
