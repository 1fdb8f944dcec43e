// Fits the weights by which somebody named around a talk is taken for one who asks, or who answers, to talks whose speakers are known.
// Prints how many are told right in lots that were left out of the fit.
import * as fs from 'node:fs'
import path from 'node:path'
import { root } from '../install.mjs'
import { cases } from './heads.mjs'
import { load, loadDecoder } from './decode.mjs'
import { fixtures, lots } from './knownTalks.mjs'
import { fitRegression, oddsOf, percent, rowsOf, writeConstants } from './regression.mjs'
import { scoreOf } from './score.mjs'
import { plain } from './talk.mjs'

const file = path.join(root, 'src/core/transcript/people/partWeights.ts')
const fitting = { pull: 2, rounds: 400, rate: 0.5 }
/** What every sign is expected to say before anything is known: by the part, in the order of `namedParts`. */
const expected = {
  always: [-0.6, -0.6, 1.2],
  'asks by a field or byline': [2.5, -1, -1],
  'is interviewed by a field': [-1, 2.5, -1],
  'is listed as one who asks': [2, -1, -1],
  'is listed as one who answers': [-0.5, 1.5, -1],
  'has a line': [0.3, 0.3, -0.6],
  'is in the title': [-0.7, 1, -0.3],
  'is behind the talk alone': [-0.3, -0.5, 0.8],
  'is the first in prose': [-0.5, 0.8, -0.3],
  'is mentioned twice': [0, 0.4, -0.4],
  'is mentioned four times': [-0.3, 0.5, -0.2],
  'stands alone on a line before': [0.4, 0, -0.4],
  'stands alone on a line behind': [0.4, 0, -0.4],
  'is in a byline': [1, -0.5, -0.5],
  'begins prose before': [-0.6, 0.9, -0.3],
  'begins prose behind': [0.4, 0.4, -0.8],
  'comes later in prose': [0.1, -0.5, 0.4],
  with: [-0.7, 1.4, -0.7],
  by: [1.5, -0.5, -1],
  'with, behind another': [1.2, -1, -0.2],
  'is somebody else': [-0.3, -0.5, 0.8],
  'begins a line with a date': [0.8, -0.4, -0.4],
  'says the title': [-0.8, 1.6, -0.8],
  'meets first': [0.3, 0.3, -0.6],
  'is met': [0.4, 0.3, -0.7],
  'somebody who asks, before': [1.3, -0.6, -0.7],
  'somebody who asks, behind': [1.3, -0.6, -0.7],
  'is somebody who asks': [1.3, -0.6, -0.7],
  'holds an office, behind': [-0.4, 0.9, -0.5],
  'holds an office, before': [-0.5, 0.6, -0.1],
  'is an officer': [-0.4, 0.9, -0.5],
  says: [-0.6, 1.3, -0.7],
  lives: [-0.6, 1.2, -0.6],
  asks: [1.5, -0.7, -0.8],
  'has a title': [0, 0.7, -0.7],
  'belongs to somebody': [0.7, -0.2, -0.5],
  'is called by who asks': [-0.8, 1.5, -0.7],
  'is called by who answers': [0.8, -0.2, -0.6],
  'is spoken of': [0, -0.1, 0.1],
  'is spoken of often': [0, -0.3, 0.3],
  'gives the name, asking': [0.8, 0, -0.8],
  'gives the name, answering': [0.2, 0.6, -0.8],
  'has words for a name': [-0.4, -0.4, 0.8],
  'is the only one in prose before': [-0.6, 1.2, -0.6],
  'has an address for mail': [1.5, -0.5, -1],
  'is in the address of a page': [-0.3, 1, -0.7],
  'is introduced as interviewed': [-0.6, 1, -0.4],
  'stands alone beside a date': [1.2, -0.6, -0.6],
  'shares a line with a date': [1, -0.5, -0.5],
  signs: [1.5, -0.7, -0.8],
  'begins a line that goes on': [-0.5, 1, -0.5],
  'begins a sentence': [-0.2, 0.7, -0.5],
  'is among catchwords': [-0.6, 0.3, 0.3],
}

const { readTranscript } = await load('src/core/transcript/readTranscript.ts', 'reader')
const { partFeatures, partFeaturesOf } = await load('src/core/transcript/people/partFeatures.ts', 'signs')
const { namedParts } = await load('src/core/transcript/people/partWeights.ts', 'weights')
const expectations = partFeatures.map(({ name }) => expected[name] ?? namedParts.map(() => 0))

