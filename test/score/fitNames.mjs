// Fits the weights by which the name of somebody who speaks is chosen among all that a text has to what imports of earlier days made of lots
// that nobody had seen then: npm run score:fit. Prints how many turns have the right name when the weights are fitted to the other days.
import path from 'node:path'
import { root } from '../install.mjs'
import { load } from './decode.mjs'
import { fitChoice, oddsBy, toldBy, withPlaces, writeWeights } from './choice.mjs'
import { percent } from './regression.mjs'
import { speakersOf as judged, isSameName } from './score.mjs'
import { earlierImports } from './earlierImports.mjs'

const { contextOf } = await load('src/core/transcript/names/choiceContext.ts', 'choice-context')
const { choiceSigns } = await load('src/core/transcript/names/choiceSigns.ts', 'choice-signs')
const { optionsFor, speakersOf } = await load('src/core/transcript/names/nameOptions.ts', 'name-options')
const { chosenAmong } = await load('src/core/transcript/names/chosenAmong.ts', 'chosen-among')
const { likelyEnough } = await load('src/core/transcript/doubts/likelyMistakes.ts', 'likely-mistakes')
const { readTalk } = await load('src/core/transcript/doubts/readTalk.ts', 'read-talk')

/** Signs that fewer speakers show say nothing. */
const rare = 3

const found = []
for await (const { commit, name: file, truth, transcript } of earlierImports()) {
  if (!truth.isInterview || 'notInterview' in transcript) continue
  const context = contextOf(readTalk(transcript))
  const judgements = judged(truth, transcript)
  for (const speaker of speakersOf(context)) {
    const { whose, turns } = judgements[speaker.index]
    if (whose === undefined || truth.speakers[whose].role !== speaker.role) continue
    const { name } = truth.speakers[whose]
    const choices = optionsFor(speaker, context)
    const isRight = (choice) =>
      name === null ? choice === undefined : choice !== undefined && isSameName(choice.name, name)
    found.push({
      commit,
      file,
      turns,
      name,
      found: speaker.name,
      choices,
      folded: speaker.found,
      isFoundRight: name === null || isSameName(speaker.name ?? '', name),
      right: choices.flatMap((choice, at) => (isRight(choice) ? [at] : [])).slice(0, 1),
      // Whoever is told to be nobody in a truth may have a name there that an author held for none: `P14`.
      weight: name === null ? 0.5 : 1,
      options: choices.map((choice) => choiceSigns(speaker, choice, context)),
    })
  }
}

const { names, cases } = withPlaces(found, () => rare)
const fit = (some) => fitChoice(some, names.length, { pull: 0.1 })

/** What would be chosen for a speaker alone. */
function choose(weights, one) {
  const odds = oddsBy(weights, one)
  const weighed = one.choices.map((choice, at) => ({ choice, odds: odds[at] }))
  const at = weighed.indexOf(chosenAmong(weighed, one.folded))
  return { at, chance: toldBy(weights, one)[at] }
}

const told = [...new Set(cases.map(({ commit }) => commit))].flatMap((commit) => {
  const weights = fit(cases.filter((one) => one.commit !== commit))
  return cases
    .filter((one) => one.commit === commit)
    .map((one) => {
      const { at, chance } = choose(weights, one)
      return { ...one, at, chance, isRight: one.name === null || one.right.includes(at) }
    })
})
const turnsOf = (some) => some.reduce((sum, { turns }) => sum + turns, 0)
const all = turnsOf(told)
console.log(
  `names of those whose part is right, fitted to the other days: ${percent(turnsOf(told.filter(({ isFoundRight }) => isFoundRight)), all)} of ${all} turns before, ${percent(turnsOf(told.filter(({ isRight }) => isRight)), all)} after the choice; ${turnsOf(told.filter((one) => one.isRight && !one.isFoundRight))} mended, ${turnsOf(told.filter((one) => !one.isRight && one.isFoundRight))} spoiled`,
)
const named = told.filter(({ at, choices }) => choices[at] !== undefined)
const doubted = named.filter(({ chance }) => chance < likelyEnough)
const wrong = named.filter(({ isRight }) => !isRight)
console.log(
  `of ${named.length} names (${percent(wrong.length, named.length)} wrong) ${doubted.length} have a chance below ${likelyEnough}, ${percent(doubted.filter(({ isRight }) => !isRight).length, doubted.length)} of them wrong: ${percent(doubted.filter(({ isRight }) => !isRight).length, wrong.length)} of what is wrong`,
)
if (process.argv.includes('--explain'))
  for (const { file, turns, name, found: before, choices, at, isRight, isFoundRight } of told)
    if (!isRight || !isFoundRight)
      console.log(
        `  ${isRight ? '+' : isFoundRight ? '-' : ' '} ${turns} ${file}: ${name}, found ${before}, chosen ${choices[at]?.name}`,
      )

writeWeights(path.join(root, 'src/core/transcript/names/choiceWeights.ts'), 'choiceWeights', names, fit(cases), 0.03)
