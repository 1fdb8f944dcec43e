import { withoutFalseLabels, withoutFalseLetters } from '../lines/falseLabels.js'
import { recurs } from '../lines/documentPattern.js'
import { isCode, type Label } from './labelForm.js'
import { readLabel, readNameLine } from './labels.js'
import { type Group, groupsOf, isKin, isKnownElsewhere, takesTurns, WordsInUse } from './labelGroups.js'
import { answersOf, titles } from '../../language/labelWords.js'
import { goesOnBelow, isGoingOn, isSaid, isWhole } from './labelLines.js'
import type { Line } from '../lines/lines.js'
import { believeNameLines, initialledNames } from './nameLines.js'
import { isProceedingsOffice } from '../personNames/hearingOffices.js'
import { nameWords } from '../personNames/nameWords.js'
import { plainWords } from '../../language/foldName.js'
import { commonest, endsInQuestion, endsInPunctuation, isCaseless, isCapitals } from '../lines/lineForm.js'

/** Which lines begin with the label of a speaker, and which look as if. */
export interface SpeakerLabels {
  /** By the line's index. */
  readonly labels: ReadonlyMap<number, Label>
  /** Whether names stand on lines of their own. */
  readonly onLines: boolean
  /** Whether it is another way to read what is known to be a talk, and need not show that it is one. */
  readonly isTried?: true
  /** Whether nothing shows who speaks, so that turns were guessed by what is said. */
  readonly isGuessed?: true
  /** Those of the labels of which somebody told that they are some. */
  readonly corrected?: ReadonlyMap<number, Label>
  /** Labels that were not believed, by the line's index. */
  readonly refused: ReadonlyMap<number, Label>
}

/** Believes in labels by evidence: that they come again, take turns, look alike, and name somebody whom the text knows. */
export function speakerLabelsOf(lines: readonly Line[], known: string): SpeakerLabels {
  const initialled = initialledNames(lines)
  const labels = lines.map((line) => readLabel(line, initialled))
  const colons = believe(lines, labels, known)
  const names = believeNameLines(lines, lines.map(readNameLine), known)
  const onLines = names.size > colons.labels.size
  if (onLines) return { labels: withoutFalseLetters(names, lines), onLines, refused: new Map() }
  return { ...colons, onLines }
}

function believe(
  lines: readonly Line[],
  labels: readonly (Label | undefined)[],
  known: string,
): Omit<SpeakerLabels, 'onLines'> {
  const groups = groupsOf(labels)
  const words = new WordsInUse(lines, groups)
  const turns = takesTurns(labels, groups)
  const sizes = sizesOf(groups)
  const strong = groups.filter((group) => isStrong(group, groups, sizes, words, turns) && !isRepeatedLine(group, lines))
  const style = commonest(strong.flatMap(({ at }) => at.map((index) => labels[index]?.style ?? '')))
  // What is set like the labels of the document and stands there again and again is one of them, whatever its words.
  const isPrinted = ({ first, at }: Group): boolean =>
    at.length >= recurs && first.form !== 'other' && at.every((index) => labels[index]?.style === style)
  const fitting = [
    ...strong.filter((group) => fitsStyle(group, style, words, known)),
    ...groups.filter((group) => !strong.includes(group) && isPrinted(group) && !isRepeatedLine(group, lines)),
  ]
  const sure = fitting.length > 0 ? fitting : onceAsked(lines, labels, groups)
  const isKnown = new Set([...strong, ...fitting])
  const isWords = ({ at, first }: Group): boolean =>
    at.every((index) => isGoingOn(lines[index], labels[index] ?? first))
  const begin = sure.reduce((first, { at }) => Math.min(first, at[0] ?? first), lines.length)
  // Words before the first sure label, or behind the last, or between empty lines, that end in no sign are a title with a colon in it.
  const end = sure.reduce((last, { at }) => Math.max(last, at.at(-1) ?? last), 0)
  const isTitle = ({ at, first }: Group): boolean =>
    at.every(
      (index) =>
        !endsInPunctuation(lines[index]?.text ?? '') &&
        !(first.form === 'name' && goesOnBelow(lines, index)) &&
        (index < begin || index > end || isWhole(lines, index)),
    )
  // Names are set like other names, not like the letters of questions and answers.
  const styleOfNames = commonest(
    sure.flatMap(({ first, at }) => (isLetter(first) ? [] : at.map((index) => labels[index]?.style ?? ''))),
  )
  const styleFor = ({ first }: Group): string => (isLetter(first) ? style : styleOfNames || style)
  // Beside names in capitals, other capitals before a colon and a sentence name somebody too: `CALLER:`; beside initials, other initials.
  const isBeside = ({ first, at }: Group): boolean =>
    (first.form === 'name' || first.form === 'role' || first.form === 'initials') &&
    first.style === styleOfNames &&
    first.style.startsWith('C') &&
    first.style.endsWith(':') &&
    (first.form !== 'initials' || sure.filter((other) => other.first.form === 'initials').length >= 2) &&
    at.every((index) => lines[index]?.block.kind === 'cue' || isSaid(lines, index, begin, end))
  const weak = groups.filter(
    (group) =>
      !isKnown.has(group) &&
      !isWords(group) &&
      (isWeak(group, sure, styleFor(group), words, known, isTitle(group)) || isBeside(group)),
  )
  const setters = sure.some(({ first }) => first.form === 'question')
    ? groups.filter(({ first }) => first.setsQuestioner)
    : []
  const keys = new Set([...sure, ...weak, ...setters].map(({ key }) => key))
  const accepted = new Map<number, Label>()
  const arrows = (some: readonly number[]): number => some.filter((index) => lines[index]?.text.startsWith('>>')).length
  const all = [...sure, ...weak].flatMap(({ at }) => at)
  // Where a sign stands before nearly every label, words without it are none.
  const hasArrows = arrows(all) >= Math.max(3, all.length * 0.7)
  const refused = new Map<number, Label>()
  labels.forEach((label, index) => {
    if (label && keys.has(label.key) && (!hasArrows || arrows([index]) > 0)) accepted.set(index, label)
    else if (label && label.form !== 'other' && label.style.endsWith(':')) refused.set(index, label)
  })
  const kept = withoutFalseLabels(lines, withoutFalseLetters(accepted, lines), refused)
  return isTalk(kept) ? { labels: kept, refused } : { labels: new Map(), refused: new Map() }
}

