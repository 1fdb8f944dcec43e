import { withoutAccidents, withoutFalseLetters } from './accidents.js'
import { type Label, readLabel, readNameLine } from './labels.js'
import { answersOf, particles, titles } from './lexicon.js'
import type { Line } from './lines.js'
import { isSamePerson, nameWords } from './people.js'
import { endsInQuestion, foldLine, isCaseless, isCapitals } from './wording.js'

/** Which lines begin with the label of a speaker, and which look as if. */
export interface Cast {
  /** By the line's index. */
  readonly labels: ReadonlyMap<number, Label>
  /** Whether names stand on lines of their own. */
  readonly onLines: boolean
  /** Labels that were not believed, by the line's index. */
  readonly refused: ReadonlyMap<number, Label>
}

interface Group {
  readonly key: string
  readonly first: Label
  readonly at: readonly number[]
}

/** Believes in labels by evidence: that they come again, take turns, look alike, and name somebody whom the text knows. */
export function castOf(lines: readonly Line[], known: string): Cast {
  const colons = believe(lines, lines.map(readLabel), known)
  const names = believeNameLines(lines, lines.map(readNameLine), known)
  const onLines = names.size > colons.labels.size
  return onLines ? { labels: names, onLines, refused: new Map() } : { ...colons, onLines }
}

function believe(lines: readonly Line[], labels: readonly (Label | undefined)[], known: string): Omit<Cast, 'onLines'> {
  const groups = groupsOf(labels)
  const words = new WordsInUse(lines, groups)
  const turns = takesTurns(labels, groups)
  const sizes = sizesOf(groups)
  const strong = groups.filter((group) => isStrong(group, groups, sizes, words, turns) && !isRepeatedLine(group, lines))
  const style = commonest(strong.flatMap(({ at }) => at.map((index) => labels[index]?.style ?? '')))
  const fitting = strong.filter((group) => fitsStyle(group, style, words, known))
  const sure = fitting.length > 0 ? fitting : onceAsked(lines, labels, groups)
  const isKnown = new Set(strong)
  const weak = groups.filter((group) => !isKnown.has(group) && isWeak(group, sure, style, words, known))
  const keys = new Set([...sure, ...weak].map(({ key }) => key))
  const accepted = new Map<number, Label>()
  const refused = new Map<number, Label>()
  labels.forEach((label, index) => {
    if (label && keys.has(label.key)) accepted.set(index, label)
    else if (label && label.form !== 'other' && label.style.endsWith(':')) refused.set(index, label)
  })
  const kept = withoutAccidents(lines, withoutFalseLetters(accepted), refused)
  return isTalk(kept) ? { labels: kept, refused } : { labels: new Map(), refused: new Map() }
}

function groupsOf(labels: readonly (Label | undefined)[]): readonly Group[] {
  const groups = new Map<string, { key: string; first: Label; at: number[] }>()
  labels.forEach((label, index) => {
    if (!label) return
    const group = groups.get(label.key)
    if (group) group.at.push(index)
    else groups.set(label.key, { key: label.key, first: label, at: [index] })
  })
  return [...groups.values()]
}

/** Which keys mostly follow another key that comes again too. */
function takesTurns(labels: readonly (Label | undefined)[], groups: readonly Group[]): ReadonlySet<string> {
  const often = new Set(groups.filter(({ at }) => at.length >= 2).map(({ key }) => key))
  const order = labels.flatMap((label) => (label && often.has(label.key) ? [label.key] : []))
  const changes = new Map<string, number>()
  order.forEach((key, index) => {
    if (order[index - 1] !== key) changes.set(key, (changes.get(key) ?? 0) + 1)
  })
  const isTurning = ({ key, at }: Group): boolean => often.size > 1 && (changes.get(key) ?? 0) >= at.length * 0.4
  return new Set(groups.filter(isTurning).map(({ key }) => key))
}

