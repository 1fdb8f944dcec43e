// Fits the weights by which the name of somebody who speaks is chosen among all that a text has to what imports of earlier days made of lots
// that nobody had seen then: npm run score:fit. Prints how many turns have the right name when the weights are fitted to the other days.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { percent } from './regression.mjs'
import { speakersOf as judged, isSameName } from './score.mjs'
import { earlierImports } from './earlierImports.mjs'

const { contextOf } = await load('src/core/import/names/choiceContext.ts', 'choice-context')
const { choiceSigns } = await load('src/core/import/names/choiceSigns.ts', 'choice-signs')
const { optionsFor, speakersOf } = await load('src/core/import/names/nameOptions.ts', 'name-options')
const { chosenAmong } = await load('src/core/import/names/chosenAmong.ts', 'chosen-among')
const { likelyEnough } = await load('src/core/import/doubts/likelyMistakes.ts', 'likely-mistakes')
const { readTalk } = await load('src/core/import/doubts/readTalk.ts', 'read-talk')

/** Signs that fewer speakers show say nothing. */
const rare = 3

const cases = []
for await (const { commit, name: file, truth, transcript } of earlierImports()) {
  if (!truth.isInterview || 'notInterview' in transcript) continue
  const context = contextOf(readTalk(transcript))
  const judgements = judged(truth, transcript)
  for (const speaker of speakersOf(context)) {
    const { whose, turns } = judgements[speaker.index]
    if (whose === undefined || truth.speakers[whose].role !== speaker.role) continue
    const { name } = truth.speakers[whose]
    const options = optionsFor(speaker, context)
    const isRight = (option) =>
      name === null ? option === undefined : option !== undefined && isSameName(option.name, name)
    cases.push({
      commit,
      file,
      turns,
      name,
      found: speaker.name,
      options,
      folded: speaker.found,
      isFoundRight: name === null || isSameName(speaker.name ?? '', name),
      right: options.findIndex(isRight),
      signs: options.map((option) => choiceSigns(speaker, option, context)),
    })
  }
}

const counts = new Map()
for (const { signs } of cases)
  for (const sign of new Set(signs.flatMap((own) => own.map(([one]) => one))))
    counts.set(sign, (counts.get(sign) ?? 0) + 1)
const places = new Map([...counts].filter(([, count]) => count >= rare).map(([sign], at) => [sign, at]))
for (const one of cases)
  one.signs = one.signs.map((own) =>
    own.flatMap(([sign, much]) => (places.has(sign) ? [[places.get(sign), much]] : [])),
  )

const oddsOf = (weights, signs) => signs.reduce((sum, [sign, much]) => sum + weights[sign] * much, 0)
const chancesOf = (odds) => {
  const most = Math.max(...odds)
  const some = odds.map((one) => Math.exp(one - most))
  const all = some.reduce((sum, one) => sum + one, 0)
  return some.map((one) => one / all)
}

/** A logistic choice among options, by gradients whose steps shrink (Adagrad). Weights are drawn to nothing. */
function fit(some, { pull = 0.1, rounds = 60, rate = 0.3 } = {}) {
  const weights = new Float64Array(places.size)
  const steps = new Float64Array(places.size).fill(1e-6)
  const whole = some.filter(({ right }) => right >= 0)
  for (let round = 0; round < rounds; round += 1) {
    const slopes = weights.map((weight) => (pull / 100) * some.length * weight)
    for (const { signs, right, name } of whole)
      chancesOf(signs.map((own) => oddsOf(weights, own))).forEach((chance, at) => {
        // Whoever is told to be nobody in a truth may have a name there that an author held for none: `P14`.
        const slope = (name === null ? 0.5 : 1) * (chance - (at === right ? 1 : 0))
        for (const [sign, much] of signs[at]) slopes[sign] += slope * much
      })
    for (let sign = 0; sign < weights.length; sign += 1) {
      steps[sign] += slopes[sign] ** 2
      weights[sign] -= (rate * slopes[sign]) / Math.sqrt(steps[sign])
    }
  }
  return weights
}

/** What would be chosen for a speaker alone. */
function choose(weights, { signs, folded, options }) {
  const odds = signs.map((own) => oddsOf(weights, own))
  const weighed = options.map((choice, at) => ({ choice, odds: odds[at] }))
  const at = weighed.indexOf(chosenAmong(weighed, folded))
  return { at, chance: chancesOf(odds)[at] }
}

const told = [...new Set(cases.map(({ commit }) => commit))].flatMap((commit) => {
  const weights = fit(cases.filter((one) => one.commit !== commit))
  return cases
    .filter((one) => one.commit === commit)
    .map((one) => {
      const { at, chance } = choose(weights, one)
      return { ...one, at, chance, isRight: one.name === null || at === one.right }
    })
})
const turnsOf = (some) => some.reduce((sum, { turns }) => sum + turns, 0)
const all = turnsOf(told)
console.log(
  `names of those whose part is right, fitted to the other days: ${percent(turnsOf(told.filter(({ isFoundRight }) => isFoundRight)), all)} of ${all} turns before, ${percent(turnsOf(told.filter(({ isRight }) => isRight)), all)} after the choice; ${turnsOf(told.filter((one) => one.isRight && !one.isFoundRight))} mended, ${turnsOf(told.filter((one) => !one.isRight && one.isFoundRight))} spoiled`,
)
const named = told.filter(({ at, options }) => options[at] !== undefined)
const doubted = named.filter(({ chance }) => chance < likelyEnough)
const wrong = named.filter(({ isRight }) => !isRight)
console.log(
  `of ${named.length} names (${percent(wrong.length, named.length)} wrong) ${doubted.length} have a chance below ${likelyEnough}, ${percent(doubted.filter(({ isRight }) => !isRight).length, doubted.length)} of them wrong: ${percent(doubted.filter(({ isRight }) => !isRight).length, wrong.length)} of what is wrong`,
)
if (process.argv.includes('--explain'))
  for (const { file, turns, name, found, options, at, isRight, isFoundRight } of told)
    if (!isRight || !isFoundRight)
      console.log(
        `  ${isRight ? '+' : isFoundRight ? '-' : ' '} ${turns} ${file}: ${name}, found ${found}, chosen ${options[at]?.name}`,
      )

const weights = fit(cases)
const rows = [...places]
  .map(([sign, at]) => ({ sign, weight: Number(weights[at].toFixed(2)) }))
  .filter(({ weight }) => Math.abs(weight) >= 0.03)
  .sort((one, other) => (one.sign < other.sign ? -1 : 1))
  .map(({ sign, weight }) => `${sign} ${weight}`)
/** As many in a line as it holds. */
const lines = ['']
for (const row of rows) {
  const last = lines.at(-1)
  if (last.length + row.length < 128) lines[lines.length - 1] = last ? `${last}; ${row}` : row
  else lines.push(row)
}
const file = path.join(root, 'src/core/import/names/choiceWeights.ts')
fs.writeFileSync(
  file,
  fs.readFileSync(file, 'utf8').replace(/(?<=export const choiceWeights = `)[^`]*/, () => `\n${lines.join('\n')}\n`),
)
