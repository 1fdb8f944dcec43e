// Fits the weights by which an import doubts what it made of a text to what it makes of the known talks. Prints how well mistakes in one lot are
// told by weights that were fitted to the others.
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { knownImports, lots } from './knownTalks.mjs'
import { fitRegression, oddsOf, percent, writeConstants } from './regression.mjs'
import { rightTurns, speakersOf } from './score.mjs'

const folder = 'src/core/transcript/doubts'
const { readTalk, readSpeakers, featuresOf, roleFeatures, turnFeatures } = await load(
  `${folder}/readTalk.ts`,
  'read-talk',
)
const { doubtful } = await load(`${folder}/likelyMistakes.ts`, 'likely-mistakes')

const kinds = {
  turnWeights: { features: turnFeatures, pull: 4, cases: [] },
  roleWeights: { features: roleFeatures, pull: 2, cases: [] },
}

/** Adds the turns and the speakers of a transcript, each with its features and whether it is right. */
function addCases(lot, truth, transcript) {
  const talk = readTalk(transcript)
  const add = ({ features, cases }, one, isRight) =>
    cases.push({ lot, signs: featuresOf(features, one), part: isRight ? 0 : 1 })
  const isRight = rightTurns(truth, transcript)
  for (const turn of talk.turns) add(kinds.turnWeights, { ...turn, talk }, isRight[turn.index])
  const found = speakersOf(truth, transcript)
  for (const speaker of readSpeakers(talk)) add(kinds.roleWeights, speaker, found[speaker.index].isRole)
}

for await (const { lot, truth, transcript } of knownImports())
  if (truth.isInterview && !('notInterview' in transcript)) addCases(lot, truth, transcript)

const fit = ({ features, pull }, cases) =>
  fitRegression(
    cases,
    features.map(() => [0, 0]),
    { pull, rounds: 150, rate: 0.5 },
  )

const values = {}
for (const [name, kind] of Object.entries(kinds)) {
  const told = Object.keys(lots).flatMap((lot) => {
    const weights = fit(
      kind,
      kind.cases.filter((one) => one.lot !== lot),
    )
    return kind.cases
      .filter((one) => one.lot === lot)
      .map(({ signs, part }) => {
        const [right, wrong] = oddsOf(weights, signs)
        return { isWrong: part === 1, isDoubted: wrong - right > doubtful }
      })
  })
  const doubted = told.filter(({ isDoubted }) => isDoubted)
  const wrong = told.filter(({ isWrong }) => isWrong)
  const caught = doubted.filter(({ isWrong }) => isWrong)
  console.log(
    `${name}: of ${told.length} (${percent(wrong.length, told.length)} wrong) ${doubted.length} doubted, ${percent(caught.length, doubted.length)} of them wrong: ${percent(caught.length, wrong.length)} of what is wrong; of the others ${percent(told.length - doubted.length - wrong.length + caught.length, told.length - doubted.length)} right`,
  )
  values[name] = `[${fit(kind, kind.cases)
    .map(([right, wrong_]) => Number((wrong_ - right).toFixed(2)))
    .join(', ')}]`
  if (process.argv.includes('--explain'))
    kind.features.forEach((feature, at) =>
      console.log(
        `  ${values[name].slice(1, -1).split(', ')[at].padStart(6)} ${feature.name} (${kind.cases.filter(({ signs }) => signs.includes(at)).length})`,
      ),
    )
}
await writeConstants(path.join(root, folder, 'doubtWeights.ts'), values)
