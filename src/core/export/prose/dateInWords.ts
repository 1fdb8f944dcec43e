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
    calendar: 'gregory', // also where Persian or Thai would count other years
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

/** The date that somebody wrote for people: in the language's words where it is ISO, else as it is. */
export function displayDate(written: string, language: string): string {
  const [, month = '1', day = '1'] = /^\d{4}(?:-(\d\d)(?:-(\d\d))?)?$/.exec(written) ?? ['', '0']
  const isDate = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
  return isDate ? dateInWords(written, localeOf(language)) : written
}

/** A tag that dates can be worded in; British English for one that cannot be. */
function localeOf(tag: string): string {
  const plain = tag.replace(/_/g, '-')
  try {
    return Intl.DateTimeFormat.supportedLocalesOf([plain]).length ? plain : 'en-GB'
  } catch {
    return 'en-GB' // no tag at all
  }
}
