import type { FoundField, Speaker } from '../model.js'
import type { Label } from './labels.js'
import type { LegendEntry } from './legend.js'
import { bareName, inMixedCase, isSamePerson, nameWords } from './people.js'
import { fullestForm } from './names.js'
import type { Introductions } from './introduced.js'
import { type Casting, rolesOf, type Utterance } from './roles.js'
import { someInterviewee, someQuestioner } from './voices.js'
import { foldLine, isCaseless } from './wording.js'

/** What is known of those who speak besides their labels. */
export interface Known {
  readonly legend: readonly LegendEntry[]
  /** Names in full that stand before the talk. */
  readonly first: readonly string[]
  /** The paragraphs before and behind the talk. */
  readonly around: readonly string[]
  /** Names in full that the text holds. */
  readonly names: readonly string[]
  /** Who is said to ask, by a field or a byline. */
  readonly askers: readonly string[]
  /** What introductions tell of the parts. */
  readonly introduced: Introductions
  /** Whom the text or the file says to be interviewed. */
  readonly stated: readonly string[]
  /** Who seems to be interviewed, by the introduction, the likeliest first. */
  readonly guessed: readonly string[]
  readonly affiliations: ReadonlyMap<string, string>
}

/** Everybody who speaks, with the index of the speaker for each voice. */
export interface Everybody {
  readonly speakers: readonly Omit<Speaker, 'turns'>[]
  readonly indexOf: ReadonlyMap<string, number>
  readonly isGuessed: readonly boolean[]
  /** Speakers whose name only the introduction gives. */
  readonly isNameGuessed: readonly boolean[]
}

interface Person {
  readonly keys: readonly string[]
  readonly labels: readonly Label[]
  readonly name?: string
}

/** Puts together the labels of one person, and tells the parts in the talk. `order` holds the voices of the paragraphs with their words. */
export function everybodyOf(
  order: readonly { readonly key: string; readonly text: string }[],
  labels: ReadonlyMap<string, readonly Label[]>,
  known: Known,
): Everybody {
  const persons = personsOf([...new Set(order.map(({ key }) => key))], labels, known)
  const indexOf = new Map(persons.flatMap(({ keys }, index) => keys.map((key) => [key, index] as const)))
  const turns: { speaker: number; texts: string[] }[] = []
  for (const { key, text } of order) {
    const speaker = indexOf.get(key) ?? 0
    const last = turns.at(-1)
    if (last?.speaker === speaker) last.texts.push(text)
    else turns.push({ speaker, texts: [text] })
  }
  const roles = rolesFor(persons, turns, known)
  const names = persons.map(
    (person, index) => person.name ?? nameless(roles[index]?.role ?? 'interviewee', persons, roles, known),
  )
  return {
    indexOf,
    isGuessed: roles.map(({ isGuessed }) => isGuessed),
    isNameGuessed: persons.map(
      (person, index) =>
        person.name === undefined &&
        names[index] !== undefined &&
        !known.stated.includes(names[index] ?? '') &&
        !known.askers.includes(names[index] ?? ''),
    ),
    speakers: persons.map((person, index) => {
      const name = names[index]
      const affiliation = affiliationOf(person, name, known)
      return {
        ...(name !== undefined && { name }),
        role: roles[index]?.role ?? 'interviewee',
        labels: [...new Set(person.labels.map((label) => label.name))],
        ...(affiliation !== undefined && { affiliation }),
      }
    }),
  }
}

function rolesFor(persons: readonly Person[], turns: readonly Utterance[], known: Known): readonly Casting[] {
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
      told: name === undefined ? 0 : toldOf(name, known),
    }
  })
  return rolesOf(candidates, turns)
}

