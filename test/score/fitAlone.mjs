// The weights by which a paragraph alone is taken for a question or an answer, fitted to known talks.
import { load } from './decode.mjs'
import { partedOf } from './knownTalks.mjs'
import { fitRegression } from './regression.mjs'

const { questionFeatures, questionFeaturesIn } = await load('src/core/transcript/turns/questionClassifier.ts', 'odds')

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
const expectations = questionFeatures.map(({ name }) => expected[name] ?? [0, 0, 0, 0])
const shown = new Map()

/** The paragraphs of talks with part, signs and weight. */
export const casesOf = (talks) =>
  talks.flatMap(({ turns, isPair }) => {
    const paragraphs = partedOf(turns)
    const weight = (isPair ? 1 : 0.5) * Math.min(1, most / paragraphs.length)
    return paragraphs.map(({ text, part }) => {
      if (!shown.has(text)) shown.set(text, questionFeaturesIn(text))
      return { signs: shown.get(text), part, weight }
    })
  })

/** A row of weights for each sign, of which how often the parts come is taken out. */
export function fitAlone(talks) {
  const cases = casesOf(talks)
  const shares = [0, 0, 0, 0]
  for (const { part, weight } of cases) shares[part] += weight
  const whole = shares.reduce((sum, share) => sum + share, 0)
  return fitRegression(cases, expectations, fitting).map((own, sign) =>
    own.map((weight, part) => (sign === 0 ? weight - Math.log(shares[part] / whole) : weight)),
  )
}
