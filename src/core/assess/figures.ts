import { countsAlike, type Figure } from '../sentence/evidence/figures.js'
import {
  beforeYear,
  fractionWords,
  measures,
  ratioBefore,
  ordinalWords,
  ownMeasure,
  reckoningWords,
  relativeYears,
  scaleWords,
} from '../language/figures/numbers.js'
import { numberWords } from '../language/figures/figureWords.js'
import { fewestShared, sameThing, sureThing } from './clause.js'
import { ofOtherScale, ofOtherUnit, type Placed, swappedWith, withUnit } from './figureUnits.js'
import { yearsIn, yearsOf } from '../sentence/evidence/years.js'
import { otherDates } from './dates.js'
import { keyOfRef, type Unit } from '../sentence/evidence/evidence.js'
import type { Reading } from '../sentence/evidence/tokens.js'

/** A figure of a clause that nothing at the place has, with the one there that counts the same, if any. */
export interface StrangeFigure {
  readonly figure: Figure
  readonly unit: Unit | undefined
  readonly other: Figure | undefined
  /** Whether what has the other says besides what the clause says, and the clause does not reckon. */
  readonly isSure: boolean
}

/** Up to here numbers are so common that one may be the writer's own count, or come out by adding, by chance. */
const small = 12
/** Fewer are counted by whoever writes: `two reasons`. */
const fewest = 3
/** What says most of a clause, and which part of it, its figures aside. */
interface Nearest {
  readonly nearest: readonly Unit[]
  readonly share: number
}

/** `21` for 21 million, where it is clear of what. */
const inThousands = [1e3, 1e6, 1e9]
/** A rough figure may be so far off, another hardly. */
const roughly = 0.13
const exactly = 0.01
/** What a kilometre, a mile, a day or a month may be told in. */
const units = [1.609, 1.852, 0.621, 0.54, 1.15, 7, 12, 24, 60, 100, 1000, 2.205, 0.4536, 4.4, 365, 30, 52, 10, 1e6]

/**
 * The figures of a clause that stand nowhere at the place, nor may be reckoned from those that do: by adding, taking away or dividing where the clause
 * says so or the place is several passages, and in another unit or as a share where the place has none of that kind. A year is one only where
 * what is nearest has another, and so is a day or a month. `keys` are what the clause is about, of which `nearest` have `share`.
 */
export function strangeFigures(
  own: Reading,
  keys: readonly string[],
  there: readonly Unit[],
  { nearest, share }: Nearest,
): readonly StrangeFigure[] {
  const known = there.flatMap((unit) => unit.told.figures.map((figure) => ({ figure, unit, reading: unit.told })))
  const values = [
    ...new Set(there.flatMap(({ told }) => [...told.figures.map(({ value }) => value), ...spelledIn(told.text)])),
  ]
  const scaled = new Set(known.flatMap(({ figure: { text, value } }) => (scaleWords.test(text) ? value : [])))
  const bare = values.filter((value) => !scaled.has(value))
  const isSeveral = new Set(there.map(({ ref }) => keyOfRef(ref))).size > 1
  const sharedBy = ({ keys: all }: Unit): number => keys.filter((key) => all.has(key)).length
  const saysAsMuch = (unit: Unit): boolean =>
    share >= sureThing || (share >= sameThing && sharedBy(unit) > fewestShared)
  const dates = otherDates(own, there, nearest.filter(saysAsMuch)).map((one) => ({ ...one, isSure: true }))
  const figures = own.figures.flatMap((figure): readonly StrangeFigure[] => {
    if (figure.counts.includes('year')) return otherYear(figure, own, there, nearest.filter(saysAsMuch), share)
    const twisted = twistedFigure({ figure, reading: own }, known, share >= sureThing)
    if (twisted) return [twisted]
    const near = figure.isRough ? roughly : exactly
    const is = figure.counts.includes('n:decad') ? 10 * figure.value : figure.value
    const has = (value: number): boolean => Math.abs(value - is) <= near * is
    if (values.some(has) || inThousands.some((scale) => bare.includes(figure.value / scale))) return []
    const [alike] = known
      .filter((one) => countsAlike(one.figure, figure) && !own.figures.some(({ value }) => value === one.figure.value))
      .sort((a, b) => sharedBy(b.unit) - sharedBy(a.unit))
    const isClear = alike !== undefined && sharedBy(alike.unit) >= fewestShared && saysAsMuch(alike.unit)
    const mayReckon = (isSeveral && !isClear) || reckoningWords.test(own.text)
    const isPart = ratioBefore.test(own.text.slice(0, figure.span.start))
    if (isPart && (figure.value === 10 || figure.value === 100)) return []
    if (isOwnMeasure(figure, own.text) && !(isClear && !isSeveral)) return []
    if (figure.value <= small && (mayReckon || (!alike && figure.value < fewest))) return []
    if (mayReckon && reckonedFrom(values).some(has)) return []
    if (isMeasure(figure, own.text) && convertedFrom(values).some(has)) return []
    if (!alike && figure.counts.includes('percent') && values.some((a) => values.some((b) => sharesOf(a, b).some(has))))
      return []
    const isSure =
      isClear &&
      !mayReckon &&
      !isAboutAsMuch(figure, alike.figure) &&
      !isPart &&
      !summedFrom(alike.unit.reading.figures.map(({ value }) => value)).some(has)
    return [{ figure, unit: alike?.unit, other: alike?.figure, isSure }]
  })
  return [...figures, ...dates]
}

