import type { PassageKind, PassageRef, Provenance, Span } from '../model.js'
import type { Report } from './reporter.js'
import { unwrap } from './outline.js'

const idPattern = /^[a-z0-9-]+$/
const referencePattern = /^(?:[^\s#]+#)?[a-z0-9-]+$/
/** A date of any precision, or a range of two. EDTF (ISO 8601-2) level 0, without times. */
const datePattern = /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:\/\d{4}(?:-\d\d(?:-\d\d)?)?)?$/
const sourceAtEnd = /\s*\[(general|@[^[\]]*)\]$/

export const isId = (text: string): boolean => idPattern.test(text)
export const isReference = (text: string): boolean => referencePattern.test(text)

/** Whether the text is a date that the calendar has: `2024`, `2024-02-29`, `1999-05/1999-07`. */
export function isDate(text: string): boolean {
  return datePattern.test(text) && text.split('/').every(isCalendarDate)
}

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year) // Date.UTC takes years below 100 for 19xx
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
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

/** Takes off the quotation marks around the whole text, where there are any. */
export function unquote(text: string): string {
  return /^[“"]([^]*)[”"]$/.exec(text)?.[1]?.trim() ?? text
}

/** `“first words … last words”`; a short passage is given whole and is then its own first and last words. */
export function readWords(text: string): { readonly first: string; readonly last: string } | undefined {
  const inner = /^[“"]([^]+)[”"]$/.exec(text.trim())?.[1]?.trim()
  if (!inner) return undefined
  const parts = unwrap(inner).split(/\s+(?:…|\.\.\.)\s+/)
  const [first, last = first] = parts
  return first && last && parts.length <= 2 ? { first, last } : undefined
}

/** A value with its sources, `Sets the rules. [@small2010, para. 2; @small2010, sec. 2]`. */
export function readSourced(
  raw: string,
  span: Span,
  report: Report,
): { readonly text: string; readonly sources: readonly Provenance[] } {
  const bracket = sourceAtEnd.exec(raw)
  if (!bracket) return { text: unwrap(raw), sources: [] }
  const inner = bracket[1] ?? ''
  const start = span.start + bracket.index + bracket[0].indexOf('[') + 1
  return { text: unwrap(raw.slice(0, bracket.index)), sources: readSources(inner, start, report) }
}

/** What stands in the bracket of a source; `start` is its offset in the file. */
export function readSources(inner: string, start: number, report: Report): readonly Provenance[] {
  const sources: Provenance[] = []
  for (const part of inner.matchAll(/[^;]+/g)) {
    const text = part[0].trim()
    const from = start + part.index + part[0].indexOf(text)
    const span = { start: from, end: from + text.length }
    if (text === 'general') {
      sources.push({ kind: 'general' })
      continue
    }
    const [, key, locator] = /^@([^\s,]+)\s*,\s*([^]+)$/.exec(text) ?? []
    const ref = locator && readPassageRef(unwrap(locator))
    if (key && ref) sources.push({ kind: 'interview', key, ref, span })
    else
      report('source-malformed', span, { text }, [
        '[@key, para. 2]',
        '[@key, sec. 3]',
        '[@key, standfirst 1]',
        '[general]',
      ])
  }
  return sources
}

/** Ids or references separated by commas, with the place of each. */
export function readList(raw: string, start: number): readonly { readonly text: string; readonly span: Span }[] {
  return [...raw.matchAll(/[^,]+/g)].flatMap((part) => {
    const text = part[0].trim()
    const from = start + part.index + part[0].indexOf(text)
    return text ? [{ text, span: { start: from, end: from + text.length } }] : []
  })
}
