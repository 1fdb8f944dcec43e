import { type L10n, languageOf } from './l10n.js'

/** An ISO date of any precision, or a range of two, for people: `7 July 2010`, `October 2009`, `2010`, `5–11 July 2010`. */
export function dateWords(iso: string, l10n: L10n): string {
  const [from = '', to] = iso.split('/')
  const format = formatOf(from, languageOf(l10n))
  if (to === undefined) return format.format(toDate(from))
  // Ends of different precision cannot share what is common to both.
  if (from.length !== to.length) return `${dateWords(from, l10n)} – ${dateWords(to, l10n)}`
  return format.formatRange(toDate(from), toDate(to))
}

function toDate(iso: string): Date {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year) // Date.UTC takes years below 100 for 19xx
  return date
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** To make a format takes longer than to use it a hundred times. */
function formatOf(iso: string, language: string): Intl.DateTimeFormat {
  const parts = iso.split('-').length
  const format =
    formats.get(`${parts} ${language}`) ??
    new Intl.DateTimeFormat(language, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(parts > 1 ? { month: 'long' } : {}),
      ...(parts > 2 ? { day: 'numeric' } : {}),
    })
  formats.set(`${parts} ${language}`, format)
  return format
}
