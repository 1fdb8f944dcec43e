import type { Figure } from '../sentence/claims/figures.js'
import { dayAndMonth, monthNames } from '../language/figures/numbers.js'
import type { Unit } from './evidence.js'
import type { Reading } from './tokens.js'

/** A day of a month that a clause names, and what is nearest has another of the same month. */
interface OtherDay {
  readonly figure: Figure
  readonly unit: Unit
  readonly other: Figure
}

/** The days of a clause that stand nowhere at the place, where what is nearest says another day of that month, which the clause does not name. */
export function otherDays(own: Reading, there: readonly Unit[], nearest: readonly Unit[]): readonly OtherDay[] {
  const mine = daysIn(own.text)
  if (!mine.length) return []
  return mine.flatMap((figure): readonly OtherDay[] => {
    if (there.some((unit) => mayHave(unit, figure.value))) return []
    for (const unit of nearest) {
      const other = daysIn(unit.text).find(
        ({ value }) => isSameMonth(value, figure.value) && !mine.some((one) => one.value === value),
      )
      if (other) return [{ figure, unit, other }]
    }
    return []
  })
}

/** Whether a unit has that number of a day at all, be it in a range, or is dated so, or as a time with that day in it. */
function mayHave({ text, claims }: Unit, value: number): boolean {
  const [month, day] = [Math.floor(value / 100), value % 100]
  const date = [month, day].map((one) => String(one).padStart(2, '0')).join('-')
  const isWithin = claims.some(({ when }) => {
    const [from = '', to = from] = (when?.date ?? '').split('/').map((one) => one.slice(5))
    return from <= date && date <= to
  })
  return isWithin || new RegExp(String.raw`(?<!\d)${day}(?!\d)`, 'u').test(text)
}

/** `6 July` and `July 6` as 706. */
function daysIn(text: string): readonly Figure[] {
  return Array.from(text.matchAll(dayAndMonth), ({ 0: found, index, groups = {} }) => ({
    span: { start: index, end: index + found.length },
    text: found,
    value:
      100 * (1 + monthNames.indexOf(groups['month'] ?? groups['first'] ?? '')) +
      Number(groups['day'] ?? groups['second']),
    counts: ['day'],
    isRough: false,
  }))
}

function isSameMonth(a: number, b: number): boolean {
  return Math.floor(a / 100) === Math.floor(b / 100)
}
