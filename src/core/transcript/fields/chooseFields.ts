import type { FoundField, Transcript } from '../transcript.js'
import { foldLine } from '../lines/wording.js'
import { chancesOf, oddsOf, readWeights, type Shown, type Weights } from '../weighed.js'
import { dateOptions } from './dateOptions.js'
import { dateSigns } from './dateSigns.js'
import { dateWeights } from './dateWeights.js'
import type { FieldOption } from './fieldOption.js'
import { readHead, type ReadHead, valueOf } from './headLines.js'
import { publisherOptions } from './publisherOptions.js'
import { publisherSigns } from './publisherSigns.js'
import { publisherWeights } from './publisherWeights.js'
import { titleOptions } from './titleOptions.js'
import { titleSigns } from './titleSigns.js'
import { titleWeights } from './titleWeights.js'

/** The fields of a citation that are chosen. */
export const chosenFields = ['title', 'issued', 'publisher'] as const
export type WeighedField = (typeof chosenFields)[number]

/** What may be the value of a field, or that it has none (undefined), with its signs. */
export interface WeighedOption {
  readonly option: FieldOption | undefined
  readonly signs: readonly Shown[]
}

/** A value with how likely it is, from 0 to 1. */
export interface Likely<T = { readonly value: string }> {
  readonly option: T | undefined
  readonly chance: number
}

interface Kind {
  readonly optionsIn: (head: ReadHead) => readonly FieldOption[]
  readonly signsOf: (
    option: FieldOption | undefined,
    head: ReadHead,
    among: readonly FieldOption[],
  ) => readonly (string | Shown)[]
  readonly weights: string
}

const kinds: Readonly<Record<WeighedField, Kind>> = {
  title: { optionsIn: titleOptions, signsOf: titleSigns, weights: titleWeights },
  issued: { optionsIn: dateOptions, signsOf: dateSigns, weights: dateWeights },
  publisher: { optionsIn: publisherOptions, signsOf: publisherSigns, weights: publisherWeights },
}

/** What may be the value of a field of a transcript, none first, with signs. */
export function optionsFor(field: WeighedField, head: ReadHead): readonly WeighedOption[] {
  const { optionsIn, signsOf } = kinds[field]
  const options = optionsIn(head)
  return [undefined, ...options].map((option) => ({
    option,
    signs: signsOf(option, head, options).map((one) => (typeof one === 'string' ? [one, 1] : one)),
  }))
}

/**
 * How likely a value must be to stand where rules found none, or another one, and to stay where they found it; what is less likely is left out,
 * for a wrong value is worse than none. Where another value, or none, is likelier than what was found, it has to be so many times.
 */
const least = { new: 0.5, other: 0.3, found: 0.1, timesOther: 1.5, timesNone: 5 }

/** The option that stands among likely ones, of which rules found one or none. */
export function chosenOf<T extends Likely>(likely: readonly T[], isFound: (one: T) => boolean): T | undefined {
  const none = likely.find(({ option }) => option === undefined)
  const found = likely.find((one) => one.option !== undefined && isFound(one))
  const best = likely.reduce<T | undefined>(
    (first, one) => (first && first.chance >= one.chance ? first : one),
    undefined,
  )
  if (best?.option !== undefined && best !== found) {
    const isLikely = best.chance >= Math.max(found ? least.other : least.new, (found?.chance ?? 0) * least.timesOther)
    return isLikely ? best : (keptOf(found) ?? none)
  }
  const isNone = best === none && (best?.chance ?? 0) >= (found?.chance ?? 0) * least.timesNone
  return isNone ? none : (keptOf(found) ?? none)
}

const keptOf = <T extends Likely>(found: T | undefined): T | undefined =>
  found && found.chance >= least.found ? found : undefined

const known = new Map<WeighedField, Weights>()

/** The weights of a field's signs, read once. */
function weightsFor(field: WeighedField): Weights {
  const weights = known.get(field) ?? readWeights(kinds[field].weights)
  known.set(field, weights)
  return weights
}

/** How likely each option is, by the weights of its signs. */
function likelyAmong(field: WeighedField, options: readonly WeighedOption[]): readonly Likely<FieldOption>[] {
  const weights = weightsFor(field)
  const chances = chancesOf(options.map(({ signs }) => oddsOf(weights, signs)))
  return options.map(({ option }, at) => ({ option, chance: chances[at] ?? 0 }))
}

/** What changes of the fields of a transcript: undefined for a value that is not likely enough. */
export function chooseFields(transcript: Transcript): ReadonlyMap<WeighedField, FoundField | undefined> {
  const head = readHead(transcript)
  const changed = new Map<WeighedField, FoundField | undefined>()
  let title: string | undefined
  for (const field of chosenFields) {
    const found = valueOf(transcript.fields, field)
    const isFound = (option: FieldOption): boolean => found !== undefined && isOne(field, found, option)
    // No text is published by its own title.
    const options = optionsFor(field, head).filter(({ option }) => field !== 'publisher' || option?.folded !== title)
    const likely = likelyAmong(field, options)
    const chosen = chosenOf(likely, ({ option }) => option !== undefined && isFound(option))?.option
    if (field === 'title') title = chosen?.folded ?? ''
    const isSame = chosen === undefined ? found === undefined : isFound(chosen)
    if (!isSame) changed.set(field, chosen && fieldOf(field, chosen))
  }
  return changed
}

const isOne = (field: WeighedField, found: string, { value, folded }: FieldOption): boolean =>
  field === 'issued' ? found === value : foldLine(found) === folded

/** The value with where it stands: in the text, if it does above the talk or below it, or where the file states it. */
function fieldOf(field: WeighedField, { value, places, stated }: FieldOption): FoundField {
  const place = places.find(({ line }) => line.where === 'above') ?? places.find(({ line }) => line.where === 'below')
  const from = places.length > 0 ? 'text' : (stated[0] ?? 'text')
  return { field, value, from, ...(place?.span && { span: place.span }) }
}