/** How much what stands around the talk says that somebody asks, or below zero that somebody answers. */
function toldOf(name: string, { askers, stated, guessed, introduced }: Known): number {
  const isAmong = (others: readonly string[]): boolean => others.some((other) => isOne(name, other))
  const said = introduced.people.filter((one) => isOne(name, one.name)).reduce((sum, { asks }) => sum + asks, 0)
  return (
    Math.max(-6, Math.min(6, said)) +
    (isAmong(askers) ? 5 : 0) -
    (isAmong(stated) ? 5 : 0) -
    (guessed[0] !== undefined && isOne(name, guessed[0]) ? 1.5 : 0)
  )
}

const isOne = (name: string, other: string): boolean => isSamePerson(name, other) || isSamePerson(other, name)

function personsOf(
  keys: readonly string[],
  labels: ReadonlyMap<string, readonly Label[]>,
  known: Known,
): readonly Person[] {
  const persons: { keys: string[]; labels: Label[]; name?: string }[] = []
  const ownNames = keys.flatMap((key) => nameFor(key, labels.get(key) ?? [], known.legend) ?? [])
  for (const key of keys) {
    const own = labels.get(key) ?? []
    const said = nameFor(key, own, known.legend)
    const name = said === undefined ? undefined : inMixedCase(inFull(said, ownNames, known))
    const same =
      name === undefined
        ? persons.find((person) => person.name === undefined && isSameAnswerer(key, own, person.keys, person.labels))
        : persons.find((person) => person.name !== undefined && foldLine(person.name) === foldLine(name))
    if (same) {
      same.keys.push(key)
      same.labels.push(...own)
    } else persons.push({ keys: [key], labels: [...own], ...(name !== undefined && { name }) })
  }
  return persons
}

/** Who answers under `A.` and who speaks as `THE WITNESS` is one, where nobody has a name. */
function isSameAnswerer(
  key: string,
  labels: readonly Label[],
  otherKeys: readonly string[],
  others: readonly Label[],
): boolean {
  const answers = (one: string, own: readonly Label[]): boolean =>
    one === someInterviewee || own.some(({ role }) => role === 'interviewee')
  const isBare = key === someInterviewee || otherKeys.includes(someInterviewee)
  return isBare && answers(key, labels) && otherKeys.every((one) => answers(one, others))
}

/** The fullest form that stands before the talk, else anywhere in the text. A name in full is made longer only where no line before the talk has it as it is. */
function inFull(said: string, labels: readonly string[], known: Known): string {
  if (isCaseless(said)) return caselessInFull(said, known.around)
  const words = nameWords(said)
  const { first, names, around } = known
  const early = fullestForm(said, [...labels, ...first])
  if (words.length > 1) {
    const more = nameWords(early).slice(words.length).join(' ')
    const isWhole = foldLine(early).startsWith(foldLine(said))
      ? around.some((text) => hasNameAlone(text, bareName(said), more))
      : around.some((text) => hasNameAlone(text, bareName(said), undefined))
    return isWhole ? bareName(said) : early
  }
  return nameWords(early).length > words.length ? early : fullestForm(said, [...labels, ...names])
}

/** Whether a text has a name without the words behind it that would make it longer, or, where none are told, with no name before it. */
function hasNameAlone(text: string, name: string, behind: string | undefined): boolean {
  const folded = text.toLowerCase()
  for (let at = folded.indexOf(name.toLowerCase()); at >= 0; at = folded.indexOf(name.toLowerCase(), at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + name.length)]
    const isAlone =
      behind === undefined ? !/\p{Lu}[\p{L}.'’-]*\s$/u.test(before) : !after.toLowerCase().startsWith(` ${behind.toLowerCase()}`)
    if (isAlone) return true
  }
  return false
}

/** A family name in a script without capitals, with the signs behind it up to a form of address or the end of the word. */
function caselessInFull(said: string, around: readonly string[]): string {
  if (said.length > 3 || !/^\p{Script=Han}+$/u.test(said)) return said
  const pattern = new RegExp(`${said}(\\p{Script=Han}{1,2}?)(?=氏|さん|先生|教授|博士|女士|[^\\p{Script=Han}]|$)`, 'u')
  const found = around.flatMap((text) => pattern.exec(text)?.[1] ?? [])
  return found[0] === undefined ? said : said + found[0]
}