const isLetter = ({ form }: Label): boolean => form === 'question' || form === 'answer'

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
      return count >= 2 || hasLetterCounterpart(group, groups)
    case 'role':
      return count >= 2
    case 'initials':
    case 'name':
      return at.length >= 2 && (!words.isCommon(group) || (at.length >= 4 && turns.has(key)))
    case 'other':
      if (isCode(first.name)) return at.length >= 3 && turns.has(key)
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
  // `What Lies Beneath: Water Under Borders` is a title, alone and without a sign at its end.
  const isTitle = (index: number): boolean => isWhole(lines, index) && !endsInPunctuation(lines[index]?.text ?? '')
  const said = labels.flatMap((label, index) =>
    label && label.form !== 'other' && !isTitle(index) ? [{ label, index }] : [],
  )
  for (const [position, { label, index }] of said.entries()) {
    const next = said[position + 1]
    if (!next || next.label.key === label.key || next.label.style.at(-1) !== label.style.at(-1)) continue
    const asked = lines.slice(index, next.index).some(({ text }) => endsInQuestion(text))
    if (asked && [label, next.label].every((one) => isFullLabel(one) && isNamedBeside(one, lines)))
      return groups.filter(({ key }) => key === label.key || key === next.label.key)
  }
  return []
}

/** Two words before a colon may be anything in a script without capitals, unless another line has them too. */
const isNamedBeside = ({ form, name }: Label, lines: readonly Line[]): boolean =>
  form === 'role' || !isCaseless(name) || lines.filter(({ text }) => text.includes(name)).length > 1

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
const hasTitle = (name: string): boolean => titles.has(plainWords(name.split(/\s+/)[0] ?? '')) && /\s/.test(name)

/** A label that stands there once, in a text in which others come again. */
function isWeak(
  { first, key, at }: Group,
  sure: readonly Group[],
  style: string,
  words: WordsInUse,
  known: string,
  isTitle: boolean,
): boolean {
  if (first.form === 'other' || sure.reduce((sum, other) => sum + other.at.length, 0) < 3) return false
  if (sure.some((other) => baseOf(other.key) === baseOf(key))) return true
  if (first.form === 'role') return true
  // `Pregunta.` once, and `P.` from then on.
  const isLong = (other: Group): boolean =>
    other.first.form === first.form && key.startsWith(other.key) && (at[0] ?? 0) < (other.at[0] ?? 0)
  if (isLetter(first) && first.style.at(-1) === style.at(-1) && sure.some(isLong)) return true
  // Beside a label of all questions, another word for a question is one of the talk.
  if (first.form === 'question' && first.name.length > 1)
    return first.style.at(-1) === style.at(-1) && sure.every((other) => other.first.form !== 'question')
  if (first.form !== 'name' && first.form !== 'initials') return false
  if (sure.some(({ first: other }) => isKin(first.name, other.name))) return true
  if (isTitle) return false
  if (first.style.at(-1) !== style.at(-1)) return false
  if (isKnownElsewhere(known, key)) return true
  const isAlike =
    sameStyle(first.style, style) || (first.style.startsWith('C') && first.style.includes('b') === style.includes('b'))
  if (!isAlike) return false
  if (isCaseless(first.name))
    return isProceedingsOffice(first.name) || sure.some((other) => hasSameCalling(first, other.first))
  if (nameWords(first.name).length > 1 || hasTitle(first.name))
    return first.form === 'name' && !words.isPartlyCommon(key)
  return words.isMentioned(key)
}

/** Two reporters, of one house or of two: `海峡放送 記者`. */
const hasSameCalling = (one: Label, other: Label): boolean =>
  one.affiliation !== undefined && one.affiliation.split(' ').at(-1) === other.affiliation?.split(' ').at(-1)

/** Labels make a talk where two speak, or one asks and the other has no label. */
function isTalk(labels: ReadonlyMap<number, Label>): boolean {
  const all = [...labels.values()]
  const keys = new Set(all.map(({ key }) => key))
  return all.length >= 2 && (keys.size >= 2 || all.every(({ role }) => role === 'questioner'))
}
