import type { Label } from './labelForm.js'
import { isInitialsOf, isSamePerson, nameWords } from '../personNames/nameWords.js'
import { particles } from '../../language/labelWords.js'
import type { Line } from '../lines/lines.js'
import { plainWords } from '../../language/foldName.js'
import { isCaseless } from '../lines/lineForm.js'

/** Lines that begin with one label. */
export interface Group {
  readonly key: string
  readonly first: Label
  readonly at: readonly number[]
}

/** The labels, those of one speaker together. */
export function groupsOf(labels: readonly (Label | undefined)[]): readonly Group[] {
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
export function takesTurns(labels: readonly (Label | undefined)[], groups: readonly Group[]): ReadonlySet<string> {
  const often = new Set(groups.filter(({ at }) => at.length >= 2).map(({ key }) => key))
  const order = labels.flatMap((label) => (label && often.has(label.key) ? [label.key] : []))
  const changes = new Map<string, number>()
  order.forEach((key, index) => {
    if (order[index - 1] !== key) changes.set(key, (changes.get(key) ?? 0) + 1)
  })
  const isTurning = ({ key, at }: Group): boolean => often.size > 1 && (changes.get(key) ?? 0) >= at.length * 0.4
  return new Set(groups.filter(isTurning).map(({ key }) => key))
}

/** Whether two labels are forms of one name. What has more than a word more than the name is a line about somebody. */
export const isKin = (one: string, other: string): boolean =>
  isInitialsOf(one, other) ||
  isInitialsOf(other, one) ||
  ((isSamePerson(one, other) || isSamePerson(other, one)) &&
    Math.abs(nameWords(one).length - nameWords(other).length) <= 1)

/** Whether the beginning of the text has the words twice: where they stand before a colon, and somewhere else. */
export const isKnownElsewhere = (known: string, key: string): boolean => known.split(` ${key} `).length > 2

/** Which of the labels' words the text also uses otherwise: in small letters they are words, with a capital somebody's name. */
export class WordsInUse {
  readonly #lower = new Set<string>()
  readonly #capital = new Set<string>()

  constructor(lines: readonly Line[], groups: readonly Group[]) {
    const wanted = new Set(groups.flatMap(({ key }) => key.split(' ')))
    for (const { text } of lines) {
      for (const match of text.matchAll(
        /(?<=[\p{L},;'’“"] ?)(?<![\p{L}])\p{L}[\p{L}\p{M}]*(?![\p{L}\p{M}]*\s*[:：])/gu,
      )) {
        const word = plainWords(match[0])
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
