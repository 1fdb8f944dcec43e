import type { CslDate } from './item.js'

const part = /^(-?\d{4}|y-?\d{4,})(?:-(\d\d)(?:-(\d\d))?)?(?:T[\d:.+Z-]*)?([~?%]*)$/

/**
 * A date as BibLaTeX (manual, section 2.3.8) and Pandoc have it, EDTF's level 0 and a little of level 1: `2010`, `2010-03-04`, `2010/2012`,
 * `2010/`, `1850~`. Undefined for anything else. Seasons are the months 21 to 24.
 */
export function readDate(source: string): CslDate | undefined {
  const [first = '', last, ...more] = source.trim().split('/')
  if (more.length) return undefined
  const from = readPart(first)
  if (last === undefined) return from && dateOf([from.parts], from)
  const to = readPart(last)
  if ((!from && !isOpen(first)) || (!to && !isOpen(last)) || (!from && !to)) return undefined
  return dateOf([from?.parts ?? [0], to?.parts ?? [0]], { isCirca: from?.isCirca === true || to?.isCirca === true })
}

interface DatePart {
  readonly parts: readonly number[]
  readonly season?: number
  readonly isCirca: boolean
}

function dateOf(parts: readonly (readonly number[])[], { season, isCirca }: Omit<DatePart, 'parts'>): CslDate {
  return { 'date-parts': parts, ...(season === undefined ? {} : { season }), ...(isCirca ? { circa: true } : {}) }
}

function readPart(source: string): DatePart | undefined {
  const [, year, month, day, doubt = ''] = part.exec(source.trim()) ?? []
  if (year === undefined) return undefined
  const counted = Number(year.replace('y', ''))
  const parts = [counted > 0 ? counted : counted - 1]
  const isCirca = /[~%]/.test(doubt)
  if (month === undefined || month === '00') return { parts, isCirca }
  const number = Number(month)
  if (number >= 21 && number <= 24) return { parts, season: number - 20, isCirca }
  const ofMonth = day === undefined || day === '00' ? [] : [Number(day)]
  if (number > 12 || (ofMonth[0] ?? 1) > daysOf(number)) return undefined
  return { parts: [...parts, number, ...ofMonth], isCirca }
}

function daysOf(month: number): number {
  if (month === 2) return 29
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function isOpen(source: string): boolean {
  return ['', '..'].includes(source.trim())
}