/** The name that a label or its legend gives; none for labels that only tell the part. */
function nameFor(key: string, labels: readonly Label[], legend: readonly LegendEntry[]): string | undefined {
  const plain =
    key === someQuestioner
      ? ['q', 'question']
      : key === someInterviewee
        ? ['a', 'answer']
        : [key, ...labels.map(({ name }) => foldLine(name))]
  const explained = legend.find((entry) => plain.includes(entry.key))
  if (explained) return explained.name
  const longest = labels
    .filter(
      ({ form, name, role }) => form === 'name' || form === 'initials' || form === 'other' || isNumbered(name, role),
    )
    .sort((a, b) => b.name.length - a.name.length)[0]
  return longest && !key.startsWith('#') ? bareName(longest.name) : undefined
}

/** Studies keep their respondents apart by a number. */
const isNumbered = (label: string, role: Speaker['role'] | undefined): boolean =>
  role === 'interviewee' && /^\p{L}+ (?:no\.? ?)?\d+$/iu.test(label)

/** The name of somebody without one, where the introduction names just one who has that part. */
function nameless(
  role: Speaker['role'],
  persons: readonly Person[],
  roles: readonly { readonly role: Speaker['role'] }[],
  known: Known,
): string | undefined {
  const alike = persons.filter((person, index) => roles[index]?.role === role && person.name === undefined)
  if (alike.length !== 1) return undefined
  const isFree = (name: string): boolean =>
    !persons.some((person) => person.name !== undefined && isOne(name, person.name))
  const free = [...new Set(namesFor(role, known).map(bareName))].filter(isFree)
  if (free.length === 1) return free[0]
  return free.length > 1 ? undefined : counterpart(persons, isFree, known)
}

/** The names that have a part by what is told, those of which lines and fields say so before those that are only introduced. */
function namesFor(role: Speaker['role'], { askers, stated, guessed, introduced }: Known): readonly string[] {
  const sign = role === 'questioner' ? 1 : -1
  const said = introduced.people.filter(({ asks, isStated }) => isStated && asks * sign > 0).map(({ name }) => name)
  const sure = [...(role === 'questioner' ? askers : stated), ...said]
  if (sure.length > 0) return sure
  const likely = introduced.people.filter(({ asks }) => asks * sign >= 2).map(({ name }) => name)
  return role === 'questioner' ? likely : guessed.length > 0 ? guessed.slice(0, 1) : likely
}

/** Of two who are said to have met for the talk, or of those who are listed above it, the one who is not known to be another speaker. */
function counterpart(
  persons: readonly Person[],
  isFree: (name: string) => boolean,
  { introduced, guessed }: Known,
): string | undefined {
  const others = introduced.pairs.flatMap((pair) => {
    const free = pair.filter((name) => isFree(name) && !(persons.every(({ name: own }) => own === undefined) && name === guessed[0]))
    return free.length === 1 ? free : []
  })
  if (others.length > 0) return new Set(others.map(foldLine)).size === 1 ? others[0] : undefined
  const open = introduced.listed.filter(isFree)
  return introduced.listed.length > 1 && open.length === 1 && persons.some(({ name }) => name !== undefined) ? open[0] : undefined
}

function affiliationOf(
  { labels }: Person,
  name: string | undefined,
  { legend, affiliations }: Known,
): string | undefined {
  const said = labels.find(
    (label) => label.affiliation !== undefined && nameWords(label.affiliation).length > 0,
  )?.affiliation
  if (said !== undefined) return said
  if (name === undefined) return undefined
  return (
    legend.find((entry) => entry.affiliation !== undefined && isSamePerson(entry.name, name))?.affiliation ??
    affiliations.get(foldLine(name))
  )
}

/** The names that fields give for a part in the talk. */
export const namesInFields = (fields: readonly FoundField[], field: 'interviewee' | 'interviewer'): readonly string[] =>
  fields.filter((one) => one.field === field).map(({ value }) => value)
