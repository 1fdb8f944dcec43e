// Who says each sentence, and whether two talk at all: the known talks of two, of which nothing but the sentences is left. Answers alone, and known
// texts that are no interviews, are no talks of two.
import { readKnown, truthOf } from '../../known.mjs'
import { load, loadDecoder } from '../decode.mjs'
import { knownTalks, lots } from './knownTalks.mjs'
import { excessOf, fitHashed, fitShares, percent, shareOf } from './regression.mjs'

const folder = 'src/core/transcript/sentences'
const { sentencesIn } = await load('src/core/language/sentences.ts', 'sentences-in')
const { bits, sentenceFeaturesOf } = await load(`${folder}/sentenceFeatures.ts`, 'sentence-signs')
const { chainOf, tagSentences } = await load(`${folder}/sentenceTagger.ts`, 'parts-of-sentences')
const { certain, turnsOf, valuesOf } = await load(`${folder}/guessTurns.ts`, 'guess-turns')

/** How often all talks are gone through, how far each step goes, and how strongly weights are drawn to nothing. */
const fitting = { bits, rounds: 12, rate: 0.15, pull: 0.0003, seed: 3 }
/** A long talk counts no more than one of so many sentences. */
const most = 80
/** In so many parts the lots are left out of a fit, one part after the other. */
const folds = 8

const split = (text) => Array.from(sentencesIn(text), ({ start, end }) => text.slice(start, end))

const talks = knownTalks()
  .filter(({ isPair }) => isPair)
  .map(({ lot, turns }) => ({
    lot,
    sentences: turns
      .slice(turns.findIndex(({ asks }) => asks))
      .flatMap(({ asks, paragraphs }) => split(paragraphs.join(' ')).map((text) => ({ text, asks }))),
  }))
  .filter(({ sentences }) => sentences.length > 8)
  .map((talk) => ({
    ...talk,
    shown: sentenceFeaturesOf(talk.sentences.map(({ text }) => text)),
    truth: talk.sentences.map(({ asks }) => (asks ? 1 : 0)),
  }))

const fitTalks = (some) =>
  fitHashed(some, fitting, ({ shown, truth }, weights, step) => {
    const excess = excessOf(
      chainOf(shown, (bucket) => weights[bucket]),
      truth,
    )
    const weight = Math.min(1, most / truth.length)
    shown.forEach(({ answers, asksOn, answersOn }, at) => {
      for (const bucket of answers) step(bucket, weight * excess.states[at][0])
      if (at === 0) return
      const [on, answered] = [weight * excess.step(at, 1, 1), weight * excess.step(at, 0, 0)]
      for (const bucket of asksOn) step(bucket, on)
      for (const bucket of answersOn) step(bucket, answered)
    })
  })

/** How likely two talk, by such values. A text that is none counts as much as many answers: there are few. */
const fitValues = (cases) => fitShares(cases, { pull: 0.1, rounds: 2000, rate: 0.1 })

const named = ({ asks, start, end }) => `${asks} ${start} ${end}`

const decode = await loadDecoder()
const others = []
for (const name of Object.values(lots).flat()) {
  const truth = truthOf(name)
  if (truth.isInterview || truth.unreadable) continue
  const { text } = await decode(readKnown(name), name)
  const sentences = (text ?? '').split(/\n\s*\n/).flatMap((part) => split(part.replace(/\s+/g, ' ').trim()))
  if (sentences.length > 11) others.push(sentences)
}

/** Leaves out some lots in turn: what the fit of the others makes of their talks, and what then shows whether two talk. */
function leaveOut() {
  const tagged = []
  const cases = []
  const add = (kind, texts, talk) =>
    cases.push({
      kind,
      values: valuesOf(texts, talk),
      share: kind === 'talks' ? 1 : 0,
      weight: kind === 'others' ? 6 : 1,
    })
  for (let fold = 0; fold < folds; fold += 1) {
    const isOut = ({ lot }) => Number(lot) % folds === fold
    const weights = fitTalks(talks.filter((talk) => !isOut(talk)))
    const weightAt = (bucket) => weights[bucket]
    for (const { sentences } of talks.filter(isOut)) {
      const texts = sentences.map(({ text }) => text)
      const talk = tagSentences(texts, weightAt)
      tagged.push({ sentences, found: talk.sentences })
      add('talks', texts, talk)
      const answers = sentences.flatMap(({ asks, text }) => (asks ? [] : [text]))
      if (answers.length > 11) add('answers', answers, tagSentences(answers, weightAt))
    }
    if (fold === 0) for (const texts of others) add('others', texts, tagSentences(texts, weightAt))
  }
  return { tagged, cases }
}

let known
const casesOf = () => (known ??= leaveOut())

export function tryOut() {
  const { tagged, cases } = casesOf()
  const count = { right: 0, turns: 0, same: 0, sentences: 0, sure: 0, sureRight: 0 }
  for (const { sentences, found } of tagged) {
    const truth = new Set(turnsOf(sentences.map(({ asks }) => asks)).map(named))
    const turns = turnsOf(found.map(({ asks }) => asks))
    const sure = turns.filter(({ start, end }) =>
      found.slice(start, end).every(({ probability }) => probability >= 0.9),
    )
    count.right += turns.filter((turn) => truth.has(named(turn))).length
    count.turns += Math.max(truth.size, turns.length)
    count.sure += sure.length
    count.sureRight += sure.filter((turn) => truth.has(named(turn))).length
    count.same += found.filter(({ asks }, at) => asks === sentences[at].asks).length
    count.sentences += found.length
  }
  console.log(
    `sentences of talks in which nothing shows who speaks, lots left out of the fit: ${percent(count.same, count.sentences)} of ${count.sentences} sentences have the right part, ${percent(count.right, count.turns)} of ${count.turns} turns are right, and of ${count.sure} that are sure ${percent(count.sureRight, count.sure)}`,
  )
  const told = { talks: [0, 0], answers: [0, 0], others: [0, 0] }
  for (const fold of [0, 1, 2, 3, 4]) {
    const weights = fitValues(cases.filter((_, at) => at % 5 !== fold))
    for (const { kind, values } of cases.filter((_, at) => at % 5 === fold)) {
      told[kind][0] += shareOf(weights, values) >= certain ? 1 : 0
      told[kind][1] += 1
    }
  }
  console.log(
    `told for a talk of two, a fifth left out of the fit in turn: ${Object.entries(told)
      .map(([kind, [is, all]]) => `${is} of ${all} ${kind}`)
      .join(', ')}`,
  )
}

export const fit = () => ({ talk: fitValues(casesOf().cases), sentence: fitTalks(talks) })
