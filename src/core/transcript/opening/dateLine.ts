import { type FoundDate, findDate } from './dates.js'
import { mastheadBefore } from './masthead.js'
import { publisherBeside } from './publisher.js'
import { countWords, endsSentence } from '../lines/wording.js'

/** A date in a line that is there for it, with the words before it. */
export interface DateLine {
  readonly date: FoundDate
  readonly before: string
}

/** The date of a line that says when, and little else: `Ines Okafor, 12 March 2019`. */
export function dateLineIn(text: string): DateLine | undefined {
  if (text.length > 140) return undefined
  const date = findDate(text)
  const rest = date ? text.slice(0, date.span.start) + text.slice(date.span.end) : text
  if (!date || (countWords(rest.replace(/[·|,*_()]/g, ' ')) > 9 && endsSentence(text)) || countWords(rest) > 12)
    return undefined
  const before = text
    .slice(0, date.span.start)
    .replace(/^[*_\s]+/, '')
    .replace(/[\s,·|–—*_-]+$/, '')
  return { date, before }
}

/** The publisher that such a line names: before the date unless somebody stands there, or behind it. */
export const sourceOf = (
  text: string,
  { date, before }: DateLine,
  hasAsker: boolean,
  near: readonly string[],
): string | undefined =>
  (hasAsker ? undefined : mastheadBefore(text.slice(0, date.span.start), date.iso?.length === 7)) ??
  publisherBeside(hasAsker ? '' : before, text.slice(date.span.end), near)
