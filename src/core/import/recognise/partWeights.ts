/** What somebody may be who is named around a talk. */
export const namedParts = ['asks', 'answers', 'none'] as const
export type NamedPart = (typeof namedParts)[number]

/**
 * How much each sign, in the order of its list, speaks for each part: a multinomial logistic regression on the people named around the
 * known talks of `test/fixtures/import` and in the heads of `test/score/heads.mjs`, by `npm run score:fit`.
 */
export const partWeights: Readonly<Record<NamedPart, readonly number[]>> = {
  asks: [
    -0.83, 1.99, -1.1, 1.69, -0.48, 0.01, -1.18, 0.49, -0.48, 0.4, -0.05, -0.32, -0.02, -0.17, -0.19, 0.7, 1.5, 0.21,
    -0.83, 0.38, 0.34, -0.69, 1.31, 0.15, 1.15, -0.8, 2.09, 1.18, 0.26, 1.56, 2, 1.71, -0.11, -0.74, -0.06, -0.56,
    -0.88, 1.77, 0.15, 0.61, 0.87, -1.32, 0.99, 0.48, -0.21, 0.58, 0.49, -0.52,
  ],
  answers: [
    -1.05, -0.72, 2.31, -1.03, 1.4, 0.19, 1.04, 0, -0.41, 0.09, -0.17, 0.77, 0.17, 0.66, -0.36, -0.15, -0.55, 0.15,
    1.02, 0.29, -0.4, 1.92, -0.88, -0.53, -0.64, 1.7, -0.71, -0.43, 0.58, -0.68, -0.8, -0.62, 1.16, 0.83, 0.77, 1.47,
    1.46, -0.75, 0.43, 1.19, -0.36, 2.34, 0.16, -0.14, -0.05, -0.08, 0.38, -0.43,
  ],
  none: [
    2.01, -0.77, -0.71, -0.66, -0.93, -0.2, 0.14, -0.52, 0.88, -0.49, 0.22, -0.45, -0.14, -0.49, 0.55, -0.55, -0.94,
    -0.36, -0.2, -0.67, 0.06, -1.23, -0.43, 0.38, -0.51, -0.9, -1.38, -0.76, -0.84, -0.87, -1.2, -1.09, -1.05, -0.09,
    -0.71, -0.91, -0.59, -1.02, -0.58, -1.8, -0.5, -1.02, -1.15, -0.34, 0.27, -0.51, -0.88, 0.95,
  ],
}
