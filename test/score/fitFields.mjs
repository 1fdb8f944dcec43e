// Fits the weights by which title, date and publisher are chosen among all that a text has to what imports of earlier days made of lots that
// nobody had seen then: npm run score:fit. Prints what is right, wrong and missing when the weights are fitted to the other days.
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { fitChoice, toldBy, withPlaces, writeWeights } from './choice.mjs'
import { earlierImports } from './earlierImports.mjs'
import { isSameField } from './score.mjs'

const { readHead } = await load('src/core/transcript/fields/headLines.ts', 'head-lines')
const { chosenFields, chosenOf, optionsFor } = await load('src/core/transcript/fields/chooseFields.ts', 'choose-fields')

/** Signs that fewer transcripts show say nothing; of words more have to, since there are so many. */
const least = { sign: 5, word: 12 }
const leastOf = (sign) => (/(?:^|[\s,])(?:word|first|last|left|right|behind): /.test(sign) ? least.word : least.sign)
/** How much weights are drawn to nothing, and the file that holds them. */
const kinds = {
  title: { pull: 0.3, file: 'titleWeights' },
  issued: { pull: 1, file: 'dateWeights' },
  publisher: { pull: 0.1, file: 'publisherWeights' },
}

const cases = Object.fromEntries(chosenFields.map((field) => [field, []]))
for await (const { commit, name, truth, transcript } of earlierImports()) {
  if (!truth.isInterview || 'notInterview' in transcript) continue
  const head = readHead(transcript)
  for (const field of chosenFields) {
    const weighed = optionsFor(field, head)
    const wanted = truth[field] ?? undefined
    const found = transcript.fields.find((one) => one.field === field)?.value
    cases[field].push({
      commit,
      name,
      wanted,
      found,
      values: weighed.map(({ option }) => option?.value),
      right: weighed.flatMap(({ option }, at) => (isSameField(field, option?.value, wanted) ? [at] : [])),
      options: weighed.map(({ signs }) => signs),
    })
  }
}

/** What a value is, where another one or none is wanted. */
function judge(field, value, wanted) {
  if (isSameField(field, value, wanted)) return value === undefined ? 'rightly none' : 'right'
  return value === undefined ? 'missing' : 'wrong'
}

function explain(field, { name, wanted, found, chosen, chance }) {
  const [before, after] = [found, chosen].map((value) => judge(field, value, wanted))
  if (before !== after || after === 'wrong')
    console.log(`  ${before} > ${after} ${chance?.toFixed(2)} ${name}: ${wanted}, found ${found}, chosen ${chosen}`)
}

for (const field of chosenFields) {
  const { pull, file } = kinds[field]
  const { names, cases: placed } = withPlaces(cases[field], leastOf)
  const told = [...new Set(placed.map(({ commit }) => commit))].flatMap((commit) => {
    const weights = fitChoice(
      placed.filter((one) => one.commit !== commit),
      names.length,
      { pull },
    )
    return placed
      .filter((one) => one.commit === commit)
      .map((one) => {
        const chances = toldBy(weights, one)
        const likely = one.values.map((value, at) => ({
          option: value === undefined ? undefined : { value },
          chance: chances[at],
        }))
        const chosen = chosenOf(likely, ({ option }) => isSameField(field, option?.value, one.found))
        return { ...one, chosen: chosen?.option?.value, chance: chosen?.chance }
      })
  })
  const counted = (valueOf) => {
    const counts = { right: 0, 'rightly none': 0, wrong: 0, missing: 0 }
    for (const one of told) counts[judge(field, valueOf(one), one.wanted)] += 1
    return Object.entries(counts)
      .map(([what, count]) => `${what} ${count}`)
      .join(', ')
  }
  console.log(
    `${field}, fitted to the other days: ${counted(({ found }) => found)} before; ${counted(({ chosen }) => chosen)} after the choice`,
  )
  if (process.argv.includes('--explain')) for (const one of told) explain(field, one)
  writeWeights(
    path.join(root, `src/core/transcript/fields/${file}.ts`),
    file,
    names,
    fitChoice(placed, names.length, { pull }),
  )
}