function isStrong(
  group: Group,
  groups: readonly Group[],
  sizes: ReadonlyMap<string, number>,
  words: WordsInUse,
  turns: ReadonlySet<string>,
): boolean {
  const { first, at, key } = group
  const count = sizes.get(baseOf(key)) ?? 0
  switch (first.form) {
    case 'question':
    case 'answer':
      return (
        count >= 2 ||
        (key.length > 1 && groups.length <= 4 && hasCounterpart(group, groups)) ||
        hasLetterCounterpart(group, groups)
      )
    case 'role':
      return count >= 2
    case 'initials':
    case 'name':
      return at.length >= 2 && (!words.isCommon(group) || (at.length >= 4 && turns.has(key)))
    case 'other':
      return at.length >= 4 && turns.has(key) && /^\p{Ll}[\p{L}\d_.]{1,20}$/u.test(first.name) && !words.isCommon(group)
  }
}

/** The same words again and again are no talk: a foot of pages, a note of who owns them. */
function isRepeatedLine({ first, at }: Group, lines: readonly Line[]): boolean {
  const isWordy = (first.form === 'name' || first.form === 'other') && at.length >= 3
  return isWordy && at.every((index) => lines[index]?.text === lines[at[0] ?? 0]?.text)
}

/** Two who speak once each: one of them asks, under a label like that of the other, who speaks next. */
function onceAsked(
  lines: readonly Line[],
  labels: readonly (Label | undefined)[],
  groups: readonly Group[],
): readonly Group[] {
  const said = labels.flatMap((label, index) => (label && label.form !== 'other' ? [{ label, index }] : []))
  for (const [position, { label, index }] of said.entries()) {
    const next = said[position + 1]
    if (!next || next.label.key === label.key || next.label.style.at(-1) !== label.style.at(-1)) continue
    const asked = lines.slice(index, next.index).some(({ text }) => endsInQuestion(text))
    if (asked && [label, next.label].every(isFullLabel))
      return groups.filter(({ key }) => key === label.key || key === next.label.key)
  }
  return []
}

/** A label that can hardly be anything else: a part in the talk, a name in full or with a title, capitals. */
const isFullLabel = ({ form, name }: Label): boolean =>
  form === 'role' || nameWords(name).length > 1 || hasTitle(name) || isCapitals(name)

const baseOf = (key: string): string => key.replace(/,.*$/, '').replace(/ \d+$/, '')

/** How many lines begin with each label, whatever number or role stands behind it. */
function sizesOf(groups: readonly Group[]): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const { key, at } of groups) sizes.set(baseOf(key), (sizes.get(baseOf(key)) ?? 0) + at.length)
  return sizes
}

const hasCounterpart = ({ first }: Group, groups: readonly Group[]): boolean =>
  groups.some(
    (other) =>
      other.first.form !== first.form &&
      (other.first.form === 'question' || other.first.form === 'answer') &&
      other.first.name.length > 1,
  )

const hasLetterCounterpart = ({ key }: Group, groups: readonly Group[]): boolean =>
  groups.some((other) => answersOf[key] === other.key || answersOf[other.key] === key)

/** A repeated word that looks unlike the other labels names somebody only where the text knows such a one. */
function fitsStyle({ first, key }: Group, style: string, words: WordsInUse, known: string): boolean {
  if (first.form !== 'name' || sameStyle(first.style, style) || isCaseless(first.name)) return true
  return (
    isCapitals(first.name) ||
    nameWords(first.name).length > 1 ||
    hasTitle(first.name) ||
    known.includes(key) ||
    words.isMentioned(key)
  )
}

const sameStyle = (a: string, b: string): boolean => a === b
const hasTitle = (name: string): boolean => titles.has(foldLine(name.split(/\s+/)[0] ?? '')) && /\s/.test(name)

/** A label that stands there once, in a text in which others come again. */
function isWeak(
  { first, key }: Group,
  sure: readonly Group[],
  style: string,
  words: WordsInUse,
  known: string,
): boolean {
  if (first.form === 'other' || sure.reduce((sum, { at }) => sum + at.length, 0) < 3) return false
  if (sure.some((other) => baseOf(other.key) === baseOf(key))) return true
  if (first.form === 'role') return true
  if (first.form !== 'name' && first.form !== 'initials') return false
  const isKin = sure.some(
    ({ first: other }) => isSamePerson(first.name, other.name) || isSamePerson(other.name, first.name),
  )
  if (isKin) return true
  if (first.style.at(-1) !== style.at(-1)) return false
  if (isKnownElsewhere(known, key)) return true
  const isAlike =
    sameStyle(first.style, style) || (first.style.startsWith('C') && first.style.includes('b') === style.includes('b'))
  if (!isAlike) return false
  if (isCaseless(first.name)) return false
  if (nameWords(first.name).length > 1 || hasTitle(first.name))
    return first.form === 'name' && !words.isPartlyCommon(key)
  return words.isMentioned(key)
}

