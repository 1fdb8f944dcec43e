// What paragraphs without labels are, in their order: the known talks, told without labels.
import { load } from '../decode.mjs'
import { knownTalks, lots, partedOf } from './knownTalks.mjs'
import { fitQuestions } from './questions.mjs'
import { descentOf, excessOf, percent } from './regression.mjs'

const folder = 'src/core/transcript/turns'
const { sequenceFeaturesIn, paragraphFeatures, transitionFeatures } = await load(
  `${folder}/sequenceFeatures.ts`,
  'sequence-signs',
)
const { parts } = await load(`${folder}/questionClassifier.ts`, 'parts')
const { chainOf, findQuestions, habitOfPart, habitOfStep, habits, likeliest, steps, usual, usualIn, ways } = await load(
  `${folder}/unlabelled.ts`,
  'unlabelled',
)

const fitting = { pull: 2, pullOfHabits: 5, rounds: 80, rate: 0.3 }
/** How much a talk counts: one that was written, one that was spoken, and either told in more paragraphs. */
const weightOf = { written: 2, spoken: 1, parted: 0.3 }
/** A long talk counts no more than one of so many paragraphs. */
const most = 60

const chances = (...some) => some.map(Math.log)
/** What signs between paragraphs are expected to say before anything is known, in the order of `steps`. */
const expectedSteps = {
  always: chances(0.12, 0.88, 0.35, 0.65),
  'behind one that asks': chances(0.03 / 0.12, 0.97 / 0.88, 1, 1),
  'behind an open sentence': chances(0.95 / 0.1, 0.05 / 0.9, 0.95 / 0.35, 0.05 / 0.65),
  echoes: [0, 0.7, 0, 0.7],
}
const expectedHabits = habits.map((habit) => [habit === 'questions ask' ? 0.7 : 1])

/** Numbers that are the same at every run. */
function dice(seed) {
  let state = seed
  return () => (state = (state * 1103515245 + 12345) & 0x7fffffff) / 0x7fffffff
}

const roll = dice(7)
const sentencesOf = (text) => text.split(/(?<=[.!?…]["”’)]?)\s(?=["“]?\p{Lu})/u)

/** The same turns with more paragraphs: a question of its own behind what leads to it, long answers parted. */
const parted = (turns) =>
  turns.map(({ asks, paragraphs }) => ({
    asks,
    paragraphs: paragraphs.flatMap((text) => {
      const sentences = sentencesOf(text)
      const found = ['']
      sentences.forEach((sentence, at) => {
        found.push([found.pop(), sentence].filter(Boolean).join(' '))
        const isBeforeQuestion = at === sentences.length - 2 && /[?]["”]?$/.test(sentences.at(-1))
        const isLast = at === sentences.length - 1
        if (!isLast && roll() < (asks ? (isBeforeQuestion ? 0.35 : 0) : 0.12)) found.push('')
      })
      return found
    }),
  }))

const talks = knownTalks()
  .filter(({ isPair }) => isPair)
  .flatMap(({ turns, ...talk }) => {
    const own = turns.slice(turns.findIndex(({ asks }) => asks))
    return [
      { ...talk, kind: talk.isWritten ? 'written' : 'spoken', paragraphs: partedOf(own) },
      { ...talk, kind: 'parted', paragraphs: partedOf(parted(own)) },
    ]
  })
  .filter(({ paragraphs }) => paragraphs.length > 4)
  .map((talk) => ({
    ...talk,
    heard: sequenceFeaturesIn(talk.paragraphs.map(({ text }) => text)),
    truth: talk.paragraphs.map(({ part }) => part),
    weight: weightOf[talk.kind] * Math.min(1, most / talk.paragraphs.length),
  }))

/** The one step that leads to each part. */
const stepTo = parts.map((part) => Object.values(ways).find((way) => part in way)[part])

/** Adds to the slopes of all weights by how much each makes the true parts of a talk less likely. */
function addSlopes(slopes, weights, { heard, truth }, now, weight) {
  const states = excessOf(chainOf(heard, now, weights), truth).states
  const addHabit = (found, much) => {
    if (found) slopes.habit[habits.indexOf(found[0])][0] += much * found[1]
  }
  heard.forEach((one, index) => {
    parts.forEach((part, to) => {
      const much = weight * states[index][to]
      for (const sign of one.own) slopes.paragraph[sign][to] += much
      addHabit(habitOfPart(part, one, now), much)
      if (index === 0) return
      for (const sign of one.step) slopes.transition[sign][steps.indexOf(stepTo[to])] += much
      addHabit(habitOfStep(stepTo[to], heard[index - 1], now), much)
    })
  })
}

/** Weights fitted to all lots but one, each as it is read first, and as it is once its habits are known. */
function fitLots(lot) {
  const some = talks.filter((talk) => talk.lot !== lot)
  const alone = fitQuestions(lot)
  const expected = {
    paragraph: paragraphFeatures.map((_, sign) => alone[sign] ?? parts.map(() => 0)),
    transition: transitionFeatures.map(({ name }) => expectedSteps[name] ?? steps.map(() => 0)),
    habit: expectedHabits,
  }
  const run = (start, hasHabits) => {
    const weights = structuredClone(start)
    const known = some.map(({ heard }) => usualIn(heard, likeliest(heard, usual, start)))
    const descents = Object.keys(weights).map((kind) => [kind, descentOf(weights[kind], fitting.rate)])
    for (let round = 0; round < fitting.rounds; round += 1) {
      const slopes = Object.fromEntries(
        Object.entries(weights).map(([kind, rows]) => [
          kind,
          rows.map((own, sign) =>
            own.map(
              (one, at) => (kind === 'habit' ? fitting.pullOfHabits : fitting.pull) * (one - expected[kind][sign][at]),
            ),
          ),
        ]),
      )
      some.forEach((talk, index) => {
        addSlopes(slopes, weights, talk, usual, talk.weight / 2)
        addSlopes(slopes, weights, talk, known[index], talk.weight / 2)
      })
      for (const [kind, descend] of descents) if (hasHabits || kind !== 'habit') descend(slopes[kind])
    }
    return weights
  }
  return run(run(expected, false), true)
}

/** The turns of a sequence of questions and answers: where each begins and ends. */
function turnsOf(questions) {
  const found = []
  questions.forEach((asks, index) => {
    if (found.at(-1)?.asks === asks) found.at(-1).end = index
    else found.push({ asks, start: index, end: index })
  })
  return found.map(({ asks, start, end }) => `${asks} ${start} ${end}`)
}

/** Leaves out every lot in turn, and tries the fit of the others on it. */
export function tryOut() {
  const counts = Object.fromEntries(Object.keys(weightOf).map((kind) => [kind, { right: 0, all: 0 }]))
  for (const lot of Object.keys(lots)) {
    const weights = fitLots(lot)
    for (const { kind, paragraphs, truth } of talks.filter((talk) => talk.lot === lot)) {
      const texts = paragraphs.map(({ text }) => text)
      const found = turnsOf(findQuestions(texts, weights))
      const turns = new Set(turnsOf(truth.map((part) => part < 2)))
      counts[kind].right += found.filter((turn) => turns.has(turn)).length
      counts[kind].all += Math.max(turns.size, found.length)
    }
  }
  for (const [kind, { right, all }] of Object.entries(counts))
    console.log(`lots left out of the fit, ${kind} talks without labels: ${percent(right, all)} of ${all} turns`)
}

export const fit = () => fitLots()
