import type { LikelyName, Transcript } from '../transcript.js'
import { readTalk } from '../doubts/readTalk.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { foldLine } from '../lines/wording.js'
import { oddsOf, readWeights } from '../weighed.js'
import { isHouseOfPress } from './askingPaper.js'
import { type ChoiceContext, contextOf, type Namesake } from './choiceContext.js'
import { choiceSigns } from './choiceSigns.js'
import { choiceWeights } from './choiceWeights.js'
import { chosenAmong, type Option } from './chosenAmong.js'
import type { NameChoice } from './nameChoices.js'
import { isWithin } from './relation.js'
import { optionsFor, speakersOf } from './nameOptions.js'

/** The likeliest name of somebody who speaks. */
export interface ChosenName {
  /** The index of the speaker. */
  readonly speaker: number
  /** Undefined where nobody's name is the likeliest. */
  readonly name: string | undefined
  /** How likely it is the right one, from 0 to 1. */
  readonly chance: number
  /** What else it may be, the likeliest first. */
  readonly others: readonly LikelyName[]
}

const weights = readWeights(choiceWeights)

/**
 * Chooses the name of everybody who asks or answers among all that the text has, by how often names with the same signs were right in
 * transcripts that were imported unseen. Two get one name only where it was found for both, or where they are one by their labels.
 */
export function chooseNames(transcript: Transcript): readonly ChosenName[] {
  const context = contextOf(readTalk(transcript))
  const weighed = speakersOf(context).map((speaker) => ({ speaker, options: weighedFor(speaker, context) }))
  const taken = new Map<string, Namesake | undefined>(
    transcript.speakers.flatMap(({ name }) => (name === undefined ? [] : [[foldLine(name), undefined]])),
  )
  // The surest first, and of two who may have one name whoever says more.
  const rankOf = ({ speaker, options }: (typeof weighed)[number]): number =>
    leadOf(options) + Math.log(Math.max(speaker.turns, 1))
  const chosen = [...weighed]
    .sort((one, other) => rankOf(other) - rankOf(one))
    .map(({ speaker, options }) => {
      const isFree = (choice: NameChoice): boolean =>
        choice.folded === speaker.found || !taken.has(choice.folded) || isOne(speaker, taken.get(choice.folded))
      const likeliest = chosenAmong(options, speaker.found, isFree)
      const own = isCalledHouse(speaker) ? options.find(({ choice }) => choice?.folded === speaker.found) : undefined
      const option = likeliest.choice === undefined ? (own ?? likeliest) : likeliest
      if (option.choice) taken.set(option.choice.folded, speaker)
      return { speaker, options, option }
    })
  const given = chosen.flatMap(({ option }) => option.choice?.folded ?? [])
  return chosen.map(({ speaker, options, option }) => ({
    speaker: speaker.index,
    name: option.choice && option.choice.folded === speaker.found ? speaker.name : option.choice?.name,
    chance: chanceOf(option, options),
    others: othersThan(options, given),
  }))
}

/** Whether the labels of somebody are the name that was found, of a house: one that asks under it is not nobody. */
const isCalledHouse = ({ name, found, foldedLabels }: Namesake): boolean =>
  name !== undefined && foldedLabels.some((label) => label === found) && (isHouseOfPress(name) || isNameOfThing(name))

/** Whether labels that tell nothing but a part may be those of one person: `A.` and `THE WITNESS`. */
const isOne = (one: Namesake, other: Namesake | undefined): boolean =>
  one.role === other?.role && [one, other].every(({ kind, found }) => found === undefined && partKinds.has(kind))
const partKinds: ReadonlySet<string> = new Set(['question', 'answer', 'role'])

const weighedFor = (speaker: Namesake, context: ChoiceContext): readonly Option[] =>
  optionsFor(speaker, context).map((choice) => ({
    choice,
    odds: oddsOf(weights, choiceSigns(speaker, choice, context)),
  }))

/** How far the likeliest option is before the next one. */
function leadOf(options: readonly Option[]): number {
  const [first = 0, second = 0] = options.map(({ odds }) => odds).sort((one, other) => other - one)
  return first - second
}

const chanceOf = ({ odds }: Option, options: readonly Option[]): number =>
  1 / options.reduce((sum, one) => sum + Math.exp(one.odds - odds), 0)

/**
 * What else somebody may be called: no part of a name that was `given` to anybody, no single word, which may be a part of any, nothing
 * with a word that is hardly ever a name's, and no three words or more of which an outer one may be no name's, as in `By Lena Brandt`.
 */
function othersThan(options: readonly Option[], given: readonly string[]): readonly LikelyName[] {
  const mayBe = ({ folded, words, odds }: NameChoice): boolean =>
    words.length > 1 &&
    Math.min(...odds) > unlikely &&
    (words.length === 2 || Math.min(odds[0] ?? 0, odds.at(-1) ?? 0) > surely) &&
    !given.some((name) => isWithin(folded, name))
  return options
    .filter(({ choice }) => choice !== undefined && mayBe(choice))
    .sort((one, other) => other.odds - one.odds)
    .slice(0, mostOthers)
    .flatMap((option) => (option.choice ? [{ name: option.choice.name, chance: chanceOf(option, options) }] : []))
}
const mostOthers = 5
const unlikely = -2.5
const surely = 0.5