/** A figure that the place has too, of another unit or scale, or of what another figure counts there. That a large number is the same is no chance. */
function twistedFigure(
  own: Placed,
  known: readonly (Placed & { readonly unit: Unit })[],
  isSame: boolean,
): StrangeFigure | undefined {
  const otherUnit = ofOtherUnit(own, known)
  const isSure = isSame || own.figure.value > small
  if (otherUnit) return { figure: withUnit(own), unit: otherUnit.unit, other: withUnit(otherUnit), isSure }
  const otherScale = ofOtherScale(own, known)
  if (otherScale) return { figure: own.figure, unit: otherScale.unit, other: otherScale.figure, isSure }
  const isInSource = known.some(({ figure }) => figure.value === own.figure.value && countsAlike(figure, own.figure))
  if (isInSource) return undefined
  for (const { unit, reading } of known) {
    const other = swappedWith(own, reading)
    if (other) return { figure: own.figure, unit, other, isSure: isSame }
  }
  return undefined
}

/** A year that the place has not, where what is nearest there says the clause but for another year; none where the place reckons in years. */
function otherYear(
  figure: Figure,
  own: Reading,
  there: readonly Unit[],
  nearest: readonly Unit[],
  share: number,
): readonly StrangeFigure[] {
  if (there.some(({ text }) => relativeYears.test(text))) return []
  const known = new Set(
    there
      .flatMap(({ text, claims }) => [text, ...claims.map(({ when }) => yearsOf(when))])
      .flatMap(yearsIn)
      .map(({ year }) => year),
  )
  if (known.has(figure.value)) return []
  for (const unit of nearest) {
    const other = unit.told.figures.find(
      ({ counts, value }) => counts.includes('year') && !own.figures.some((one) => one.value === value),
    )
    if (other)
      return [
        { figure, unit, other, isSure: share >= sureThing || beforeYear.test(own.text.slice(0, figure.span.start)) },
      ]
  }
  return []
}

/** The one may be the other, rounded. */
function isAboutAsMuch(a: Figure, b: Figure): boolean {
  const ratio = a.value / b.value
  const most = a.isRough || b.isRough ? 2 * roughly : roughly
  return ratio > 1 - most && ratio < 1 + most
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
    ...words.flatMap((word) => ordinalWords.get(word) ?? numberWords.get(word) ?? []),
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

/** What two figures of one sentence come to: the writer may have reckoned without saying so. */
function summedFrom(values: readonly number[]): readonly number[] {
  return values.flatMap((a) =>
    values.flatMap((b) => (a === b ? [100 - a] : [a + b, Math.abs(a - b), ...sharesOf(a, b)])),
  )
}

/** `40 per cent` for 23 of 57, `a third more`. */
function sharesOf(a: number, b: number): readonly number[] {
  return b ? [a / b, (100 * a) / b, (100 * Math.abs(a - b)) / b] : []
}

function convertedFrom(values: readonly number[]): readonly number[] {
  return values.flatMap((value) => [...units.flatMap((unit) => [value * unit, value / unit]), 100 - value])
}
