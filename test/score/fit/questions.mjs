// What a paragraph alone is: a question, more of one, an answer, more of one.
import { load } from '../decode.mjs'
import { expectedOf, knownTalks, partedOf } from './knownTalks.mjs'
import { fitRegression, leftOut, percent, probabilitiesOf } from './regression.mjs'

const { questionFeatures, questionFeaturesIn } = await load('src/core/transcript/turns/questionClassifier.ts', 'odds')

/** How strongly weights are drawn to what is expected of them, and how often they are bettered. */
const fitting = { pull: 1.5, rounds: 300, rate: 0.5 }
/** A long talk counts no more than one of so many paragraphs. */
const most = 60
const expectations = expectedOf('questions', questionFeatures, 4)

/** The paragraphs of talks with part, signs and weight. */
const cases = knownTalks().flatMap(({ lot, turns, isPair }) => {
  const paragraphs = partedOf(turns)
  const weight = (isPair ? 1 : 0.5) * Math.min(1, most / paragraphs.length)
  return paragraphs.map(({ text, part }) => ({ lot, signs: questionFeaturesIn(text), part, weight }))
})

/** A row of weights for each sign, of which how often the parts come is taken out; `lot` is left out. */
export function fitQuestions(lot) {
  const some = cases.filter((one) => one.lot !== lot)
  const shares = [0, 0, 0, 0]
  for (const { part, weight } of some) shares[part] += weight
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return fitRegression(some, expectations, fitting).map((own, sign) =>
    own.map((weight, part) => (sign === 0 ? weight - Math.log(shares[part] / whole) : weight)),
  )
}

export function tryOut() {
  const told = leftOut(
    cases,
    (some) => fitRegression(some, expectations, fitting),
    (weights, { signs }) => probabilitiesOf(weights, signs),
  )
  const right = told.filter(({ told: [question, on], part }) => question + on > 0.5 === part < 2)
  console.log(
    `lots left out of the fit: ${percent(right.length, told.length)} of ${told.length} paragraphs by themselves`,
  )
}

export const fit = () => ({ paragraph: fitQuestions() })
