// Fits the weights by which a paragraph alone is taken for a question or an answer to talks whose turns are known: npm run score:fit.
// Prints how many paragraphs come out right in lots that were left out of the fit.
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { casesOf, fitAlone } from './fitAlone.mjs'
import { knownTalks, lots } from './knownTalks.mjs'
import { oddsOf, percent, rowsOf, writeConstants } from './regression.mjs'

const file = path.join(root, 'src/core/transcript/turns/questionWeights.ts')
const { parts } = await load('src/core/transcript/turns/questionWeights.ts', 'weights')
const talks = knownTalks()

let [right, all] = [0, 0]
for (const lot of Object.keys(lots)) {
  const weights = fitAlone(talks.filter((talk) => talk.lot !== lot))
  for (const { signs, part } of casesOf(talks.filter((talk) => talk.lot === lot))) {
    const [question, , answer] = oddsOf(weights, signs)
    all += 1
    right += question > answer === part < 2 ? 1 : 0
  }
}
console.log(`lots left out of the fit: ${percent(right, all)} of ${all} paragraphs by themselves`)
await writeConstants(file, { weights: rowsOf(parts, fitAlone(talks)) })
