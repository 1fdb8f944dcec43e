// Fits the weights by which paragraphs are taken for questions or answers to talks whose turns are known: npm run score:fit.
// Prints how many paragraphs and turns come out right in talks that were left out of the fit.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'

const file = path.join(root, 'src/core/import/recognise/questionWeights.ts')
const { signs, signsIn } = await load('src/core/import/recognise/questionOdds.ts', 'odds')
const { parts } = await load('src/core/import/recognise/questionWeights.ts', 'weights')
const { findQuestions } = await load('src/core/import/recognise/unlabelled.ts', 'unlabelled')

/** How strongly weights are drawn to what is expected of them, and how often they are bettered. */
const fitting = { pull: 1.5, rounds: 300, rate: 0.5 }
/** A long talk counts no more than one of so many paragraphs. */
const most = 60
/** What is expected of signs that the known talks have too seldom: by the part, in the order of `parts`. */
const expected = {
  'over 45 words': [-0.5, 0.2, 0.1, 0.3],
  'over 75 words': [-0.5, -0.3, 0.3, 0.5],
  'over 110 words': [-0.7, -0.3, 0.5, 0.5],
  'says why it asks': [1, 2.5, -1.5, -1.5],
}
const expectations = signs.map(({ name }) => expected[name] ?? parts.map(() => 0))

const talks = readTalks(path.join(root, 'test/fixtures/import/known'))

function readTalks(folder) {
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.truth.json'))
    .sort()
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')))
    .filter(({ isInterview, unreadable }) => isInterview && !unreadable)
    .map(({ speakers, turns }) => {
      const isPair = ['questioner', 'interviewee'].every(
        (role) => speakers.filter((one) => one.role === role).length === 1,
      )
      const asks = ({ speaker }) => speakers[speaker].role === 'questioner'
      const paragraphs = turns.flatMap((turn, number) =>
        turn.paragraphs.map((text, at) => ({
          text,
          number,
          asks: asks(turn),
          part: (asks(turn) ? 0 : 2) + (at > 0 ? 1 : 0),
          signs: signsIn(text),
        })),
      )
      const weight = (isPair ? 1 : 0.5) * Math.min(1, most / paragraphs.length)
      return {
        paragraphs,
        weight,
        isSequence: isPair && paragraphs[0].asks && paragraphs.length > 7,
      }
    })
}

/** The logarithms of the parts' likelihoods by weights. */
const likelihoods = (weights, shown) =>
  parts.map((_, part) => shown.reduce((sum, sign) => sum + weights[sign][part], 0))

/** A multinomial logistic regression, by gradients whose steps shrink (Adagrad); how often the parts come is taken out of the result. */
function fit(some) {
  const shares = parts.map((_, part) =>
    some.reduce(
      (sum, { paragraphs, weight }) => sum + weight * paragraphs.filter((one) => one.part === part).length,
      0,
    ),
  )
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const weights = expectations.map((own) => [...own])
  const steps = weights.map((own) => own.map(() => 1e-6))
  for (let round = 0; round < fitting.rounds; round += 1) {
    const slopes = weights.map((own, sign) =>
      own.map((weight, part) => (sign === 0 ? 0.01 : fitting.pull) * (weight - expectations[sign][part])),
    )
    for (const { paragraphs, weight } of some) for (const one of paragraphs) addSlopes(slopes, weights, one, weight)
    slopes.forEach((own, sign) =>
      own.forEach((slope, part) => {
        steps[sign][part] += slope ** 2
        weights[sign][part] -= (fitting.rate * slope) / Math.sqrt(steps[sign][part])
      }),
    )
  }
  return weights.map((own, sign) =>
    own.map((weight, part) => (sign === 0 ? weight - Math.log(shares[part] / whole) : weight)),
  )
}

/** By how much each weight makes one paragraph less likely than it is. */
function addSlopes(slopes, weights, { signs: shown, part: truth }, weight) {
  const odds = likelihoods(weights, shown).map(Math.exp)
  const sum = odds.reduce((all, one) => all + one, 0)
  for (const sign of shown)
    odds.forEach((one, part) => (slopes[sign][part] += weight * (one / sum - (part === truth ? 1 : 0))))
}

/** Leaves out every so manyth talk in turn, and tries the fit of the others on it. */
function tryOut(folds) {
  let [right, all, turnsRight, turnsAll] = [0, 0, 0, 0]
  for (let fold = 0; fold < folds; fold += 1) {
    const weights = fit(talks.filter((_, index) => index % folds !== fold))
    for (const { paragraphs, isSequence } of talks.filter((_, index) => index % folds === fold)) {
      for (const { signs: shown, asks } of paragraphs) {
        const [question, , answer] = likelihoods(weights, shown)
        all += 1
        right += question > answer === asks ? 1 : 0
      }
      if (!isSequence) continue
      const named = (text) =>
        Object.fromEntries(likelihoods(weights, signsIn(text)).map((odds, part) => [parts[part], odds]))
      const found = findQuestions(
        paragraphs.map(({ text }) => text),
        named,
      )
      const wrong = new Set(paragraphs.flatMap(({ number, asks }, index) => (found[index] === asks ? [] : [number])))
      turnsAll += paragraphs.at(-1).number + 1
      turnsRight += paragraphs.at(-1).number + 1 - wrong.size
    }
  }
  const percent = (one, of) => `${((100 * one) / of).toFixed(1)} %`
  console.log(
    `left out of the fit: ${percent(right, all)} of ${all} paragraphs by themselves, ${percent(turnsRight, turnsAll)} of ${turnsAll} turns in their order`,
  )
}

function write(weights) {
  const rows = parts.map(
    (part, index) =>
      `  ${part.includes(' ') ? `'${part}'` : part}: [${weights.map((own) => Number(own[index].toFixed(2))).join(', ')}],`,
  )
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(/= \{\n[\s\S]*\}\n$/, `= {\n${rows.join('\n')}\n}\n`))
}

tryOut(8)
write(fit(talks))
