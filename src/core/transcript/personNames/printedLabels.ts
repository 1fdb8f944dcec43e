import type { LikelyName, Speaker, Transcript } from '../transcript.js'
import { formOf, isCode, isOfMachine, roleOf } from '../labels/speakerLabel.js'
import { inMixedCase } from './nameForm.js'
import { namesIn } from './namesInText.js'
import { bareName, isInitialsOf, isSamePerson, isTitleAlone, nameWords } from './nameWords.js'
import { plainWords } from '../../language/foldName.js'
import { isCapitals, isCaseless } from '../lines/lineForm.js'
import { isNameOfThing } from './thingNames.js'
import { isHouseOfPress } from '../../language/pressNames.js'
import {
  fullerForms,
  hasName,
  isGreeted,
  isIntroducedAround,
  namesSelf,
  type Places,
  placesIn,
  isHolder,
} from './introducedPlaces.js'

/** As often a label stands there that is surely one of the document's own. */
const recurs = 3

/** As sure is a name that nothing prints or introduces: it is offered, and doubted. */
const unscored = 0.5

/** Of whoever is named around a talk nothing says that this is one who speaks. */
const namedAround = 0.2

/** The name of somebody who speaks. */
export interface ChosenName {
  /** The index of the speaker. */
  readonly speaker: number
  /** Undefined where nobody's name is known. */
  readonly name: string | undefined
  /** How sure it is, from 0 to 1: 1 where it is printed or introduced. */
  readonly chance: number
  /** What else it may be. */
  readonly others: readonly LikelyName[]
}

/** The names that rules found, and of none it is known yet that something introduces it. */
export const namesFound = ({ speakers }: Transcript): readonly ChosenName[] =>
  speakers.map(({ name }, speaker) => ({ speaker, name, chance: name === undefined ? 1 : unscored, others: [] }))

/**
 * The names, those aside that nothing introduces. A printed label is who speaks. A name takes its place where it has the label's own words and
 * nobody else around the talk has them, or where a place introduces the person: a list, a field, an introduction, a greeting, whoever speaks.
 * Any other is only offered, whatever its chance.
 */
export function withPrintedLabels(reading: Transcript, names: readonly ChosenName[]): readonly ChosenName[] {
  const places = placesIn(reading)
  const around = places.around.flatMap((line) => [...namesIn(line, () => false)].map(({ name }) => bareName(name)))
  const each = names.map((one) => allowed(one, reading, places, around))
  const chosen = each.map((one) => asInitials(one, each, reading))
  const isGiven = (name: string): boolean =>
    chosen.some((one) => one.name !== undefined && (isSamePerson(one.name, name) || isSamePerson(name, one.name)))
  const free = [...new Set(around)].filter(
    (name) => nameWords(name).length > 1 && !isNameOfThing(name) && !isGiven(name),
  )
  const others = free.slice(0, 5).map((name): LikelyName => ({ name, chance: namedAround }))
  return chosen.map((one) => (one.name === undefined && one.others.length === 0 ? { ...one, others } : one))
}

/** Letters in place of a name, `TKB`, where the labels of others are the initials of theirs: whose they are nobody has said. */
function asInitials(one: ChosenName, all: readonly ChosenName[], { speakers }: Transcript): ChosenName {
  const lettersOf = ({ name, speaker }: ChosenName): string | undefined =>
    (speakers[speaker]?.labels ?? []).find(
      (label) => house.test(label) && isCapitals(label) && plainWords(label) === plainWords(name ?? ''),
    )
  const letters = lettersOf(one)
  const isOfInitials = all.some(
    ({ name, speaker }) =>
      name !== undefined && (speakers[speaker]?.labels ?? []).some((label) => isInitialsOf(label, name)),
  )
  return letters !== undefined && isOfInitials ? { ...one, name: letters, chance: unscored } : one
}

