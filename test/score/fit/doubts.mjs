// Whether a turn has other words than it should, and whether a speaker has the wrong part: what the import makes of the known talks.
import { load } from '../decode.mjs'
import { knownImports } from './knownTalks.mjs'
import { fitRegression, leftOut, percent, scoresOf } from './regression.mjs'
import { rightParts, rightTurns } from './rightTurns.mjs'

const folder = 'src/core/transcript/doubts'
const { readTalk, readSpeakers, featuresOf, roleFeatures, turnFeatures } = await load(
  `${folder}/readTalk.ts`,
  'read-talk',
)
const { doubtful } = await load(`${folder}/likelyMistakes.ts`, 'likely-mistakes')

const kinds = {
  turn: { features: turnFeatures, pull: 4, cases: [] },
  role: { features: roleFeatures, pull: 2, cases: [] },
}

/** Adds the turns and the speakers of a transcript, each with its features and whether it is right. */
function addCases(lot, truth, transcript) {
  const talk = readTalk(transcript)
  const add = ({ features, cases }, one, isRight) =>
    cases.push({ lot, signs: featuresOf(features, one), part: isRight ? 0 : 1 })
  const isRight = rightTurns(truth, transcript)
  for (const turn of talk.turns) add(kinds.turn, { ...turn, talk }, isRight[turn.index])
  const found = rightParts(truth, transcript)
  for (const speaker of readSpeakers(talk)) add(kinds.role, speaker, found[speaker.index])
}

for await (const { lot, truth, transcript } of knownImports())
  if (truth.isInterview && !('notInterview' in transcript)) addCases(lot, truth, transcript)

/** How much more each feature speaks for a mistake than against it. */
const fitKind = ({ features, pull }, cases) =>
  fitRegression(
    cases,
    features.map(() => [0, 0]),
    { pull, rounds: 150, rate: 0.5 },
  ).map(([right, wrong]) => [wrong - right])

export function tryOut() {
  for (const [name, kind] of Object.entries(kinds)) {
    const told = leftOut(
      kind.cases,
      (cases) => fitKind(kind, cases),
      (weights, { signs }) => scoresOf(weights, signs)[0] > doubtful,
    )
    const [doubted, wrong] = [told.filter((one) => one.told), told.filter(({ part }) => part === 1)]
    const caught = doubted.filter(({ part }) => part === 1)
    const right = told.length - wrong.length
    console.log(
      `${name}s, lots left out of the fit: of ${told.length} (${percent(wrong.length, told.length)} wrong) ${doubted.length} doubted, ${percent(caught.length, doubted.length)} of them wrong: ${percent(caught.length, wrong.length)} of what is wrong, and ${percent(doubted.length - caught.length, right)} of what is right`,
    )
  }
}

export const fit = () =>
  Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, fitKind(kind, kind.cases)]))
