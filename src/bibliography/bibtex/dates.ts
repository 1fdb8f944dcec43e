import { readDate } from '../../core/bibliography/date.js'
import type { CslDate } from '../../core/bibliography/item.js'
import { plainOf } from './inline.js'
import { readLatex } from './latex.js'

/** A date in the parts that BibTeX has, `year`, `month` and `day`; what is no year is kept as it stands. */
export function readYear(year: string, month: string | undefined, day: string | undefined): CslDate | undefined {
  const written = plainOf(readLatex(year)).trim()
  if (written === '') return undefined
  const date = readDate(written.replace(/^(\d{4})\s*[-–]+\s*(\d{4})$/, '$1/$2'))
  const [only, last] = date?.['date-parts'] ?? []
  if (!only) return { literal: written }
  if (last || only.length > 1 || month === undefined) return date
  const named = readMonth(plainOf(readLatex(month)))
  if (!named) return date
  const number = day === undefined ? named.day : wholeNumber(day, 31)
  return { ...date, 'date-parts': [[...only, named.month, ...(number === undefined ? [] : [number])]] }
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** `3`, `March`, `Mar.`, and with a day `4 March`, `3 4` as `mar # "~4"` gives it. */
function readMonth(source: string): { readonly month: number; readonly day: number | undefined } | undefined {
  const words = source
    .trim()
    .toLowerCase()
    .split(/[\s\u00a0.,]+/)
  const at = words.findIndex((word) => /^\p{L}/u.test(word))
  const [word = '', other] = at < 0 ? words : [words[at] ?? '', words[at === 0 ? 1 : at - 1]]
  const named = months.indexOf(word.slice(0, 3)) + 1
  const month = at < 0 ? wholeNumber(word, 12) : named > 0 ? named : undefined
  return month === undefined ? undefined : { month, day: other === undefined ? undefined : wholeNumber(other, 31) }
}

function wholeNumber(source: string, most: number): number | undefined {
  const number = /^\s*\d{1,2}\s*$/.test(source) ? Number(source) : 0
  return number >= 1 && number <= most ? number : undefined
}
