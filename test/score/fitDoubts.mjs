// Fits the weights by which an import doubts what it made of a text to what imports of earlier days made of lots that nobody had seen then.
// They are taken from the history of this repository. Prints how well mistakes of one day are told by weights that were fitted to the others.
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { temp } from '../processes.mjs'
import { load } from './decode.mjs'
import { fixtures, lots, truthOf } from './knownTalks.mjs'
import { fitRegression, oddsOf, percent, writeConstants } from './regression.mjs'
import { rightTurns, speakersOf } from './score.mjs'

const folder = 'src/core/import/doubts'
/** What an import of a day had not seen. */
const unseen = {
  '4c669ad': ['7', '8'],
  2847030: ['9'],
  '561edcf': ['10', '11'],
  '4d6fb5d': ['12', '13', '14', '15'],
  '71e6df8': ['16', '17', '18', '19'],
  a31ef8c: ['20', '21', '22'],
}
const { readTalk, readSpeakers, shownBy } = await load(`${folder}/readTalk.ts`, 'read-talk')
const { doubtful } = await load(`${folder}/likelyMistakes.ts`, 'likely-mistakes')
const { turnSigns } = await load(`${folder}/turnSigns.ts`, 'turn-signs')
const { roleSigns } = await load(`${folder}/roleSigns.ts`, 'role-signs')
const { nameSigns, namedSpeaker } = await load(`${folder}/nameSigns.ts`, 'name-signs')

const kinds = {
  turnWeights: { signs: turnSigns, pull: 4, cases: [] },
  roleWeights: { signs: roleSigns, pull: 2, cases: [] },
  nameWeights: { signs: nameSigns, pull: 2, cases: [] },
}

/** The import of a commit, as functions from bytes and a name. */
async function importOf(commit) {
  const checkout = path.join(temp, `import-${commit}-${process.pid}`)
  fs.mkdirSync(checkout, { recursive: true })
  try {
    const archive = execFileSync('git', ['archive', commit, 'src', 'tsconfig.json'], { cwd: root, maxBuffer: 1e9 })
    execFileSync('tar', ['-x', '-C', checkout], { input: archive })
    fs.symlinkSync(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'))
    const { decode } = await load(path.join(checkout, 'src/decode/index.ts'), `decode-${commit}`)
    const { readTranscript } = await load(path.join(checkout, 'src/core/import/index.ts'), `import-${commit}`)
    return { decode, readTranscript }
  } finally {
    fs.rmSync(checkout, { recursive: true, force: true })
  }
}

/** Adds the turns and the speakers of a transcript, each with its signs and whether it is right. */
function addCases(commit, truth, transcript) {
  const talk = readTalk(transcript)
  const add = ({ signs, cases }, one, isRight) =>
    cases.push({ commit, signs: shownBy(signs, one), part: isRight ? 0 : 1 })
  const isRight = rightTurns(truth, transcript)
  for (const turn of talk.turns) add(kinds.turnWeights, { ...turn, talk }, isRight[turn.index])
  const found = speakersOf(truth, transcript)
  for (const speaker of readSpeakers(talk)) {
    const { isRole, isName } = found[speaker.index]
    add(kinds.roleWeights, speaker, isRole)
    const named = namedSpeaker(speaker)
    if (named) add(kinds.nameWeights, named, isName)
  }
}

for (const [commit, names] of Object.entries(unseen)) {
  const { decode, readTranscript } = await importOf(commit)
  for (const name of names.flatMap((lot) => lots[lot])) {
    const truth = truthOf(name)
    if (!truth.isInterview || truth.unreadable) continue
    const extract = await decode(fs.readFileSync(path.join(fixtures, 'known', name)), name)
    const transcript = extract?.text === undefined ? undefined : readTranscript(extract)
    if (transcript && !('notInterview' in transcript)) addCases(commit, truth, transcript)
  }
}

const fit = ({ signs, pull }, cases) =>
  fitRegression(
    cases,
    signs.map(() => [0, 0]),
    { pull, rounds: 150, rate: 0.5 },
  )

const values = {}
for (const [name, kind] of Object.entries(kinds)) {
  const told = Object.keys(unseen).flatMap((commit) => {
    const weights = fit(
      kind,
      kind.cases.filter((one) => one.commit !== commit),
    )
    return kind.cases
      .filter((one) => one.commit === commit)
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
    kind.signs.forEach((sign, at) =>
      console.log(
        `  ${values[name].slice(1, -1).split(', ')[at].padStart(6)} ${sign.name} (${kind.cases.filter(({ signs }) => signs.includes(at)).length})`,
      ),
    )
}
await writeConstants(path.join(root, folder, 'doubtWeights.ts'), values)
