// Fits the weights by which the sentences of a talk in which nothing shows who speaks are given to who asks and who answers: npm run score:fit. To
// the known talks of two, of which nothing but the sentences is left. Prints how many turns come out right in lots that were left out of the
// fit, and how well it is told there whether two talk at all: answers alone, and known texts that are no interviews, are none.
import * as fs from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { root } from '../install.mjs'
import { load, loadDecoder } from './decode.mjs'
import { fixtures, knownTalks, lots, truthOf } from './knownTalks.mjs'
import { fitShares, percent, shareOf, writeConstants } from './regression.mjs'

const folder = 'src/core/transcript/sentences'
const { sentencesIn } = await load('src/core/language/sentences.ts', 'sentences-in')
const { buckets, sentenceFeaturesOf } = await load(`${folder}/sentenceFeatures.ts`, 'sentence-signs')
const { marginalsOf, potentialsOf, tagSentences } = await load(`${folder}/sentenceTagger.ts`, 'parts-of-sentences')
const { certain, turnsOf, valuesOf } = await load(`${folder}/guessTurns.ts`, 'guess-turns')

/** How often all talks are gone through, how far each step goes, and how strongly weights are drawn to nothing. */
const fitting = { rounds: 12, rate: 0.15, pull: 0.0003 }
/** A long talk counts no more than one of so many sentences. */
const most = 80

const split = (text) => Array.from(sentencesIn(text), ({ start, end }) => text.slice(start, end))

const talks = knownTalks()
  .filter(({ isPair }) => isPair)
  .map(({ lot, name, turns }) => ({
    lot,
    name,
    sentences: turns
      .slice(turns.findIndex(({ asks }) => asks))
      .flatMap(({ asks, paragraphs }, turn) => split(paragraphs.join(' ')).map((text) => ({ text, asks, turn }))),
  }))
  .filter(({ sentences }) => sentences.length > 8)
  .map((talk) => ({ ...talk, shown: sentenceFeaturesOf(talk.sentences.map(({ text }) => text)) }))

/** Weights by steps along the slopes of one talk after another, in an order that is always the same (Adagrad). */
function fit(some) {
  const weights = new Float64Array(buckets)
  const sums = new Float64Array(buckets).fill(0.01)
  const step = (place, slope) => {
    const own = slope + fitting.pull * weights[place]
    sums[place] += own * own
    weights[place] -= (fitting.rate * own) / Math.sqrt(sums[place])
  }
  const order = [...some]
  let seed = 3
  for (let round = 0; round < fitting.rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
      const other = seed % (at + 1)
      ;[order[at], order[other]] = [order[other], order[at]]
    }
    for (const { shown, sentences } of order) {
      const odds = potentialsOf(shown, (place) => weights[place])
      const { marginals, forward, backward, whole } = marginalsOf(odds)
      const weight = Math.min(1, most / sentences.length)
      sentences.forEach(({ asks }, at) => {
        const slope = weight * (marginals[at] - (asks ? 0 : 1))
        for (const place of shown[at].answers) step(place, slope)
        if (at === 0) return
        const { answers, asksOn, answersOn } = odds[at]
        const before = sentences[at - 1]
        const asking = Math.exp(forward[at - 1][0] + asksOn + backward[at][0] - whole)
        const answering = Math.exp(forward[at - 1][1] + answersOn + answers + backward[at][1] - whole)
        const asked = weight * (asking - (before.asks && asks ? 1 : 0))
        const answered = weight * (answering - (!before.asks && !asks ? 1 : 0))
        for (const place of shown[at].asksOn) step(place, asked)
        for (const place of shown[at].answersOn) step(place, answered)
      })
    }
  }
  return weights
}

const named = ({ asks, start, end }) => `${asks} ${start} ${end}`

const decode = await loadDecoder()
const others = []
for (const name of Object.values(lots).flat()) {
  const truth = truthOf(name)
  if (truth.isInterview || truth.unreadable) continue
  const { text } = await decode(fs.readFileSync(path.join(fixtures, 'known', name)), name)
  const sentences = (text ?? '').split(/\n\s*\n/).flatMap((part) => split(part.replace(/\s+/g, ' ').trim()))
  if (sentences.length > 11) others.push(sentences)
}

/** How likely two talk, by such values. A text that is none counts as much as many answers: there are few. */
const fitTalks = (cases) => fitShares(cases, { pull: 0.1, rounds: 2000, rate: 0.1 })

/** Leaves out some lots in turn, and tries the fit of the others on them; what the texts left out show of two who talk is given back. */
function tryOut() {
  const count = { right: 0, turns: 0, same: 0, sentences: 0, sure: 0, sureRight: 0 }
  const cases = []
  const add = (kind, texts, talk) =>
    cases.push({
      kind,
      values: valuesOf(texts, talk),
      share: kind === 'talks' ? 1 : 0,
      weight: kind === 'others' ? 6 : 1,
    })
  const folds = 8
  for (let fold = 0; fold < folds; fold += 1) {
    const isOut = ({ lot }) => Number(lot) % folds === fold
    const weights = fit(talks.filter((talk) => !isOut(talk)))
    const weightAt = (place) => weights[place]
    for (const { sentences } of talks.filter(isOut)) {
      const texts = sentences.map(({ text }) => text)
      const parted = tagSentences(texts, weightAt)
      const truth = new Set(turnsOf(sentences.map(({ asks }) => asks)).map(named))
      const found = turnsOf(parted.sentences.map(({ asks }) => asks))
      const sure = found.filter(({ start, end }) =>
        parted.sentences.slice(start, end).every(({ probability }) => probability >= 0.9),
      )
      count.right += found.filter((turn) => truth.has(named(turn))).length
      count.turns += Math.max(truth.size, found.length)
      count.sure += sure.length
      count.sureRight += sure.filter((turn) => truth.has(named(turn))).length
      count.same += parted.sentences.filter(({ asks }, at) => asks === sentences[at].asks).length
      count.sentences += parted.sentences.length
      add('talks', texts, parted)
      const answers = sentences.flatMap(({ asks, text }) => (asks ? [] : [text]))
      if (answers.length > 11) add('answers', answers, tagSentences(answers, weightAt))
    }
    if (fold === 0) for (const texts of others) add('others', texts, tagSentences(texts, weightAt))
  }
  console.log(
    `sentences of talks in which nothing shows who speaks, lots left out of the fit: ${percent(count.same, count.sentences)} of ${count.sentences} sentences have the right part, ${percent(count.right, count.turns)} of ${count.turns} turns are right, and of ${count.sure} that are sure ${percent(count.sureRight, count.sure)}`,
  )
  const told = { talks: [0, 0], answers: [0, 0], others: [0, 0] }
  for (const fold of [0, 1, 2, 3, 4]) {
    const weights = fitTalks(cases.filter((_, at) => at % 5 !== fold))
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
  return cases
}

const cases = tryOut()
await writeConstants(path.join(root, folder, 'guessTurns.ts'), {
  weights: `[${fitTalks(cases)
    .map(([weight]) => weight.toFixed(2))
    .join(', ')}]`,
})
/** As `sentenceTagger.ts` reads it: `N` for no weight, the signs around it in steps of a twelfth. */
const signs = [...fit(talks)]
  .map((weight) => String.fromCharCode(78 + Math.max(-40, Math.min(40, Math.round(weight * 12)))))
  .join('')
const file = path.join(root, folder, 'sentenceWeights.ts')
const text = `/** The weights of signs of sentences, a sign for each place, fitted by \`npm run score:fit\`. */
export const weights = ${JSON.stringify(signs)}
`
fs.writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }))