const fold = (text) =>
  plain(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Everybody named around the known talks, with the part and the signs. */
async function peopleOf() {
  const decode = await loadDecoder()
  const people = []
  for (const [lot, names] of Object.entries(lots))
    for (const name of names) {
      const bytes = fs.readFileSync(path.join(fixtures, 'known', name))
      const truth = JSON.parse(fs.readFileSync(path.join(fixtures, 'known', `${name}.truth.json`), 'utf8'))
      if (!truth.isInterview || truth.unreadable) continue
      const extract = await decode(bytes, name)
      if (extract?.text === undefined) continue
      const roles = new Map(truth.speakers.filter((one) => one.name !== null).map((one) => [fold(one.name), one.role]))
      readTranscript(extract, [], (candidates) => {
        for (const candidate of candidates) {
          const role = roles.get(fold(candidate.name))
          const part = role === 'questioner' ? 0 : role === 'interviewee' ? 1 : 2
          people.push({ lot, talk: name, name: candidate.name, part, signs: partFeaturesOf(candidate) })
        }
      })
    }
  // A head comes in several layouts with several names: together they count as three people.
  for (const { lot, text, name, E, A, id } of cases)
    readTranscript(await decode(Buffer.from(text), name), [], (candidates) => {
      for (const candidate of candidates) {
        const part = fold(candidate.name) === fold(A ?? '') ? 0 : fold(candidate.name) === fold(E) ? 1 : 2
        people.push({
          lot: `head ${lot}`,
          talk: id,
          name: candidate.name,
          part,
          signs: partFeaturesOf(candidate),
          weight: 1 / 6,
        })
      }
    })
  return people
}

const fit = (people) => fitRegression(people, expectations, fitting)

/** Leaves out every lot in turn, and tries the fit of the others on it. */
function tryOut(people, explains) {
  let [right, sure, sureRight, all] = [0, 0, 0, 0]
  for (const lot of new Set(people.map((one) => one.lot))) {
    const weights = fit(people.filter((one) => one.lot !== lot))
    for (const { signs, part, talk, name } of people.filter((one) => one.lot === lot)) {
      const some = oddsOf(weights, signs)
      const best = some.indexOf(Math.max(...some))
      const chance = Math.exp(some[best]) / some.reduce((sum, one) => sum + Math.exp(one), 0)
      if (lot.startsWith('head')) continue
      all += 1
      right += best === part ? 1 : 0
      if (chance > 0.8) sure += 1
      if (chance > 0.8 && best === part) sureRight += 1
      if (explains && best !== part)
        console.log(
          `${talk}: ${name} ${namedParts[part]} taken for ${namedParts[best]} ${chance.toFixed(2)}: ${signs.map((sign) => partFeatures[sign].name).join('; ')}`,
        )
    }
  }
  console.log(
    `lots left out of the fit: ${percent(right, all)} of ${all} people told right, ${percent(sureRight, sure)} of ${sure} who are surely told`,
  )
}

/** The whole import on every lot, with weights that were fitted to the others. */
async function scoreLeftOut(people) {
  const decode = await loadDecoder()
  let [right, total] = [0, 0]
  for (const [lot, names] of Object.entries(lots)) {
    const contents = `export const namedParts = ${JSON.stringify(namedParts)}\nexport const partWeights = ${rowsOf(
      namedParts,
      fit(people.filter((one) => one.lot !== lot)),
    )}`
    const plugin = {
      name: 'weights',
      setup: (build) => build.onLoad({ filter: /partWeights\.ts$/ }, () => ({ contents, loader: 'js' })),
    }
    const reader = await load('src/core/import/index.ts', `left-out-${lot}`, [plugin])
    let [own, all] = [0, 0]
    for (const name of names) {
      const known = path.join(fixtures, 'known', name)
      const truth = JSON.parse(fs.readFileSync(`${known}.truth.json`, 'utf8'))
      const extract = truth.unreadable ? undefined : await decode(fs.readFileSync(known), name)
      if (extract?.text === undefined) continue
      const score = scoreOf(truth, reader.readTranscript(extract), [])
      own += score.right
      all += score.total
    }
    console.log(`  lot ${lot}: ${percent(own, all)} of ${all} turns`)
    right += own
    total += all
  }
  console.log(`turns right in lots that were left out of the fit: ${percent(right, total)} of ${total}`)
}

const people = await peopleOf()
tryOut(people, process.argv.includes('--explain'))
if (!process.argv.includes('--quick')) await scoreLeftOut(people)
await writeConstants(file, { partWeights: rowsOf(namedParts, fit(people)) })
