import type { Transcript } from '../model.js'
import { readTalk } from '../doubts/readTalk.js'
import { isNameOfThing } from '../recognise/thingNames.js'
import { foldLine, isCaseless } from '../recognise/wording.js'
import { type ChoiceContext, contextOf, type Namesake } from './choiceContext.js'
import { choiceSigns } from './choiceSigns.js'
import { choiceWeights } from './choiceWeights.js'
import { meanOf, type NameChoice } from './nameChoices.js'
import { isWithin, relationTo } from './relation.js'

/** The likeliest name of somebody who speaks. */
export interface ChosenName {
  /** The index of the speaker. */
  readonly speaker: number
  /** Undefined where nobody's name is the likeliest. */
  readonly name: string | undefined
  /** How likely it is the right one, from 0 to 1. */
  readonly chance: number
}

const weightOf: ReadonlyMap<string, number> = new Map(
  choiceWeights.split(/[;\n]\s*/u).flatMap((row) => {
    const at = row.lastIndexOf(' ')
    return at > 0 ? [[row.slice(0, at), Number(row.slice(at))]] : []
  }),
)

/** So many speakers are looked at, those with the most turns, and so many names for each. */
const most = { speakers: 60, names: 50 }
/**
 * How much likelier than what was found another name must be, as the logarithm of the odds: than a name, and than nobody's. A wrong name is
 * worse than none.
 */
const surer = { name: 1, nobody: 2 }

/** Whether a name that has these odds stands in place of what was found, which is a name or nobody's. */
export const isSurer = (odds: number, found: number, isNobody: boolean): boolean =>
  odds >= found + (isNobody ? surer.nobody : surer.name)

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
  // The surest first.
  return [...weighed]
    .sort((one, other) => leadOf(other) - leadOf(one))
    .map(({ speaker, options }): ChosenName => {
      const found = options.find(({ choice }) => choice?.folded === speaker.found)
      const isFree = ({ choice }: Option): boolean =>
        choice === undefined ||
        choice === found?.choice ||
        !taken.has(choice.folded) ||
        isOne(speaker, taken.get(choice.folded))
      const possible = options.filter(({ choice }) => mayReplace(choice, found?.choice))
      const open = possible.filter((one) => one !== found || !goesOn(one, possible))
      const likeliest = likeliestOf(open)
      // Whoever would have the name of somebody surer keeps what was found.
      const kept = found ?? nobody(options)
      const best = isFree(likeliest) ? likeliest : kept
      const isBetter = !open.includes(kept) || isSurer(best.odds, kept.odds, kept.choice === undefined)
      const chosen = isBetter ? best : kept
      if (chosen.choice) taken.set(chosen.choice.folded, speaker)
      const name = chosen === found ? speaker.name : chosen.choice?.name
      return { speaker: speaker.index, name, chance: chanceOf(chosen, options) }
    })
}

/** Whether a name has a word at its edge that is nobody's, `Ines Okafor Interviewer`, and two words or more without it. */
const goesOn = ({ choice }: Option, among: readonly Option[]): boolean =>
  choice !== undefined &&
  Math.min(choice.odds[0] ?? 0, choice.odds.at(-1) ?? 0) < never &&
  among.some(
    ({ choice: other }) =>
      other !== undefined && other !== choice && other.words.length > 1 && isWithin(other.folded, choice.folded),
  )
const never = -4

/** Whether labels that tell nothing but a part may be those of one person: `A.` and `THE WITNESS`. */
const isOne = (one: Namesake, other: Namesake | undefined): boolean =>
  one.role === other?.role && [one, other].every(({ kind, found }) => found === undefined && partKinds.has(kind))
const partKinds: ReadonlySet<string> = new Set(['question', 'answer', 'role'])

const nobody = (options: readonly Option[]): Option =>
  options.find(({ choice }) => choice === undefined) ?? { choice: undefined, odds: 0 }

const likeliestOf = (options: readonly Option[]): Option =>
  options.reduce((first, one) => (one.odds > first.odds ? one : first))

interface Option {
  readonly choice: NameChoice | undefined
  readonly odds: number
}

