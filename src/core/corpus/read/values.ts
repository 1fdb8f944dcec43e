import type { PassageKind, PassageRef, Provenance, Span } from '../../model.js'
import type { Report } from './reporter.js'
import { unwrap, type Written } from './outline.js'

/** What may be agreed besides attribution; the same in front matter and of a voice. */
export const furtherTermsFields = ['read-back', 'embargo', 'recorded-until', 'assistants']

/** What was agreed, which counts as unreadable where it stands twice: nobody can tell which answer holds. */
export const agreedFields = ['terms', ...furtherTermsFields]

const idPattern = /^[a-z0-9-]+$/
const referencePattern = /^(?:[^\s#]+#)?[a-z0-9-]+$/
/** A date of any precision, or a range of two. EDTF (ISO 8601-2) level 0, without times. */
const datePattern = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/

export const isId = (text: string): boolean => idPattern.test(text)
export const isReference = (text: string): boolean => referencePattern.test(text)

/** Whether the text is a date that the calendar has: `2024`, `2024-02-29`, `1999-05/1999-07`. */
export function isDate(text: string): boolean {
  if (!datePattern.test(text)) return false
  const slash = text.indexOf('/')
  if (slash < 0) return isCalendarDate(text)
  const [from, to] = [text.slice(0, slash), text.slice(slash + 1)]
  const shared = Math.min(from.length, to.length)
  return isCalendarDate(from) && isCalendarDate(to) && from.slice(0, shared) <= to.slice(0, shared)
}

/** Whether the text is one day of the calendar: `2024-02-29`. */
export const isDay = (text: string): boolean => text.length === 10 && isDate(text)

function isCalendarDate(text: string): boolean {
  const year = Number(text.slice(0, 4))
  const month = text.length > 4 ? Number(text.slice(5, 7)) : 1
  const day = text.length > 7 ? Number(text.slice(8)) : 1
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
  return day >= 1 && day <= days
}

const passageForms: readonly [PassageKind, RegExp][] = [
  ['paragraph', /^(?:¶|P(?=\d)|para(?:\.|graph)?)\s*(\d+)$/i],
  ['question', /^(?:Q|sec(?:\.|tion)?)\s*(\d+)$/i],
  ['standfirst', /^(?:SF|standfirst)\s*(\d+)$/i],
]

/** Reads `¶2`, `para. 2`, `Q3`, `sec. 3`, `SF1`, `standfirst 1`; undefined for anything else. */
export function readPassageRef(text: string): PassageRef | undefined {
  for (const [kind, pattern] of passageForms) {
    const digits = pattern.exec(text.trim())?.[1]
    if (digits && Number(digits) > 0) return { kind, number: Number(digits) }
  }
  return undefined
}

/** The short form that corpus files use: `¶2`, `Q3`, `SF1`. */
export function formatPassageRef({ kind, number }: PassageRef): string {
  const sign = { paragraph: '¶', question: 'Q', standfirst: 'SF' }[kind]
  return `${sign}${number}`
}

/** Takes off the quotation marks around the whole text, where there are any: `“may” or “could”` has none around the whole. */
export function unquote(text: string): string {
  const inner = /^[“"]([^]*)[”"]$/.exec(text)?.[1]
  if (inner === undefined) return text
  if (!/["“”]/.test(inner)) return inner.trim()
  const curly = inner.replace(/(?<![^\s(])"/g, '“').replaceAll('"', '”')
  const isPair = !/”[^]*“/.test(curly.replace(/“[^“”]*”/g, ''))
  return isPair ? inner.trim() : text
}

/** `“first words … last words”`; a short passage is given whole and is then its own first and last words. */
export function readWords(text: string): { readonly first: string; readonly last: string } | undefined {
  const whole = unwrap(text)
  const inner = unquote(whole)
  if (inner === whole) return undefined
  const parts = inner.split(/(?<![^ ])(?:…|\.\.\.)(?![^ ])/).map((part) => part.trim())
  const [first, last = first] = parts
  return first && last && parts.length <= 2 ? { first, last } : undefined
}

/** In quotation marks that are read back as they were written; marks within the words that would confuse them become apostrophes. */
export function writtenAnchor(first: string, last: string): string {
  const words = first === last ? first : `${first} … ${last}`
  const exact = `“${words}”`
  const read = readWords(exact)
  const isSame = read?.first === first && read.last === last
  return isSame ? exact : `“${words.replace(/[“”"„‟]/g, '’')}”`
}

/** The forms of a source, for sentences on what was expected. */
export const sourceForms = ['[@key, para. 2]', '[@key, sec. 3]', '[@key, standfirst 1]', '[general]']

/** A value and its sources, which stand in a bracket at its end: `Sets the rules. [@small2010, para. 2; @small2010, sec. 2]`. `raw` is without the bracket. */
export function readSourced(
  value: string,
  span: Span,
  report: Report,
): { readonly raw: string; readonly text: string; readonly sources: readonly Provenance[] } {
  const bracket = /\[([^[\]]*)\]$/.exec(value)
  const raw = bracket ? value.slice(0, bracket.index) : value
  const stray = /\[@[^[\]]*\]/.exec(raw)
  if (stray) {
    const start = span.start + stray.index
    report('source-malformed', { start, end: start + stray[0].length }, { text: stray[0] }, sourceForms)
  }
  const sources = bracket ? readSources(bracket[1] ?? '', span.start + bracket.index + 1, report) : []
  return { raw, text: unwrap(raw), sources }
}

/** What stands in the bracket of a source; `start` is its offset in the file. */
export function readSources(inner: string, start: number, report: Report): readonly Provenance[] {
  return splitAt(';', inner, start).flatMap(({ text, span }): readonly Provenance[] => {
    if (text === 'general') return [{ kind: 'general' }]
    const [, key, locator] = /^@([^\s,]+)\s*,\s*([^]+)$/.exec(text) ?? []
    const ref = locator && readPassageRef(unwrap(locator))
    if (!key || !ref) {
      report('source-malformed', span, { text }, sourceForms)
      return []
    }
    report.points({ kind: 'passage', key, ref, span })
    return [{ kind: 'interview', key, ref, span }]
  })
}

/** Ids or references separated by commas, with the place of each; `start` is the offset of `raw` in the file. */
export function readList(raw: string, start: number): readonly Written[] {
  return splitAt(',', raw, start)
}

function splitAt(mark: string, raw: string, start: number): readonly Written[] {
  let at = start
  return raw.split(mark).flatMap((part) => {
    const text = part.trim()
    const from = at + part.indexOf(text)
    at += part.length + mark.length
    return text ? [{ text, span: { start: from, end: from + text.length } }] : []
  })
}
