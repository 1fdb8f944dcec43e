import { findDate } from '../opening/dates.js'
import { type FieldOption, Options } from './fieldOption.js'
import type { HeadLine, ReadHead } from './headLines.js'
import { monthNamed } from './monthNames.js'

/** A date in a text. */
interface Written {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** What may be the day on which it was published: all dates of the lines around the talk and in its first turns, and those that the file states. */
export function dateOptions(head: ReadHead): readonly FieldOption[] {
  const { transcript, lines, address } = head
  const options = new Options()
  for (const field of [...transcript.fields, ...transcript.extract.metadata])
    if (field.field === 'issued') {
      const isOfFile = field.from !== 'text'
      options.add(field.value, isOfFile ? field.from : undefined, field.value)
    }
  for (const line of lines) for (const date of datesIn(line.text)) addDate(options, line, date)
  const inAddress = /\/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)?(?!\d)/.exec(address)
  if (inAddress) options.add([inAddress[1], inAddress[2], inAddress[3]].filter(Boolean).join('-'), undefined)
  return options.all()
}

function addDate(options: Options, line: HeadLine, { value, start, end }: Written): void {
  options.add(
    value,
    {
      line,
      before: line.text.slice(0, start),
      behind: line.text.slice(end),
      span: { start: line.span.start + start, end: line.span.start + end },
      lines: 1,
    },
    value,
  )
}

/** As many dates as one line has. */
const mostDates = 6

/** All dates of a line, read as `findDate` reads one, and in shorter forms. */
export function datesIn(text: string): readonly Written[] {
  const found: Written[] = []
  let rest = text
  for (let count = 0; count < mostDates; count += 1) {
    const date = findDate(rest)
    if (!date) break
    const { start, end } = date.span
    if (end <= start) break
    if (date.iso !== undefined) found.push({ value: date.iso, start, end })
    rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  }
  for (const [pattern, read] of shortForms)
    for (const match of [...rest.matchAll(pattern)].slice(0, mostDates)) {
      const [start, end] = [match.index, match.index + match[0].length]
      const values = read(match)
      if (values.length === 0) continue
      for (const value of values) found.push({ value, start, end })
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
    }
  return found
}

const two = (figures: string | undefined): string => (figures ?? '').padStart(2, '0')

/** An ISO date where there is such a day. */
function day(year: string, month: string | undefined, date: string | undefined): readonly string[] {
  const value = `${year}-${two(month)}-${two(date)}`
  const time = new Date(`${value}T00:00:00Z`)
  const isDay = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(value)
  return isDay && Number(year) >= 1900 && Number(year) <= 2100 ? [value] : []
}

const dayIn = (year: string, name: string, date: string | undefined): readonly string[] => {
  const month = monthNamed(name)
  return month === undefined ? [] : day(year, String(month), date)
}

const monthIn = (year: string, name: string): readonly string[] => {
  const month = monthNamed(name)
  return month === undefined ? [] : [`${year}-${two(String(month))}`]
}

/** Years of two figures are of this century up to the thirties. */
const century = (year: string): string => `${Number(year) < 40 ? '20' : '19'}${year}`

/** A day in figures where they can be read in one way alone. */
function inFigures(year: string, first: string | undefined, second: string | undefined): readonly string[] {
  const both = new Set([...day(year, second, first), ...day(year, first, second)])
  return both.size === 1 ? [...both] : []
}

const shortForms: readonly (readonly [RegExp, (match: RegExpExecArray) => readonly string[]])[] = [
  // `20240318`, in the name of a file or recording
  [/(?<!\d)((?:19|20)\d\d)[_.-]?(\d\d)[_.-]?(\d\d)(?!\d)/gu, ([, year = '', month, date]) => day(year, month, date)],
  // `16Feb2023`, `19.mai.2025`, `12. října 2021`
  [
    /(?<![\d\p{L}])(\d{1,2})(?:st|nd|rd|th|er|º)?[.\s-]{0,2}(?:de\s|of\s)?(\p{L}{3,13})[.,\s-]{0,2}(?:de\s|del\s)?((?:19|20)\d\d)(?!\d)/gu,
    ([, date, month = '', year = '']) => dayIn(year, month, date),
  ],
  // `2021. november 4.`
  [
    /(?<!\d)((?:19|20)\d\d)[.,]?\s(\p{L}{3,13})\s(\d{1,2})(?!\d)/gu,
    ([, year = '', month = '', date]) => dayIn(year, month, date),
  ],
  [
    /(?<![\p{L}\d]|\d(?:st|nd|rd|th)?[.,\s]{1,2}(?:of\s|de\s)?)(\p{L}{3,13})[.,]?\s((?:19|20)\d\d)(?!\d)/gu,
    ([, month = '', year = '']) => monthIn(year, month),
  ],
  // `03/21/25`, `21.03.25`
  [
    /(?<![\d.])(\d{1,2})([./-])(\d{1,2})\2(\d\d)(?![\d.:])/gu,
    ([, first, sign, second, year = '']) =>
      sign === '.' ? day(century(year), second, first) : inFigures(century(year), first, second),
  ],
  // A year alone.
  [
    /(?<![\d/.,-])((?:19|20)\d\d)(?![\d.,:-])/gu,
    ({ 1: year = '', index, input }) =>
      monthNamed(/(\p{L}+)[.,]?\s$/u.exec(input.slice(0, index))?.[1] ?? '') === undefined ? [year] : [],
  ],
]
