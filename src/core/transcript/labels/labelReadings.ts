import { answersOf, particles, thingWords } from '../../language/labelWords.js'
import { plainWords } from '../../language/foldName.js'
import { isCaseless } from '../lines/lineForm.js'
import type { Line } from '../lines/lines.js'
import { beginningsOf, type Form } from './labelForms.js'
import type { Label } from './speakerLabel.js'
import { labelOf } from './labels.js'

/** How many labels a text has to have in one form for what recurs in it to tell who speaks. */
export const least = { changes: 2, other: 3, second: 3 }
/** How large a part of the turns of one who speaks has to follow somebody else's. */
const turning = 0.4

/** The labels of one form in a text. */
export interface Reading {
  readonly form: Form
  /** All that look like one, by the line's index. */
  readonly labels: ReadonlyMap<number, Label>
  /** The keys that come again, and take turns with others. */
  readonly sure: ReadonlySet<string>
  /** How many of all that look like names or parts are those, or stand once in their shape. */
  readonly share: number
  /** How often the turn changes, times the square of that share; 0 where too little comes again. */
  readonly score: number
}

/** What each form of labels tells in a text. */
export function readingsOf(lines: readonly Line[], use: WordsInUse): readonly Reading[] {
  const found = new Map<Form, Map<number, Label>>()
  lines.forEach((line, index) => {
    for (const { form, length, words, sign } of beginningsOf(line)) {
      const label = isBounded(words) ? labelOf(line, length, words, sign) : undefined
      if (!label || isThing(label)) continue
      const own = found.get(form) ?? new Map<number, Label>()
      if (!own.has(index)) found.set(form, own.set(index, label))
    }
  })
  const onLine = found.get('line')
  // Nothing is said below a name above another.
  if (onLine)
    for (const index of [...onLine.keys()].reverse())
      if (!lines[index + 1] || onLine.has(index + 1)) onLine.delete(index)
  const inCapitals = found.get('capitals')
  if (inCapitals) found.set('capitals', withRecurring(inCapitals, lines))
  return [...found].map(([form, labels]) => readingOf(form, labels, lines, use))
}

