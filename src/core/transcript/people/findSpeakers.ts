import type { FoundField, Speaker, SpeakerRole } from '../transcript.js'
import { isHouseOfPress } from '../../language/pressNames.js'
import { isEasternTitleAlone } from '../personNames/easternTitles.js'
import { formOf, isCode, isOfMachine, isWithheld, type Label } from '../labels/speakerLabel.js'
import { inFull, inText } from '../personNames/fullNames.js'
import type { Known } from './known.js'
import { nameless, roleEvidence } from './roleEvidence.js'
import { type Person, withOffices, wholeLabel } from '../labels/samePersons.js'
import { bareName, isSamePerson, isTitleAlone, looksLikeName, nameWords } from '../personNames/nameWords.js'
import { isInstitution } from '../opening/openingForms.js'
import { inMixed } from '../opening/masthead.js'
import { rankAndPlace } from '../personNames/hearingOffices.js'
import { rolesOf, type Utterance } from './roles.js'
import { isNameOfThing } from '../personNames/thingNames.js'
import { someInterviewee, someQuestioner } from '../turns/voices.js'
import { plainWords } from '../../language/foldName.js'

/** Everybody who speaks, with the index of the speaker for each voice. */
export interface Everybody {
  readonly speakers: readonly Omit<Speaker, 'turns'>[]
  readonly indexOf: ReadonlyMap<string, number>
}

/** Puts together the labels of one person, and tells the parts in the talk. `order` holds the voices of the paragraphs with their words. */
export function everybodyOf(
  order: readonly { readonly key: string; readonly text: string }[],
  labels: ReadonlyMap<string, readonly Label[]>,
  known: Known,
): Everybody {
  const keysInOrder = order.map(({ key }) => key)
  const persons = withOffices(personsOf([...new Set(keysInOrder)], labels, known, neighbours(keysInOrder)))
  const indexOf = new Map(persons.flatMap(({ keys }, index) => keys.map((key) => [key, index] as const)))
  const turns: { speaker: number; texts: string[] }[] = []
  for (const { key, text } of order) {
    const speaker = indexOf.get(key) ?? 0
    const last = turns.at(-1)
    if (last?.speaker === speaker) last.texts.push(text)
    else turns.push({ speaker, texts: [text] })
  }
  const roles = rolesFor(persons, turns, known)
  // Letters that stand for nobody who is known only tell the part.
  const areLetters = ({ name }: Person): boolean => name !== undefined && /^(?:[\p{Lu}\p{Ll}]{1,3}|\p{Lo})$/u.test(name)
  const withoutNameAt = (at: number): readonly Person[] =>
    persons.map(({ keys, labels: own, name }, index) => ({
      keys,
      labels: own,
      ...(index !== at && name !== undefined && { name }),
    }))
  const names = persons.map((person, index) => {
    if (person.labels.length > 0 && person.labels.every((label) => isWithheld(label.name))) return undefined
    const name =
      (areLetters(person) ? nameless(index, withoutNameAt(index), roles, turns, known) : undefined) ??
      (person.name !== undefined && isOneLetter(person.name) ? undefined : person.name) ??
      nameless(index, persons, roles, turns, known)
    if (name === undefined || article.test(name)) return undefined
    return /\s/.test(name) ? inText(name, known) : name
  })
  return {
    indexOf,
    speakers: persons.map((person, index) => {
      const name = names[index]
      const affiliation = affiliationOf(person, name, known)
      return {
        ...(name !== undefined && { name }),
        role: roles[index] ?? 'interviewee',
        labels: [...new Set(person.labels.map((label) => label.name))],
        ...(affiliation !== undefined && rankAndPlace(affiliation)),
      }
    }),
  }
}

