// What the fits share: regressions, steps that shrink, slopes of a chain, and figures of lots that were left out.
import { load } from '../decode.mjs'

const { scoresOf } = await load('src/core/transcript/models/linearModel.ts', 'linear-model')
const { impossible } = await load('src/core/transcript/models/sequenceModel.ts', 'sequence-model')

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

/** The probabilities of classes with such scores; they sum to one. */
function softmax(scores) {
  const odds = scores.map(Math.exp)
  const all = odds.reduce((sum, one) => sum + one, 0)
  return odds.map((one) => one / all)
}

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

/** The sums over all sequences of states up to each place and behind it, by the state there, as logarithms (forward and backward). */
function sumsOf({ states, steps }) {
  const stepAt = (at, from, to) => steps[at]?.[from]?.[to] ?? impossible
  const forward = []
  states.forEach((own, at) => {
    const last = forward.at(-1)
    forward.push(
      last ? own.map((score, to) => score + sumOf(last.map((sum, from) => sum + stepAt(at, from, to)))) : own,
    )
  })
  const backward = [states.at(-1).map(() => 0)]
  for (let at = states.length - 1; at > 0; at -= 1) {
    const on = states[at].map((score, to) => score + backward.at(-1)[to])
    backward.push(states[at - 1].map((_, from) => sumOf(on.map((score, to) => score + stepAt(at, from, to)))))
  }
  return { forward, backward: backward.reverse(), whole: sumOf(forward.at(-1)) }
}

/** The logarithm of a sum of which the logarithms are given. */
function sumOf(logarithms) {
  const most = Math.max(...logarithms)
  return most + Math.log(logarithms.reduce((sum, one) => sum + Math.exp(one - most), 0))
}

/** By how much likelier a chain makes each state than its true states do, and, by `step(at, from, to)`, each step to a place. */
export function excessOf(chain, truth) {
  const { forward, backward, whole } = sumsOf(chain)
  const isTrue = (at, state) => (state === truth[at] ? 1 : 0)
  return {
    states: forward.map((sums, at) =>
      sums.map((sum, state) => Math.exp(sum + backward[at][state] - whole) - isTrue(at, state)),
    ),
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