function allowed(one: ChosenName, reading: Transcript, places: Places, around: readonly string[]): ChosenName {
  const speaker = reading.speakers[one.speaker]
  const { name } = one
  if (speaker === undefined || name === undefined) return one
  // No rule of introduction knows the scripts without capitals.
  if (isCaseless(name)) return { ...one, chance: 1 }
  const isOnlyOne = reading.speakers.filter(({ role, turns }) => role === speaker.role && turns > 0).length === 1
  const isIntroduced =
    namesSelf(name, one.speaker, places) ||
    isGreeted(name, one.speaker, places, isOnlyOne) ||
    (speaker.role !== 'other' && isIntroducedAround(name, speaker.role === 'questioner', places, isOnlyOne))
  // `Stephan ‘Bo` of `Stephan ‘Bo’ Brandt`: half of a nickname is half a name.
  if (speaker.labels.length === 0) return isIntroduced && !/['‘"“]\p{L}+$/u.test(name) ? { ...one, chance: 1 } : one
  if (isOfMany(speaker, reading)) return backToLabel(one, reading)
  // A paper that asks under its own name does so through whoever is said to have asked.
  if (
    speaker.labels.some(
      (label) => (speaker.role === 'questioner' && isHouse(label, reading)) || plainWords(label) === plainWords(name),
    )
  )
    return printed(one, speaker, reading.extract.text)
  const own = ownNamesOf(speaker.labels)
  // Of two of one family the label alone says which.
  if (own.some((label) => isShared(label, one.speaker, reading)) && !own.some((label) => isFormOf(name, label)))
    return backToLabel(one, reading)
  const isFine =
    own.length > 0
      ? isHolder(name, speaker.labels, places, around) ||
        // Where rules take a label for that of the paper, a credit says who asked.
        (isIntroduced && isOnlyOne && speaker.role === 'questioner' && speaker.name === name) ||
        own.some((label) => isWholeOf(name, label, around, isIntroduced) || isFamilysOf(name, label))
      : isHolder(name, speaker.labels, places, around) ||
        // Rules go by what introduces the only one who asks, or answers.
        (!isOfficeAlone(speaker.labels) &&
          (isIntroduced || (isOnlyOne && speaker.name === name && !speaker.labels.some(isOfMachine)))) ||
        speaker.labels.some((label) => isInitialsOf(label, name))
  if (!isFine) return backToLabel(one, reading)
  return printed(isIntroduced ? { ...one, chance: 1 } : one, speaker, reading.extract.text)
}

/** Whether several may ask under a label, one after the other, in a talk of more than two. */
const isOfMany = ({ labels }: Speaker, { speakers }: Transcript): boolean =>
  speakers.filter(({ turns }) => turns > 0).length > 2 &&
  labels.some((label) => formOf(label) === 'question' && !/\d$/.test(label))

/** The name; what stands there as a label again and again, or is one in full, is printed, and no guess. */
function printed(one: ChosenName, { labels, turns }: Speaker, text: string): ChosenName {
  const { name } = one
  const isWhole = name !== undefined && nameWords(name).length > 1
  const isLabel = name !== undefined && (turns >= recurs || isWhole) && labels.some((label) => isFormOf(name, label))
  return isLabel && !isOfThing(name, text) ? { ...one, chance: 1 } : one
}

/** What the text has in small letters too may be the name of a thing. */
const isOfThing = (name: string, text: string): boolean =>
  nameWords(name).every((word) => text.includes(` ${word.toLowerCase()}`))

/** Whether somebody else has the same name behind another title: `Mr. Okafor` and `Ms. Okafor`. */
const isShared = (label: string, speaker: number, { speakers }: Transcript): boolean =>
  speakers.some(
    (other, index) =>
      index !== speaker &&
      other.labels.some((one) => one !== label && plainWords(bareName(one)) === plainWords(bareName(label))),
  )

/** Whether a name has no more words than the label. */
const isFormOf = (name: string, label: string): boolean =>
  plainWords(name) === plainWords(label) || isSamePerson(name, bareName(label))

const isHouse = (label: string, { fields }: Transcript): boolean =>
  isHouseOfPress(label) ||
  isNameOfThing(label) ||
  fields.some(({ field, value }) => (field === 'publisher' || field === 'containerTitle') && hasName(value, label))

/** The labels that are somebody's name themselves, in full or in part. */
const ownNamesOf = (labels: readonly string[]): readonly string[] =>
  labels.filter(
    (label) =>
      formOf(label) === 'name' && !isOfMachine(label) && !isCode(label) && !house.test(label) && !isTitleAlone(label),
  )

/** What may be short for a house as well as for somebody: `IfT`, `TB`. */
const house = /^\p{Lu}[\p{L}.]{0,3}\p{Lu}\.?$/u

/** Whether a name is that of the label, or one of which the label has a part, where nobody else around the talk has that part. */
function isWholeOf(name: string, label: string, around: readonly string[], isIntroduced: boolean): boolean {
  const bare = bareName(label)
  if (isFormOf(name, label)) return true
  if (!isSamePerson(bare, name) && !isInitialsOf(bare, name)) return false
  const fuller = fullerForms(bare, around)
  const isAlone = fuller.every((other) => isSamePerson(other, name) || isSamePerson(name, other))
  return isAlone && (isIntroduced || around.some((other) => hasName(other, name) || isSamePerson(name, other)))
}

/** Whether a label is the family’s name of somebody whom the text calls so in full: `Mr. Brandt` of Tom Brandt. */
const isFamilysOf = (name: string, label: string): boolean =>
  nameWords(name).length > 1 && plainWords(` ${name}`).endsWith(plainWords(` ${bareName(label)}`))

/** Whether the labels say an office, and no part in the talk that an introduction may give to somebody. */
const isOfficeAlone = (labels: readonly string[]): boolean =>
  labels.some(
    (label) =>
      !isOfMachine(label) &&
      !partsOfTalk.test(label) &&
      (/^the\s/iu.test(label) || (roleOf(formOf(label), label) === undefined && isTitleAlone(label))),
  )
const partsOfTalk = /(?:witness|interviewee|interviewer|guest|host|moderator|respondent|deponent|narrator|speaker)$/iu

/** A label in capitals as names are written, as another form of the name spells it: `McBath`. */
const spelled = (label: string, name = ''): string =>
  isCapitals(label)
    ? inMixedCase(label)
        .split(' ')
        .map((word) => nameWords(name).find((other) => plainWords(other) === plainWords(word)) ?? word)
        .join(' ')
    : label

/** Who speaks by the printed label alone: its own name or nobody's; the name that was chosen is offered first. */
function backToLabel({ speaker, name, chance, others }: ChosenName, reading: Transcript): ChosenName {
  const labels = reading.speakers[speaker]?.labels ?? []
  const own = [...ownNamesOf(labels)].sort((a, b) => b.length - a.length)[0]
  const shown = own === undefined ? undefined : spelled(isShared(own, speaker, reading) ? own : bareName(own), name)
  const offered: readonly LikelyName[] =
    name === undefined || nameWords(name).length < 2 || plainWords(name) === plainWords(shown ?? '')
      ? others
      : [{ name, chance }, ...others.filter((other) => plainWords(other.name) !== plainWords(name))]
  return {
    speaker,
    name: shown,
    // What is printed is sure, unless it may be no name; that nobody is named is as likely as the name was not.
    chance: shown === undefined ? 1 - chance : isOfThing(shown, reading.extract.text) ? unscored : 1,
    others: offered.slice(0, 5),
  }
}
