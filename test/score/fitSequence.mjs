// Fits the weights by which paragraphs without labels are taken for questions and answers in their order to the known talks, told without
// labels: a conditional random field. Prints how many turns come out right in lots that were left out of the fit.
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { fitAlone } from './fitAlone.mjs'
import { knownTalks, lots, partedOf } from './knownTalks.mjs'
import { descentOf, percent, rowsOf, writeConstants } from './regression.mjs'

const folder = 'src/core/transcript/turns'
const { sequenceFeaturesIn, paragraphFeatures, transitionFeatures } = await load(
  `${folder}/sequenceFeatures.ts`,
  'sequence-signs',
)
const { steps, habits } = await load(`${folder}/sequenceWeights.ts`, 'sequence-weights')
const { parts } = await load(`${folder}/questionWeights.ts`, 'parts')
const { findQuestions, habitOfPart, habitOfStep, likeliest, usual, usualIn, ways } = await load(
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
const expectedHabits = habits.map((habit) => (habit === 'questions ask' ? 0.7 : 1))

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
    weight: weightOf[talk.kind] * Math.min(1, most / talk.paragraphs.length),
  }))

const named = ({ own, step, habit }) => ({
  own: byName(parts, own),
  step: byName(steps, step),
  habit: Object.fromEntries(habits.map((name, at) => [name, habit[0][at]])),
})
const byName = (names, weights) => Object.fromEntries(names.map((name, at) => [name, weights.map((own) => own[at])]))

const sumOf = (weights, signs, at) => signs.reduce((sum, sign) => sum + weights[sign][at], 0)
/** For every part: the places of those that it follows, and of the step to it. */
const waysTo = parts.map((part) => ({
  from: ways[part].from.map((one) => parts.indexOf(one)),
  step: steps.indexOf(ways[part].step),
}))
const either = (one, other) => Math.max(one, other) + Math.log1p(Math.exp(-Math.abs(one - other)))

/** What habits say of the parts of a paragraph and of the steps to it, each as `[place of the habit, how much]`. */
function habitsAt({ heard }, index, now) {
  const placed = (found) => found && [habits.indexOf(found[0]), found[1]]
  return {
    own: parts.map((part) => placed(habitOfPart(part, heard[index], now))),
    step: steps.map((step) => (index > 0 ? placed(habitOfStep(step, heard[index - 1], now)) : undefined)),
  }
}

/** Adds to the slopes of all weights by how much each makes the true parts of a talk less likely (forward and backward sums). */
function addSlopes(slopes, weights, talk, now, weight) {
  const { heard, paragraphs } = talk
  const usually = heard.map((_, index) => habitsAt(talk, index, now))
  const byHabit = (found) => (found ? weights.habit[0][found[0]] * found[1] : 0)
  const own = heard.map((one, index) =>
    parts.map((_, part) => sumOf(weights.own, one.own, part) + byHabit(usually[index].own[part])),
  )
  const step = heard.map((one, index) =>
    steps.map((_, at) => sumOf(weights.step, one.step, at) + byHabit(usually[index].step[at])),
  )
  const forward = [own[0].map((odds, part) => (part === 0 ? odds : -1e9))]
  for (let at = 1; at < heard.length; at += 1)
    forward.push(
      waysTo.map(
        ({ from, step: by }, part) =>
          own[at][part] + step[at][by] + either(forward[at - 1][from[0]], forward[at - 1][from[1]]),
      ),
    )
  const backward = [parts.map(() => 0)]
  for (let at = heard.length - 1; at > 0; at -= 1) {
    const on = waysTo.map(({ step: by }, part) => backward[0][part] + own[at][part] + step[at][by])
    const [asked, answered] = [either(on[1], on[2]), either(on[3], on[0])]
    backward.unshift([asked, asked, answered, answered])
  }
  const all = forward.at(-1).reduce(either)
  heard.forEach((one, index) => {
    const excess = parts.map(
      (_, part) =>
        weight *
        (Math.exp(forward[index][part] + backward[index][part] - all) - (part === paragraphs[index].part ? 1 : 0)),
    )
    excess.forEach((much, part) => {
      for (const sign of one.own) slopes.own[sign][part] += much
      for (const sign of one.step) slopes.step[sign][waysTo[part].step] += much
      for (const found of [usually[index].own[part], index > 0 ? usually[index].step[waysTo[part].step] : undefined])
        if (found) slopes.habit[0][found[0]] += much * found[1]
    })
  })
}

/** Weights fitted to some talks, each as it is read first, and as it is once its habits are known. */
function fit(some, alone) {
  const expected = {
    own: paragraphFeatures.map((_, sign) => alone[sign] ?? parts.map(() => 0)),
    step: transitionFeatures.map(({ name }) => expectedSteps[name] ?? steps.map(() => 0)),
    habit: [expectedHabits],
  }
  const run = (start, hasHabits) => {
    const weights = structuredClone(start)
    const known = some.map(({ heard }) => usualIn(heard, likeliest(heard, usual, named(start))))
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
function tryOut() {
  const counts = Object.fromEntries(Object.keys(weightOf).map((kind) => [kind, { right: 0, all: 0 }]))
  for (const lot of Object.keys(lots)) {
    const weights = named(
      fit(
        talks.filter((talk) => talk.lot !== lot),
        fitAlone(knownTalks().filter((talk) => talk.lot !== lot)),
      ),
    )
    for (const { kind, name, paragraphs } of talks.filter((talk) => talk.lot === lot)) {
      const found = turnsOf(
        findQuestions(
          paragraphs.map(({ text }) => text),
          weights,
        ),
      )
      const truth = new Set(turnsOf(paragraphs.map(({ part }) => part < 2)))
      const right = found.filter((turn) => truth.has(turn)).length
      counts[kind].right += right
      counts[kind].all += Math.max(truth.size, found.length)
      if (process.argv.includes('--explain') && right < truth.size)
        console.log(`${kind} ${name}: ${right} of ${truth.size}`)
    }
  }
  for (const [kind, { right, all }] of Object.entries(counts))
    console.log(
      `lots left out of the fit, ${kind} talks without labels: ${percent(right, all)} of ${all} turns in their order`,
    )
}

if (!process.argv.includes('--quick')) tryOut()
const { own, step, habit } = fit(talks, fitAlone(knownTalks()))
await writeConstants(path.join(root, folder, 'sequenceWeights.ts'), {
  ownWeights: rowsOf(parts, own),
  stepWeights: rowsOf(steps, step),
  habitWeights: `{\n${habits.map((name, at) => `'${name}': ${habit[0][at].toFixed(2)},`).join('\n')}\n}`,
})
