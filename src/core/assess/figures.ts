import { countsAlike, type Figure } from '../check/claims/figures.js'
import { fractionWords, measures, ordinalWords, ownMeasure, reckoningWords } from '../language/numbers.js'
import { keyOfRef, type Unit } from './evidence.js'
import type { Reading } from './tokens.js'

/** A figure of a clause that nothing at the place has, with the one there that counts the same, if any. */
export interface StrangeFigure {
  readonly figure: Figure
  readonly unit: Unit | undefined
  readonly other: Figure | undefined
}

/** Up to here numbers are so common that one may be the writer's own count, or come out by adding, by chance. */
const small = 12
/** Fewer are counted by whoever writes: `two reasons`. */
const fewest = 3
/** A rough figure may be so far off, another hardly. */
const roughly = 0.13
const exactly = 0.01
/** What a kilometre, a mile, a day or a month may be told in. */
const units = [1.609, 1.852, 0.621, 0.54, 1.15, 7, 12, 24, 60, 100, 1000, 2.205, 0.4536, 4.4, 365, 30, 52, 10, 1e6]

/**
 * The figures of a clause that stand nowhere at the place, nor may be reckoned from those that do: by adding, taking away or dividing where the clause
 * says so or the place is several passages, and in another unit or as a share where the place has none of that kind. Years are left out.
 */
export function strangeFigures(own: Reading, there: readonly Unit[]): readonly StrangeFigure[] {
  const known = there.flatMap((unit) => unit.reading.figures.map((figure) => ({ figure, unit })))
  const values = [
    ...new Set(
      there.flatMap(({ text, reading }) => [...reading.figures.map(({ value }) => value), ...spelledIn(text)]),
    ),
  ]
  const isSeveral = new Set(there.map(({ ref }) => keyOfRef(ref))).size > 1
  const mayReckon = isSeveral || reckoningWords.test(own.text)
  return own.figures.flatMap((figure): readonly StrangeFigure[] => {
    if (figure.counts.includes('year') || isOwnMeasure(figure, own.text)) return []
    const near = figure.isRough ? roughly : exactly
    const has = (value: number): boolean => Math.abs(value - figure.value) <= near * figure.value
    if (values.some(has)) return []
    const alike = known.find((one) => countsAlike(one.figure, figure))
    if (figure.value <= small && (mayReckon || (!alike && figure.value < fewest))) return []
    if (mayReckon && reckonedFrom(values).some(has)) return []
    if (isMeasure(figure, own.text) && convertedFrom(values).some(has)) return []
    if (!alike && figure.counts.includes('percent') && values.some((a) => values.some((b) => sharesOf(a, b).some(has))))
      return []
    return [{ figure, unit: alike?.unit, other: alike?.figure }]
  })
}

/** Whether a figure counts what may be told in another unit. */
function isMeasure({ span }: Figure, words: string): boolean {
  return measures.test(words.slice(span.end, span.end + 24))
}

/** A part of a whole, `four fifths`, and how long ago something was: told in other words as often as not. */
function isOwnMeasure({ span, text }: Figure, words: string): boolean {
  const [, next = ''] = /^[ -](\p{L}+)/u.exec(words.slice(span.end)) ?? []
  return fractionWords.has(next.toLowerCase()) || (!/\d/.test(text) && ownMeasure.test(next))
}

/** Ordinals, fractions and dozens: `the third round`, `two thirds`, `one in three`. */
function spelledIn(text: string): readonly number[] {
  const lower = text.toLowerCase()
  const words = lower.match(/\p{L}+/gu) ?? []
  const fractions = words.flatMap((word) => fractionWords.get(word) ?? [])
  const shares = fractions.flatMap((one) => [one, 1 / one, 100 / one, 200 / one, 300 / one, 100 - 100 / one])
  const chances = Array.from(
    lower.matchAll(/\b(?:one|1) in (\p{L}+|\d+)/gu),
    ([, of = '']) => Number(of) || (ordinalWords.get(of) ?? 0),
  )
  return [
    ...words.flatMap((word) => ordinalWords.get(word) ?? []),
    ...shares,
    ...chances.flatMap((one) => (one ? [one, 100 / one] : [])),
  ]
}

function reckonedFrom(values: readonly number[]): readonly number[] {
  const pairs = values.flatMap((a) =>
    values.flatMap((b) => (a === b ? [] : [a + b, Math.abs(a - b), a * b, ...sharesOf(a, b), (a * b) / 100])),
  )
  return [...pairs, ...convertedFrom(values)]
}

/** `40 per cent` for 23 of 57, `a third more`. */
function sharesOf(a: number, b: number): readonly number[] {
  return b ? [a / b, (100 * a) / b, (100 * Math.abs(a - b)) / b] : []
}

function convertedFrom(values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [...units.flatMap((unit) => [value * unit, value / unit]), 100 - value])
}
