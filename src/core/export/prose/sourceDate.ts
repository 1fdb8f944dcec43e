import type { CslDate, CslItem } from '../../bibliography/item.js'
import { dateInWords } from './dateInWords.js'
import type { ProseWords } from './wordsOfLanguage.js'

/** What appears on a day: of anything else the year says enough. */
const ofADay = new Set([
  'article-magazine',
  'article-newspaper',
  'broadcast',
  'hearing',
  'interview',
  'personal_communication',
  'post',
  'post-weblog',
  'speech',
  'webpage',
])

/** When a source is from, as prose says it: `2019`, `4 March 2011` of a newspaper, `about 1890`. */
export function sourceDate({ issued, type }: CslItem, words: ProseWords, language: string): string {
  const [first, last] = issued?.['date-parts'] ?? []
  const from = first?.[0]
  if (!issued || !from) return issued?.literal ?? words.undated
  const to = last?.[0]
  const isDay = ofADay.has(type) && from > 0 && !last
  const year = (one: number): string => (one < 0 ? words.beforeChrist(-one) : String(one))
  const years = to === undefined || to === from ? year(from) : `${year(from)}–${to ? year(to) : ''}`
  const date = isDay ? dateInWords(isoOf(first), language) : years
  return issued.circa ? words.circa(date) : date
}

/** The first year of a source as it stands in sentences; empty where there is none. */
export function sourceYear(item: CslItem | undefined): string {
  const { issued } = item ?? {}
  return String(issued?.['date-parts']?.[0]?.[0] ?? issued?.literal ?? '')
}

/** An ISO date, a range with two; undefined for what is no date. */
export function isoDate({ 'date-parts': parts = [] }: CslDate): string | undefined {
  const dates = parts.filter(([year]) => year !== undefined && year > 0).map(isoOf)
  return dates.length && dates.length === parts.length ? dates.join('/') : undefined
}

function isoOf([year = 0, ...others]: readonly number[]): string {
  return [String(year).padStart(4, '0'), ...others.map((part) => String(part).padStart(2, '0'))].join('-')
}
