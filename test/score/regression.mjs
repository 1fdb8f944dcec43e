// What the fits of weights share: a regression, and how fitted weights are written into a source file.
import * as fs from 'node:fs'
import { format, resolveConfig } from 'prettier'

/** How much the signs that a case shows speak for each of its parts. */
export const oddsOf = (weights, signs) =>
  weights[0].map((_, part) => signs.reduce((sum, sign) => sum + weights[sign][part], 0))

/**
 * A multinomial logistic regression on cases `{signs, part, weight}`, by gradients whose steps shrink (Adagrad). Weights are drawn to
 * what is expected of them.
 */
export function fitRegression(cases, expectations, { pull, rounds, rate }) {
  const weights = expectations.map((own) => [...own])
  const descend = descentOf(weights, rate)
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map((own, sign) =>
      own.map((weight, part) => (sign === 0 ? 0.01 : pull) * (weight - expectations[sign][part])),
    )
    for (const { signs, part: truth, weight = 1 } of cases) {
      const some = oddsOf(weights, signs).map(Math.exp)
      const sum = some.reduce((all, one) => all + one, 0)
      for (const sign of signs)
        some.forEach((one, part) => (slopes[sign][part] += weight * (one / sum - (part === truth ? 1 : 0))))
    }
    descend(slopes)
  }
  return weights
}

/** A logistic regression on cases `{values, share, weight}`: which share of each is expected, by what it has of each sign. */
export function fitShares(cases, { pull, rounds, rate }) {
  const weights = cases[0].values.map(() => [0])
  const descend = descentOf(weights, rate)
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map(([weight], sign) => [(sign === 0 ? 0.01 : pull) * weight])
    for (const { values, share, weight } of cases) {
      const off = weight * (shareOf(weights, values) - share)
      values.forEach((value, sign) => (slopes[sign][0] += off * value))
    }
    descend(slopes)
  }
  return weights
}

/** The share that is expected by such weights. */
export const shareOf = (weights, values) =>
  1 / (1 + Math.exp(-values.reduce((sum, value, sign) => sum + value * weights[sign][0], 0)))

/** Lessens weights by their slopes, each the less the more it was changed before. */
export function descentOf(weights, rate) {
  const steps = weights.map((own) => own.map(() => 1e-6))
  return (slopes) =>
    slopes.forEach((own, sign) =>
      own.forEach((slope, part) => {
        steps[sign][part] += slope ** 2
        weights[sign][part] -= (rate * slope) / Math.sqrt(steps[sign][part])
      }),
    )
}

/** Rows of a table of weights, one for each part. */
export const rowsOf = (parts, weights) =>
  `{\n${parts.map((part, index) => `${JSON.stringify(part)}: [${weights.map((own) => Number(own[index].toFixed(2))).join(', ')}],`).join('\n')}\n}`

/** Writes values into the constants of a source file, tables or lists, which hold no braces or brackets of their kind within them. */
export async function writeConstants(file, values) {
  const text = Object.entries(values).reduce(
    (all, [name, value]) =>
      all.replace(new RegExp(`(?<=export const ${name}\\b[^=]*= )(?:\\{[^}]*\\}|\\[[^\\]]*\\])`), () => value),
    fs.readFileSync(file, 'utf8'),
  )
  fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
}

export const percent = (one, of) => `${((100 * one) / of).toFixed(1)} %`
