import type { Transcript } from '../model.js'
import { readTalk } from '../doubts/readTalk.js'
import { foldLine } from '../recognise/wording.js'
import { type ChoiceContext, contextOf, type Namesake } from './choiceContext.js'
import { choiceSigns } from './choiceSigns.js'
import { choiceWeights } from './choiceWeights.js'
import { chosenAmong, type Option } from './chosenAmong.js'
import type { NameChoice } from './nameChoices.js'
import { optionsFor, speakersOf } from './nameOptions.js'

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
      const isFree = (choice: NameChoice): boolean =>
        choice.folded === speaker.found || !taken.has(choice.folded) || isOne(speaker, taken.get(choice.folded))
      const chosen = chosenAmong(options, speaker.found, isFree)
      if (chosen.choice) taken.set(chosen.choice.folded, speaker)
      const name = chosen.choice && chosen.choice.folded === speaker.found ? speaker.name : chosen.choice?.name
      return { speaker: speaker.index, name, chance: chanceOf(chosen, options) }
    })
}

/** Whether labels that tell nothing but a part may be those of one person: `A.` and `THE WITNESS`. */
const isOne = (one: Namesake, other: Namesake | undefined): boolean =>
  one.role === other?.role && [one, other].every(({ kind, found }) => found === undefined && partKinds.has(kind))
const partKinds: ReadonlySet<string> = new Set(['question', 'answer', 'role'])

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
