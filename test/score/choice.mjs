// A choice among options by the weights of their signs, fitted to choices of which is known what is right.
import * as fs from 'node:fs'
import { load } from './decode.mjs'

const { chancesOf } = await load('src/core/transcript/weighed.ts', 'weighed')

/** How much the signs of each option of a case speak for it, and how likely each is. */
export const oddsBy = (weights, { options }) =>
  options.map((signs) => signs.reduce((sum, [sign, much]) => sum + weights[sign] * much, 0))
export const toldBy = (weights, one) => chancesOf(oddsBy(weights, one))

/**
 * Gives signs their places, those alone that as many cases show as `leastOf` asks of the sign: `{names, cases}`, where each option of a case
 * has its signs by their place.
 */
export function withPlaces(cases, leastOf) {
  const counts = new Map()
  for (const { options } of cases)
    for (const sign of new Set(options.flatMap((signs) => signs.map(([one]) => one))))
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
  // What ends a row of the weights, or their text, is no part of a sign.
  const names = [...counts]
    .filter(([sign, count]) => count >= leastOf(sign) && !/[;`\\$\n]/.test(sign))
    .map(([sign]) => sign)
  const places = new Map(names.map((sign, at) => [sign, at]))
  return {
    names,
    cases: cases.map((one) => ({
      ...one,
      options: one.options.map((signs) =>
        signs.flatMap(([sign, much]) => (places.has(sign) ? [[places.get(sign), much]] : [])),
      ),
    })),
  }
}

/**
 * A logistic choice on cases `{options, right, weight}`, where `right` has the places of all options that are right, by gradients whose steps
 * shrink (Adagrad). Weights are drawn to nothing.
 */
export function fitChoice(cases, size, { pull, rounds = 60, rate = 0.3 }) {
  const weights = new Float64Array(size)
  const steps = new Float64Array(size).fill(1e-6)
  const known = cases.filter(({ right }) => right.length > 0)
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map((weight) => (pull / 100) * cases.length * weight)
    for (const one of known) {
      const chances = toldBy(weights, one)
      const all = Math.max(
        1e-9,
        one.right.reduce((sum, at) => sum + chances[at], 0),
      )
      chances.forEach((chance, at) => {
        const slope = (one.weight ?? 1) * (chance - (one.right.includes(at) ? chance / all : 0))
        if (Math.abs(slope) > 1e-5) for (const [sign, much] of one.options[at]) slopes[sign] += slope * much
      })
    }
    for (let sign = 0; sign < size; sign += 1) {
      steps[sign] += slopes[sign] ** 2
      weights[sign] -= (rate * slopes[sign]) / Math.sqrt(steps[sign])
    }
  }
  return weights
}

/** Writes weights, the smallest of them aside, into the text of a constant, as many in a line as it holds. */
export function writeWeights(file, constant, names, weights, smallest = 0.05) {
  const rows = names
    .map((sign, at) => ({ sign, weight: Number(weights[at].toFixed(2)) }))
    .filter(({ weight }) => Math.abs(weight) >= smallest)
    .sort((one, other) => (one.sign < other.sign ? -1 : 1))
    .map(({ sign, weight }) => `${sign} ${weight}`)
  const lines = ['']
  for (const row of rows) {
    const last = lines.at(-1)
    if (last.length + row.length < 128) lines[lines.length - 1] = last ? `${last}; ${row}` : row
    else lines.push(row)
  }
  const text = fs.readFileSync(file, 'utf8')
  fs.writeFileSync(
    file,
    text.replace(new RegExp(`(?<=export const ${constant} = \`)[^\`]*`), () => `\n${lines.join('\n')}\n`),
  )
}