/** Whether the beginning of the text has the words twice: where they stand before a colon, and somewhere else. */
const isKnownElsewhere = (known: string, key: string): boolean => known.split(` ${key} `).length > 2

/** Labels make a talk where two speak, or one asks and the other has no label. */
function isTalk(labels: ReadonlyMap<number, Label>): boolean {
  const all = [...labels.values()]
  const keys = new Set(all.map(({ key }) => key))
  return all.length >= 2 && (keys.size >= 2 || all.every(({ role }) => role === 'questioner'))
}

function believeNameLines(
  lines: readonly Line[],
  labels: readonly (Label | undefined)[],
  known: string,
): ReadonlyMap<number, Label> {
  const followed = labels.map((label, index) => (label && lines[index + 1] && !labels[index + 1] ? label : undefined))
  const groups = groupsOf(followed)
  const turns = takesTurns(followed, groups)
  const isSure = ({ first, at, key }: Group): boolean =>
    at.length >= 2 &&
    turns.has(key) &&
    (first.form === 'role' ||
      first.form === 'name' ||
      first.form === 'question' ||
      first.form === 'answer' ||
      first.form === 'initials')
  const sure = groups.filter(isSure)
  const total = sure.reduce((sum, { at }) => sum + at.length, 0)
  const from = sure.reduce((first, { at }) => Math.min(first, at[0] ?? first), lines.length)
  const paragraphs = lines.filter(
    (line, index) => index > from && (line.begins || line.blanks > 0 || (labels[index - 1] && !labels[index])),
  ).length
  if (sure.length < 2 || total < 4 || total < paragraphs * 0.2) return new Map()
  const isTimed = sure.every(({ first }) => first.time !== undefined)
  const isAlso = ({ first, key }: Group): boolean =>
    (isTimed && first.time !== undefined) ||
    (first.form === 'role' && key !== 'speaker') ||
    (key.includes(' ') && nameWords(first.name).length <= 4 && isKnownElsewhere(known, key)) ||
    sure.some(({ first: other }) => isSamePerson(first.name, other.name) || isSamePerson(other.name, first.name))
  const keys = new Set(groups.filter((group) => sure.includes(group) || isAlso(group)).map(({ key }) => key))
  return new Map(followed.flatMap((label, index) => (label && keys.has(label.key) ? [[index, label] as const] : [])))
}

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
}

/** Which of the labels' words the text also uses otherwise: in small letters they are words, with a capital somebody's name. */
class WordsInUse {
  readonly #lower = new Set<string>()
  readonly #capital = new Set<string>()

  constructor(lines: readonly Line[], groups: readonly Group[]) {
    const wanted = new Set(groups.flatMap(({ key }) => key.split(' ')))
    for (const { text } of lines) {
      for (const match of text.matchAll(
        /(?<=[\p{L},;'’“"] ?)(?<![\p{L}])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}]*\s*[:：])/gu,
      )) {
        const word = foldLine(match[0])
        if (!wanted.has(word)) continue
        if (/^\p{Ll}/u.test(match[0])) this.#lower.add(word)
        else if (/^\p{Lu}/u.test(match[0])) this.#capital.add(word)
      }
    }
  }

  /** Every word of the label is a word of the language. */
  isCommon({ first, key }: Group): boolean {
    const words = key.split(' ')
    return !isCaseless(first.name) && words.every((word) => this.#lower.has(word) || particles.has(word))
  }

  /** Some word of the label is a word of the language. */
  isPartlyCommon(key: string): boolean {
    return key.split(' ').some((word) => this.#lower.has(word) && !particles.has(word))
  }

  isMentioned(key: string): boolean {
    return key.split(' ').every((word) => this.#capital.has(word))
  }
}