/** `Monsieur l’Ambassadeur`, `Madame la Présidente`: an article in small letters leads to an office, and to nobody's name. */
const article = /^(?:l['’]|(?:le|la|les|il|lo) )(?=\p{Lu})/u

function rolesFor(persons: readonly Person[], turns: readonly Utterance[], known: Known): readonly SpeakerRole[] {
  const candidates = persons.map(({ name, labels, keys }) => {
    const stated = keys.includes(someQuestioner)
      ? 'questioner'
      : keys.includes(someInterviewee)
        ? 'interviewee'
        : labels.find(({ role }) => role !== undefined)?.role
    const affiliation = labels.find((label) => label.affiliation !== undefined)?.affiliation
    return {
      ...(stated && { stated }),
      ...(affiliation !== undefined && { affiliation }),
      isAnswer: keys.includes(someInterviewee),
      evidence: name === undefined ? 0 : roleEvidence(name, known),
    }
  })
  return rolesOf(candidates, turns)
}

/** For each voice those that it speaks next to again and again: nobody replies to himself, however like the names are. */
function neighbours(order: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const counts = new Map<string, Map<string, number>>()
  order.forEach((key, at) => {
    const next = order[at + 1]
    if (next === undefined || next === key) return
    for (const [one, other] of [
      [key, next],
      [next, key],
    ] as const) {
      const own = counts.get(one) ?? new Map<string, number>()
      counts.set(one, own.set(other, (own.get(other) ?? 0) + 1))
    }
  })
  return new Map(
    [...counts].map(([key, own]) => [key, new Set([...own].flatMap(([other, count]) => (count >= 2 ? [other] : [])))]),
  )
}

function personsOf(
  keys: readonly string[],
  labels: ReadonlyMap<string, readonly Label[]>,
  known: Known,
  beside: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Person[] {
  const persons: { keys: string[]; labels: Label[]; name?: string }[] = []
  const ownNames = keys.flatMap((key) => nameFor(key, labels.get(key) ?? [], known) ?? [])
  for (const key of keys) {
    const own = labels.get(key) ?? []
    const said = wholeLabel(nameFor(key, own, known), ownNames)
    const name =
      said === undefined
        ? undefined
        : isHouseOfPress(said)
          ? inMixed(said)
          : fullName(said, own, inFull(said, ownNames, known), known)
    const same = persons.find(
      (person) =>
        name !== undefined &&
        person.name !== undefined &&
        plainWords(person.name) === plainWords(name) &&
        !person.keys.some((one) => beside.get(key)?.has(one)),
    )
    if (same) {
      same.keys.push(key)
      same.labels.push(...own)
    } else persons.push({ keys: [key], labels: [...own], ...(name !== undefined && { name }) })
  }
  return persons
}

/** The name in full; two letters of which nothing tells whose they are stay capitals. */
const fullName = (said: string, labels: readonly Label[], full: string, known: Known): string =>
  full === said && /^\p{Lu}\p{Lu}$/u.test(said) && labels.every(({ form }) => form === 'initials')
    ? said
    : inText(full, known)

/** The name that a label or its legend gives; none for labels that only tell the part. */
function nameFor(key: string, labels: readonly Label[], { legend }: Known): string | undefined {
  const own = labels.map(({ name }) => plainWords(name))
  const plain =
    key === someQuestioner
      ? ['q', 'question', ...own]
      : key === someInterviewee
        ? ['a', 'answer', ...own]
        : [key, ...own]
  const explained = legend.find((entry) => plain.includes(entry.key))
  if (explained) return explained.name
  const longest = labels
    .filter(
      ({ form, name, role }) =>
        isNumbered(name, role) || (!isOfMachine(name) && (form === 'name' || form === 'initials' || form === 'other')),
    )
    .sort((a, b) => b.name.length - a.name.length)[0]
  // `THE ASSOCIATE`: what has an article is nobody's name.
  const isOffice =
    longest !== undefined &&
    !isHouseOfPress(longest.name) &&
    (isTitleAlone(longest.name) || isEasternTitleAlone(longest.name) || /^the\s/iu.test(longest.name))
  const holder = isOffice
    ? labels.find(({ affiliation: one }) => one !== undefined && isNamed(one))?.affiliation
    : undefined
  if (holder !== undefined) return bareName(holder)
  if (!longest || key.startsWith('#') || isOffice) return undefined
  // The article of a house is part of its name.
  return isHouseOfPress(longest.name) ? longest.name : bareName(longest.name)
}

/** Whether it is a name behind an office, with a form of address, `Hon. Ines Okafor`, or in full. */
const isNamed = (words: string): boolean =>
  looksLikeName(bareName(words)) &&
  (bareName(words) !== words.trim() ||
    (nameWords(words).length > 1 && formOf(words) === 'name' && !isInstitution(words) && !isNameOfThing(words)))

/** `I` and `B` stand for interviewer and respondent, and are no name of anybody. */
const isOneLetter = (name: string): boolean => /^[\p{Lu}\p{Ll}]$/u.test(name)

/** Studies keep their respondents apart by a number. */
const isNumbered = (label: string, role: Speaker['role'] | undefined): boolean =>
  (isCode(label) && !isOfMachine(label)) ||
  (role === 'interviewee' && /^\p{L}+ (?:no\.? ?)?\d+$/iu.test(label)) ||
  /^(?:participant|teilnehmer(?:in)?|person[ae]?|personne|persoon|deelnemer|participante|partecipante|uczestnik|osoba) \d+$/iu.test(
    label,
  )

/** Where somebody works, as labels, a legend or the text around the talk have it; a part in the talk is no place to work. */
function affiliationOf(
  { labels }: Person,
  name: string | undefined,
  { legend, affiliations }: Known,
): string | undefined {
  const said = labels.find(
    (label) =>
      label.affiliation !== undefined &&
      formOf(label.affiliation) !== 'role' &&
      nameWords(label.affiliation).length > 0,
  )?.affiliation
  if (said !== undefined) return said
  if (name === undefined) return undefined
  return (
    legend.find((entry) => entry.affiliation !== undefined && isSamePerson(entry.name, name))?.affiliation ??
    affiliations.get(plainWords(name))
  )
}

/** The names that fields give for a part in the talk. */
export const namesInFields = (fields: readonly FoundField[], field: 'interviewee' | 'interviewer'): readonly string[] =>
  fields.filter((one) => one.field === field).map(({ value }) => value)