const weighedFor = (speaker: Namesake, context: ChoiceContext): readonly Option[] =>
  optionsFor(speaker, context).map((choice) => ({
    choice,
    odds: choiceSigns(speaker, choice, context).reduce(
      (sum, [sign, much]) => sum + (weightOf.get(sign) ?? 0) * much,
      0,
    ),
  }))

/** How far the likeliest option is before the next one. */
function leadOf({ options }: { readonly options: readonly Option[] }): number {
  const [first = 0, second = 0] = options.map(({ odds }) => odds).sort((one, other) => other - one)
  return first - second
}

const chanceOf = ({ odds }: Option, options: readonly Option[]): number =>
  1 / options.reduce((sum, one) => sum + Math.exp(one.odds - odds), 0)

/** Those whose names are looked at. In scripts without capitals little tells a name from other words by its look: there rules find them. */
export const speakersOf = ({ speakers, talk }: ChoiceContext): readonly Namesake[] =>
  talk.isCased
    ? speakers
        .filter(({ found }) => found === undefined || !isCaseless(found))
        .sort((one, other) => other.turns - one.turns)
        .slice(0, most.speakers)
    : []

/**
 * Whether a name, or nobody's, may stand in place of what was found at all. What looks like a person's name by most of its words gives way
 * to a longer or shorter form of it alone, and loses no word that may well be a name's; what keeps somebody apart, a word, letters, a number,
 * is not given up for nothing; and where nothing was found nothing is taken that does not look like a person's name.
 */
export function mayReplace(choice: NameChoice | undefined, found: NameChoice | undefined): boolean {
  if (found === undefined) return choice === undefined || (isPerson(choice) && Math.min(...choice.odds) > unlikely)
  if (choice === undefined) return !isPerson(found) && found.words.length > 1 && !/\d/.test(found.name)
  if (choice === found) return true
  const cuts = isWithin(choice.folded, found.folded) && cutsName(choice, found)
  return !cuts && !(isPerson(found) && relationTo(found.folded, choice.folded) === 'other than found')
}

/** Whether the word with which what is cut off before a name ends, or behind it begins, may well be a name's. */
function cutsName({ folded, words }: NameChoice, found: NameChoice): boolean {
  const before = ` ${found.folded} `.split(` ${folded} `)[0] ?? ''
  const first = before.split(' ').filter(Boolean).length
  return [first - 1, first + words.length].some((at) => (found.odds[at] ?? uncut) > uncut)
}

const isPerson = ({ name, odds }: NameChoice): boolean => meanOf(odds) > 0 && !isNameOfThing(name)
/** Words less likely than this to be a name's are none's, and those likelier than that are not cut off. */
const unlikely = -1.5
const uncut = -1

/** The names that somebody may have, nobody's first: those that look most like one, the name found and those of the labels among them. */
export function optionsFor(
  { found, foldedLabels }: Namesake,
  { choices }: ChoiceContext,
): readonly (NameChoice | undefined)[] {
  const rankOf = ({ folded, odds, places }: NameChoice): number => {
    const isBesideName = places.length > 0 && places.every(({ beside }) => beside !== undefined && beside > 0)
    const isNear = found !== undefined && (isWithin(folded, found) || isWithin(found, folded))
    return (
      meanOf(odds) +
      Math.min(3, places.length) / 2 -
      (isBesideName ? 3 : 0) +
      (folded === found ? 100 : 0) +
      (foldedLabels.some((label) => isWithin(folded, label)) ? 50 : 0) +
      (isNear ? 20 : 0)
    )
  }
  // The words of the name that was found in another order are no other name.
  const inOrder = (folded: string): string => folded.split(' ').sort().join(' ')
  const isTurned = ({ folded }: NameChoice): boolean =>
    found !== undefined && folded !== found && inOrder(folded) === inOrder(found)
  const ranked = choices
    .filter((choice) => !isTurned(choice))
    .map((choice) => ({ choice, rank: rankOf(choice) }))
    .sort((one, other) => other.rank - one.rank)
  const names = ranked.slice(0, most.names).map(({ choice }) => choice)
  return [undefined, ...names]
}
