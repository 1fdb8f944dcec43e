// Fits the weights by which paragraphs above a talk are taken for standfirsts to what imports of earlier days made of lots that nobody had seen
// then: npm run score:fit. Prints what is right, missing and wrong when the weights are fitted to the other days.
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { fitChoice, toldBy, withPlaces, writeWeights } from './choice.mjs'
import { earlierImports } from './earlierImports.mjs'
import { percent } from './regression.mjs'

const folder = 'src/core/transcript/standfirsts'
const { paragraphsIn } = await load('src/core/transcript/readTranscript.ts', 'read-transcript')
const { readAbove } = await load(`${folder}/aboveTalk.ts`, 'above-talk')
const { standfirstSigns } = await load(`${folder}/standfirstSigns.ts`, 'standfirst-signs')
const { least, mayIntroduce } = await load(`${folder}/chooseStandfirsts.ts`, 'choose-standfirsts')

/** Signs that fewer paragraphs show say nothing; of words more have to, since there are so many. */
const fewest = (sign) => (sign.startsWith('word: ') ? 12 : 5)
/** How much weights are drawn to nothing. */
const pull = 0.1

const squeeze = (text) => text.replace(/\s+/g, ' ').trim()

const texts = []
const cases = []
for await (const { commit, name, truth, extract, transcript } of earlierImports()) {
  if (!truth.isInterview || 'notInterview' in transcript) continue
  const wanted = truth.standfirsts.map(squeeze)
  const found = transcript.passages.flatMap(({ speaker, text }) => (speaker === undefined ? [squeeze(text)] : []))
  const text = { commit, name, wanted, found, chosen: [] }
  texts.push(text)
  const above = readAbove(transcript, paragraphsIn(extract))
  above.paragraphs.forEach((one, at) => {
    const words = squeeze(one.paragraph.text)
    cases.push({
      text,
      words,
      may: mayIntroduce(one),
      options: [standfirstSigns(one, at, above), []],
      right: [wanted.includes(words) ? 0 : 1],
    })
  })
}

const { names, cases: placed } = withPlaces(cases, fewest)
for (const commit of new Set(texts.map((one) => one.commit))) {
  const weights = fitChoice(
    placed.filter(({ text }) => text.commit !== commit),
    names.length,
    { pull },
  )
  for (const one of placed.filter(({ text }) => text.commit === commit)) {
    const chance = one.may ? toldBy(weights, one)[0] : 0
    if (chance >= least.standfirst) one.text.chosen.push(one.words)
    if (process.argv.includes('--explain') && chance >= least.standfirst !== (one.right[0] === 0))
      console.log(
        `  ${one.right[0] === 0 ? 'missing' : 'wrong'} ${chance.toFixed(2)} ${one.text.name}: ${one.words.slice(0, 160)}`,
      )
  }
}

function counted(what, some) {
  let [right, missing, wrong] = [0, 0, 0]
  for (const one of some) {
    const own = one.wanted.filter((words) => one[what].includes(words)).length
    right += own
    missing += one.wanted.length - own
    wrong += one[what].length - own
  }
  return `${percent(
    right,
    some.reduce((all, one) => all + Math.max(one.wanted.length, one[what].length), 0),
  )} right (${right}), ${missing} missing, ${wrong} wrong`
}

for (const commit of new Set(texts.map((one) => one.commit))) {
  const own = texts.filter((one) => one.commit === commit)
  console.log(`${commit}: by rules ${counted('found', own)}; by weights of other days ${counted('chosen', own)}`)
}
console.log(
  `standfirsts, fitted to the other days: ${counted('found', texts)} before; ${counted('chosen', texts)} after the choice`,
)
writeWeights(
  path.join(root, `${folder}/standfirstWeights.ts`),
  'standfirstWeights',
  names,
  fitChoice(placed, names.length, { pull }),
)
