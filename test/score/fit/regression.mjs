// What the fits share: regressions, steps that shrink, slopes of a chain, and figures of lots that were left out.
import { load } from '../decode.mjs'

const linear = await load('src/core/transcript/models/linearModel.ts', 'linear-model')
export const { logistic, scoresOf } = linear
const { scoreOfValues, softmax } = linear
const { marginalsOf, sumsOf } = await load('src/core/transcript/models/sequenceModel.ts', 'sequence-model')

/**
 * A multinomial logistic regression on cases `{signs, part, weight}`, by gradients whose steps shrink (Adagrad). Weights are drawn to
 * what is expected of them, or to nothing.
 */
export function fitRegression(cases, expectations, { pull, rounds, rate }) {
  const weights = expectations.map((own) => [...own])
  const descend = descentOf(weights, rate)
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map((own, sign) =>
      own.map((weight, part) => (sign === 0 ? 0.01 : pull) * (weight - expectations[sign][part])),
    )
    for (const { signs, part: truth, weight = 1 } of cases) {
      const probabilities = probabilitiesOf(weights, signs)
      for (const sign of signs)
        probabilities.forEach((one, part) => (slopes[sign][part] += weight * (one - (part === truth ? 1 : 0))))
    }
    descend(slopes)
  }
  return weights
}

/** How likely each part is by the signs that are shown. */
export const probabilitiesOf = (weights, signs) => softmax(scoresOf(weights, signs))

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
export const shareOf = (weights, values) => logistic(scoreOfValues(weights, values))

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

/**
 * Weights of hash buckets by steps along the slopes of one case after another, in an order that is always the same (Adagrad). `learn(one, weights,
 * step)` calls `step(bucket, slope)` for each bucket that a case is wrong by.
 */
export function fitHashed(cases, { bits, rounds, rate, pull, seed }, learn) {
  const weights = new Float64Array(2 ** bits)
  const sums = new Float64Array(2 ** bits).fill(0.01)
  const step = (bucket, slope) => {
    const own = slope + pull * weights[bucket]
    sums[bucket] += own * own
    weights[bucket] -= (rate * own) / Math.sqrt(sums[bucket])
  }
  const order = [...cases]
  let state = seed
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0
      const other = state % (at + 1)
      ;[order[at], order[other]] = [order[other], order[at]]
    }
    for (const one of order) learn(one, weights, step)
  }
  return weights
}

/** By how much likelier a chain makes each state than its true states do, and, by `step(at, from, to)`, each step to a place. */
export function excessOf(chain, truth) {
  const sums = sumsOf(chain)
  const { forward, backward, whole } = sums
  const isTrue = (at, state) => (state === truth[at] ? 1 : 0)
  return {
    states: marginalsOf(sums).map((own, at) => own.map((one, state) => one - isTrue(at, state))),
    step: (at, from, to) =>
      Math.exp(forward[at - 1][from] + chain.steps[at][from][to] + chain.states[at][to] + backward[at][to] - whole) -
      isTrue(at - 1, from) * isTrue(at, to),
  }
}

/** Fits a model to all lots but one, each in turn, and gives the cases of those that were left out with what is `told` of each: `{...one, told}`. */
export const leftOut = (cases, fit, tell, tried = cases) =>
  [...new Set(tried.map(({ lot }) => lot))].flatMap((lot) => {
    const weights = fit(cases.filter((one) => one.lot !== lot))
    return tried.filter((one) => one.lot === lot).map((one) => ({ ...one, told: tell(weights, one) }))
  })

export const percent = (one, of) => `${((100 * one) / of).toFixed(1)} %`
