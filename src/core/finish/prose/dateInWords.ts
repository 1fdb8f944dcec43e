/** How exact a date is. */
export type Precision = 'day' | 'month' | 'year'

/** An ISO date in a language's words: `7 July 2010`, `July 2010`, `2010`. */
export function dateInWords(iso: string, language: string): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year) // Date.UTC takes years below 100 for 19xx
  const precision = precisionOf(iso)
  const words = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision === 'year' ? {} : { month: 'long' }),
    ...(precision === 'day' ? { day: 'numeric' } : {}),
  }).format(date)
  return language.startsWith('fr') ? words.replace(/^1 /, '1er ') : words
}

/** How exact an ISO date is. */
export function precisionOf(iso: string): Precision {
  return iso.length > 7 ? 'day' : iso.length > 4 ? 'month' : 'year'
}
