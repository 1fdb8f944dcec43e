import { countsAlike, type Figure } from '../sentence/evidence/figures.js'
import { scaleWords } from '../language/figures/numbers.js'
import { currencyOf, periodBehind } from '../language/figures/money.js'
import type { Reading } from '../sentence/evidence/tokens.js'

/** A figure with the text that it stands in. */
export interface Placed {
  readonly figure: Figure
  readonly reading: Reading
}

/**
 * Of the figures of a place the one that has the number of another and is of another currency or for another time: `€2 million a month` for `a year`. None
 * where one there agrees.
 */
export function ofOtherUnit<T extends Placed>(own: Placed, there: readonly T[]): T | undefined {
  const same = there.filter(({ figure }) => figure.value === own.figure.value)
  const unit = unitOf(own)
  const differs = (one: Placed): boolean => {
    const other = unitOf(one)
    return isOther(unit.currency, other.currency) || isOther(unit.period, other.period)
  }
  const agrees = (one: Placed): boolean => {
    const other = unitOf(one)
    const isSame = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b
    return !differs(one) && (isSame(unit.currency, other.currency) || isSame(unit.period, other.period))
  }
  return same.some(agrees) ? undefined : same.find(differs)
}

/**
 * Of the figures of a text the one that counts what another figure counts, where the numbers of that one and of a later one are swapped in the two:
 * `eleven people for three ports` for `three people for eleven ports`.
 */
export function swappedWith({ figure, reading }: Placed, there: Reading): Figure | undefined {
  const like = (value: number, counts: Figure, not: Figure): Figure | undefined =>
    there.figures.find((one) => one.value === value && countsAlike(one, counts) && !countsAlike(one, not))
  for (const second of reading.figures) {
    if (second.span.start <= figure.span.start || second.value === figure.value || countsAlike(second, figure)) continue
    const instead = like(second.value, figure, second)
    if (instead && like(figure.value, second, figure)) return instead
  }
  return undefined
}

/** Of the figures of a place the one that has the digits of another and counts the same, in another scale: `2.5 million` for `2.5 billion`. One digit tells too little. */
export function ofOtherScale<T extends Placed>({ figure }: Placed, there: readonly T[]): T | undefined {
  const digits = ({ text }: Figure): string => (scaleWords.test(text) ? (/\d[\d.,]+/.exec(text)?.[0] ?? '') : '')
  const own = digits(figure)
  if (!own || there.some((one) => one.figure.value === figure.value)) return undefined
  return there.find((one) => digits(one.figure) === own && countsAlike(one.figure, figure))
}

/** A figure with the words of its unit, as a message quotes it. */
export function withUnit({ figure, reading }: Placed): Figure {
  const { end } = unitOf({ figure, reading })
  return { ...figure, text: reading.text.slice(figure.span.start, end), span: { start: figure.span.start, end } }
}

function unitOf({ figure: { text, span, counts }, reading }: Placed): {
  /** Or what else it is told in: per cent or percentage points. */
  readonly currency: string | undefined
  readonly period: string | undefined
  readonly end: number
} {
  const behind = reading.text.slice(span.end, span.end + 60)
  const [named = '', word = ''] = /^ (\p{Ll}+)/u.exec(behind) ?? []
  const inside = currencyOf(text)
  const behindIt = inside === undefined ? currencyOf(word) : undefined
  const currency = inside ?? behindIt ?? counts.find((one) => one === 'percent' || one === 'points')
  const period = periodBehind(behind)
  const length = Math.max(period?.length ?? 0, behindIt === undefined ? 0 : named.length)
  return { currency, period: period?.name, end: span.end + length }
}

function isOther(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}
