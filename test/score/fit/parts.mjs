// What somebody is who is named around a talk: in the known talks, and in heads as editors write them.
import { readKnown, truthOf } from '../../known.mjs'
import { load, loadDecoder } from '../decode.mjs'
import { cases as heads } from './heads.mjs'
import { expectedOf, lots } from './knownTalks.mjs'
import { fitRegression, leftOut, percent, probabilitiesOf } from './regression.mjs'

const fitting = { pull: 2, rounds: 400, rate: 0.5 }

const { readTranscript } = await load('src/core/transcript/readTranscript.ts', 'reader')
const { partFeatures, partFeaturesOf } = await load('src/core/transcript/people/partFeatures.ts', 'signs')
const { namedParts } = await load('src/core/transcript/people/partClassifier.ts', 'parts')
const expectations = expectedOf('parts', partFeatures, namedParts.length)

const titles =
  /^(?:(?:Sir|Dame|Lord|Lady|Dr|Prof|Professor|Mr|Mrs|Ms|Herr|Frau|Minister|Admiral|Judge|General|Senator|Ambassador)\.?\s+)+(?=\S)/
/** A name without titles, accents and what stands behind it. */
const fold = (name) =>
  name
    .replace(/\s*[,(].*$/, '')
    .replace(titles, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const decode = await loadDecoder()
const people = []
/** Adds everybody who is named around a talk. `parts` are those of its speakers, by their folded names. */
async function addPeople(lot, bytes, name, parts, weight) {
  const extract = await decode(bytes, name)
  if (extract?.text === undefined) return
  readTranscript(extract, [], (candidates) => {
    for (const candidate of candidates)
      people.push({ lot, part: parts.get(fold(candidate.name)) ?? 2, signs: partFeaturesOf(candidate), weight })
  })
}

for (const [lot, names] of Object.entries(lots))
  for (const name of names) {
    const { isInterview, unreadable, speakers } = truthOf(name)
    if (!isInterview || unreadable) continue
    const parts = speakers
      .filter((one) => one.name !== null)
      .map((one) => [fold(one.name), ['questioner', 'interviewee'].indexOf(one.role)])
    const known = new Map(parts.map(([one, part]) => [one, part < 0 ? 2 : part]))
    await addPeople(lot, readKnown(name), name, known)
  }
// A head comes in several layouts with several names: together they count as three people.
for (const { lot, text, name, E, A } of heads)
  await addPeople(`head ${lot}`, Buffer.from(text), name, new Map([[fold(E), 1], ...(A ? [[fold(A), 0]] : [])]), 1 / 6)

const fitPeople = (some) => fitRegression(some, expectations, fitting)

export function tryOut() {
  const told = leftOut(
    people,
    fitPeople,
    (weights, { signs }) => probabilitiesOf(weights, signs),
    people.filter(({ lot }) => lot in lots),
  )
  const isRight = ({ part, told: probabilities }) => Math.max(...probabilities) === probabilities[part]
  const sure = told.filter(({ told: probabilities }) => Math.max(...probabilities) > 0.8)
  console.log(
    `lots left out of the fit: ${percent(told.filter(isRight).length, told.length)} of ${told.length} people told right, ${percent(sure.filter(isRight).length, sure.length)} of ${sure.length} who are surely told`,
  )
}

export const fit = () => ({ person: fitPeople(people) })
