import type { Figure } from '../sentence/evidence/figures.js'
import { dayOrMonth, monthNames, relativeMonths } from '../language/figures/numbers.js'
import type { Unit } from '../sentence/evidence/evidence.js'
import type { Reading } from '../sentence/evidence/tokens.js'

/** A day or a month that a clause names, and what is nearest has another. */
interface OtherDate {
  readonly figure: Figure
  readonly unit: Unit
  readonly other: Figure
}

/**
 * The dates of a clause that stand nowhere at the place, where what is nearest says another that the clause does not name: another day of that month, or another
 * month. Of a place that counts months from elsewhere (`two months later`) the month is nobody's.
 */
export function otherDates(own: Reading, there: readonly Unit[], nearest: readonly Unit[]): readonly OtherDate[] {
  const mine = datesIn(own.text)
  if (!mine.length) return []
  const isCounted = there.some(({ text }) => relativeMonths.test(text))
  return mine.flatMap((figure): readonly OtherDate[] => {
    const { value } = figure
    if (there.some((unit) => mayHave(unit, value))) return []
    const isMonthThere = there.some((unit) => mayHave(unit, monthOf(value)))
    if (!isMonthThere && isCounted) return []
    for (const unit of nearest) {
      const other = datesIn(unit.text).find(
        (one) =>
          (isMonthThere ? monthOf(one.value) === monthOf(value) && one.value % 100 > 0 : true) &&
          !mine.some(({ value: named }) => named === one.value || monthOf(named) === one.value),
      )
      if (other) return [{ figure, unit, other }]
    }
    return []
  })
}

/** Whether a unit has that day, or that month where it is none, be it in a range, or is dated so, or as a time with that day in it. */
function mayHave({ text, claims }: Unit, value: number): boolean {
  const [month, day] = [Math.floor(value / 100), value % 100]
  const isWithin = claims.some(({ when }) => {
    const [from = '', to = from] = (when?.date ?? '').split('/')
    if (!from) return false
    const at = [from.slice(0, 4), ...[month, day].map((one) => String(one).padStart(2, '0'))].join('-')
    // A bare year, or a bare month of a day, says no more than that it is within.
    return from <= at.slice(0, from.length) && at.slice(0, to.length) <= to && from.length > (day ? 7 : 4)
  })
  const sign = day ? String.raw`(?<!\d)${day}(?!\d)` : String.raw`\b${(monthNames[month - 1] ?? '').slice(0, 3)}`
  return isWithin || new RegExp(sign, 'u').test(text)
}

/** `6 July` and `July 6` as 706, `the end of July` as 700. */
export function datesIn(text: string): readonly Figure[] {
  return Array.from(text.matchAll(dayOrMonth), ({ 0: found, index, groups = {} }) => ({
    span: { start: index, end: index + found.length },
    text: found,
    value:
      100 * (1 + monthNames.indexOf(groups['month'] ?? groups['first'] ?? groups['alone'] ?? '')) +
      Number(groups['day'] ?? groups['second'] ?? 0),
    counts: ['day'],
    isRough: false,
  }))
}

/** Another date in the form of one’s own, `6 July` for `16 July` where the source has `July 6`; undefined where the other has no day and one’s own has. */
export function inFormOf({ text, value }: Figure, other: Figure): string | undefined {
  const month = monthNames[Math.floor(other.value / 100) - 1] ?? ''
  const day = other.value % 100
  if (value % 100 === 0) return month
  return day === 0 ? undefined : /^\d/.test(text) ? `${day} ${month}` : `${month} ${day}`
}

function monthOf(value: number): number {
  return value - (value % 100)
}
