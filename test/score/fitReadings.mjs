// Fits the weights by which another reading of a text than that of the rules is chosen, to what imports of earlier days made by their rules of
// lots that nobody had seen then, and to what other readings make of them today. Prints what the choice changes in the lots of a day under
// weights that were fitted to the others.
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { earlierImports, unseen } from './earlierImports.mjs'
import { fitShares, percent, shareOf, writeConstants } from './regression.mjs'
import { scoreOf } from './score.mjs'

const folder = 'src/core/transcript/readings'
const { judgedOf, readingSigns } = await load(`${folder}/readingSigns.ts`, 'reading-signs')
const { better, certain, sure } = await load(`${folder}/chooseReading.ts`, 'choose-reading')
const { readingsOf } = await load('src/core/transcript/readTranscript.ts', 'read-transcript')

const fitting = { pull: 3, rounds: 200, rate: 0.5 }
/** A long talk shall not count for many short ones. */
const mostTurns = 40

/** What is right of a reading where names are left aside. */
function scored(truth, transcript, judged) {
  const { right, total } = scoreOf(
    { ...truth, speakers: truth.speakers.map((one) => ({ ...one, name: null })) },
    transcript,
    [],
  )
  return {
    produced: transcript.turns.length,
    values: readingSigns.map((sign) => sign.of(judged)),
    right: truth.isInterview ? right : 0,
    share: truth.isInterview ? right / Math.max(total, 1) : 0,
  }
}

/** A text with what the rules made of it, if they found a talk, and all other readings. */
function textOf({ commit, truth, extract, transcript }) {
  const own = 'notInterview' in transcript ? undefined : judgedOf(transcript)
  return {
    commit,
    truth,
    turns: truth.turns.length,
    own: own && scored(truth, transcript, own),
    others: [...readingsOf(extract, own !== undefined).values()].map((reading) =>
      scored(truth, reading, judgedOf(reading, own?.starts)),
    ),
  }
}

const texts = []
for await (const one of earlierImports())
  if (one.truth.isInterview || 'notInterview' in one.transcript) texts.push(textOf(one))

/** The reading that is chosen by weights; undefined where that of the rules stands. */
function choiceOf({ own, others }, weights) {
  const expected = own ? shareOf(weights, own.values) : 0
  if (expected >= sure) return undefined
  const [best] = others
    .map((one) => ({ one, share: shareOf(weights, one.values) }))
    .filter(({ one, share }) => share > (own ? expected + better(one.produced) : certain))
    .sort((one, other) => other.share - one.share)
  return best?.one
}

/** The weights for the readings of talks; where the rules find none, whether there is one is not for them to learn. */
const fit = (some) =>
  fitShares(
    some
      .filter(({ own }) => own)
      .flatMap(({ own, others, turns }) =>
        [own, ...others].map((one) => ({ ...one, weight: Math.min(turns, mostTurns) })),
      ),
    fitting,
  )

const counts = { turns: 0, before: 0, after: 0, lost: 0, chosen: 0, none: 0, taken: 0 }
for (const commit of Object.keys(unseen)) {
  const weights = fit(texts.filter((one) => one.commit !== commit))
  for (const text of texts.filter((one) => one.commit === commit)) {
    const chosen = choiceOf(text, weights)
    const before = text.own?.right ?? 0
    const after = chosen ? chosen.right : before
    counts.turns += text.turns
    counts.before += before
    counts.after += after
    counts.lost += Math.max(0, before - after)
    if (chosen) counts.chosen += 1
    if (!text.truth.isInterview) counts.none += 1
    if (!text.truth.isInterview && chosen) counts.taken += 1
  }
}
console.log(
  `lots of a day left out: of ${counts.turns} turns ${percent(counts.before, counts.turns)} right by the rules of that day, ${percent(counts.after, counts.turns)} with the choice, another reading in ${counts.chosen} of ${texts.length} texts; ${counts.lost} turns lost; of ${counts.none} texts that are no talk ${counts.taken} taken for one`,
)
const weights = fit(texts)
if (process.argv.includes('--explain'))
  readingSigns.forEach((sign, at) => console.log(`  ${weights[at][0].toFixed(2).padStart(6)} ${sign.name}`))
await writeConstants(path.join(root, folder, 'readingWeights.ts'), {
  readingWeights: `[${weights.map(([weight]) => Number(weight.toFixed(2))).join(', ')}]`,
})