const isBounded = (words: string): boolean =>
  words.split(/\s+/).length <= 16 &&
  !/^[([]/.test(words) &&
  (isCaseless(words) || !/["“”„«»?!]/.test(words.replace(/[([,].*$/u, '')))

const isThing = ({ name, form }: Label): boolean => {
  const plain = plainWords(name)
  return form === 'other' && (thingWords.has(plain) || thingWords.has(plain.replace(/ ?\d+$/, '')))
}

/** Of words in capitals as many as come again: `INES OKAFOR OK so`. */
function withRecurring(labels: ReadonlyMap<number, Label>, lines: readonly Line[]): Map<number, Label> {
  const counts = new Map<string, number>()
  const beginnings = (name: string): readonly string[] => {
    const words = name.split(' ')
    return words.map((_, at) => words.slice(0, at + 1).join(' '))
  }
  for (const { name } of labels.values())
    for (const one of beginnings(name)) counts.set(one, (counts.get(one) ?? 0) + 1)
  const own = new Map<number, Label>()
  for (const [index, label] of labels) {
    const [line, all] = [lines[index], beginnings(label.name)]
    const most = counts.get(all[0] ?? '') ?? 0
    const name = [...all].reverse().find((one) => (counts.get(one) ?? 0) >= Math.max(2, most * 0.3)) ?? label.name
    const at = line?.text.indexOf(name) ?? -1
    const length =
      at < 0 ? 0 : at + name.length + (/^\s*/.exec(line?.text.slice(at + name.length) ?? '')?.[0].length ?? 0)
    const cut = line && length > 0 ? labelOf(line, length, name, 'type') : label
    if (cut) own.set(index, cut)
  }
  return own
}

/** What the labels of one form tell, beside those of another that are believed. */
export function readingOf(
  form: Form,
  labels: ReadonlyMap<number, Label>,
  lines: readonly Line[],
  use: WordsInUse,
  beside: ReadonlyMap<number, Label> = new Map(),
): Reading {
  const counts = new Map<string, number>()
  for (const { key } of labels.values()) counts.set(key, (counts.get(key) ?? 0) + 1)
  const often = [...labels].filter(([index, label]) => {
    const count = counts.get(label.key) ?? 0
    if (beside.has(index)) return false
    if (isFixed(label)) return count >= 2 || answersBeside(label.key, counts)
    if (label.form === 'other') return count >= least.other && !use.isCommon(label)
    return count >= 2 && (count >= 4 || !use.isCommon(label))
  })
  const dropped = new Set([...repeatedLines(often, lines), ...unlikePlaced(often, lines)])
  const own = often.filter(([, { key }]) => !dropped.has(key))
  const styles = new Set(own.map(([, { style }]) => style))
  const keys = new Set(own.map(([, { key }]) => key))
  const stems = stemsOf(keys)
  // Between whoever presides and comes again others speak once each.
  const isAlike = ([index, label]: readonly [number, Label]): boolean =>
    (label.form === 'name' || stems.has(stemOf(label.key))) &&
    styles.has(label.style) &&
    counts.get(label.key) === 1 &&
    !beside.has(index) &&
    !use.isCommon(label)
  const alike = [...labels].filter((one) => keys.has(one[1].key) || isAlike(one))
  const order = [...alike, ...beside].sort(([one], [other]) => one - other).map(([, label]) => label)
  const changes = new Map<string, number>()
  order.forEach(({ key }, at) => {
    if (order[at - 1]?.key !== key) changes.set(key, (changes.get(key) ?? 0) + 1)
  })
  const isOneSided = order.length > 1 && order.every(({ role }) => role === 'questioner')
  const isTurning = (key: string): boolean => (changes.get(key) ?? 0) >= (counts.get(key) ?? 0) * turning
  const areTwo = changes.size > 1
  const sure = new Set([...keys].filter((key) => isOneSided || (areTwo && isTurning(key))))
  const said = own.filter(([, { key }]) => sure.has(key))
  const turns = isOneSided
    ? said.length - 1
    : alike.filter(([, { key }], at) => at > 0 && alike[at - 1]?.[1].key !== key).length
  const enough = said.some(([, label]) => isFixed(label)) ? 1 : least.changes
  const all = [...labels.values()].filter(({ key, form: of }) => of !== 'other' || sure.has(key)).length
  const share = said.length === 0 ? 0 : alike.length / all
  return { form, labels, sure, share, score: turns >= enough ? turns * share ** 2 : 0 }
}

/** What is before the number of those whom a machine or a study only counts: `speaker 1`. */
export const stemOf = (key: string): string => (/\d/.test(key) ? key.replace(/[\d\s]+/g, '') : '')
/** The stems of keys with a number. */
export const stemsOf = (keys: Iterable<string>): ReadonlySet<string> => new Set([...keys].map(stemOf).filter(Boolean))

/** Whether it says a part in the talk, whoever has it. */
export const isFixed = ({ form }: Label): boolean => form === 'question' || form === 'answer' || form === 'role'

/** Whether a label is the whole of its line. */
export const isLine = (lines: readonly Line[], index: number, { span }: Label): boolean =>
  span.end >= (lines[index]?.end ?? 0)

/** The keys that always fill their lines where others hardly do, a list or a heading below them; and those that never do where others always do. */
function unlikePlaced(labels: readonly (readonly [number, Label])[], lines: readonly Line[]): readonly string[] {
  const places = new Map<string, { all: number; alone: number }>()
  for (const [index, label] of labels) {
    const { all, alone } = places.get(label.key) ?? { all: 0, alone: 0 }
    places.set(label.key, { all: all + 1, alone: alone + (isLine(lines, index, label) ? 1 : 0) })
  }
  const alone = [...places.values()].reduce((sum, one) => sum + one.alone, 0)
  const isUnlike = (own: { readonly all: number; readonly alone: number }): boolean =>
    own.all < labels.length / 2 && Math.abs(own.alone / own.all - (alone - own.alone) / (labels.length - own.all)) > 0.8
  return [...places].flatMap(([key, own]) => (isUnlike(own) ? [key] : []))
}

const answersBeside = (key: string, counts: ReadonlyMap<string, number>): boolean =>
  Object.entries(answersOf).some(
    ([ask, answer]) => (key === ask && counts.has(answer)) || (key === answer && counts.has(ask)),
  )

/** The keys whose lines are the same words again and again: a foot of pages, a note of who owns them. */
function repeatedLines(labels: readonly (readonly [number, Label])[], lines: readonly Line[]): ReadonlySet<string> {
  const texts = new Map<string, string[]>()
  for (const [index, { key, form, span }] of labels) {
    const line = lines[index]
    if (form === 'question' || form === 'answer' || !line || span.end >= line.end) continue
    texts.set(key, [...(texts.get(key) ?? []), line.text])
  }
  return new Set([...texts].flatMap(([key, own]) => (own.length >= 3 && new Set(own).size === 1 ? [key] : [])))
}

/** Which words a text has in small letters, and which with a capital within sentences. */
export interface WordsInUse {
  /** Whether a label is of words of the language alone. */
  readonly isCommon: (label: Label) => boolean
  /** Whether its words stand with a capital within sentences. */
  readonly isName: (label: Label) => boolean
}

/** Reads how a text uses its words, those before a colon left out. */
export function wordsInUse(lines: readonly Line[]): WordsInUse {
  const lower = new Set<string>()
  const capital = new Set<string>()
  for (const { text } of lines)
    for (const [word] of text.matchAll(/(?<=[\p{L},;'’“"] ?)(?<!\p{L})\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}]*\s*[:：])/gu))
      (/^\p{Ll}/u.test(word) ? lower : capital).add(plainWords(word))
  return {
    isCommon: ({ key, name, form }) =>
      (form === 'name' || form === 'other') &&
      !isCaseless(name) &&
      !/\p{Lu}{2}/u.test(name) &&
      !/\d/.test(key) &&
      key.split(' ').every((word) => lower.has(word) || particles.has(word)),
    isName: ({ key }) => key.split(' ').every((word) => capital.has(word)),
  }
}
