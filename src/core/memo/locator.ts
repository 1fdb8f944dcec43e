import type { Span } from '../model.js'
import { type LocatorLabel, type LocatorTerms, locatorTerms } from './locatorTerms.js'

export type { LocatorLabel } from './locatorTerms.js'

/** Where in a source a citation points. For `[@a, paras. 2-4, 7]` the value is `2-4, 7`, the label `paragraph`, the numbers 2, 3, 4, 7. */
export interface Locator {
  readonly label: LocatorLabel
  /** As written, without the label. */
  readonly value: string
  /** Of label and value, and of the braces around them. */
  readonly span: Span
  /** The whole numbers named, in order; empty for time codes, Roman numerals and the like, and for a range of over a thousand. */
  readonly numbers: readonly number[]
}

const labelPattern =
  /(sub (?:verb(?:o|is)|voc(?:e|ibus))(?=\s)|s\.vv?\.(?=[\s\d])|n\.º|[\p{L}\p{M}’']+\.?(?=[\s\d])|¶¶?|§§?)\s*/iuy
const numberPattern = String.raw`[^\s,;{}—…"“”]*\d[^\s,;{}—…"“”]*`
const romanPattern = String.raw`[ivxlcdm]+(?:[-–]+[ivxlcdm]+)?(?![\p{L}\p{N}])`
const plainValue = listOf(numberPattern)
const labelledValue = listOf(`(?:${numberPattern}|${romanPattern})`)
const timeCode = /^\d{1,2}:\d\d(?::\d\d)?(?:[-–]|$)/

/** The locator that a citation's text after its key begins with: `, para. 2`, ` {p. 3}`, ` 33`. The text is `text[start, end)`. */
export function readLocator(
  text: string,
  start: number,
  end: number,
  terms: LocatorTerms = locatorTerms(),
): Locator | undefined {
  const part = text.slice(0, end)
  const from = matchEnd(/[\s,]*/y, part, start)
  return part[from] === '{' ? bracedLocator(part, from, terms) : plainLocator(part, from, terms)
}

function plainLocator(part: string, from: number, terms: LocatorTerms): Locator | undefined {
  const { label, next } = readLabel(part, from, terms)
  const stop = matchEnd(label ? labelledValue : plainValue, part, next)
  const value = part.slice(next, stop).replace(/[.:?!]+$/, '')
  return value ? locator(label, value, { start: from, end: next + value.length }) : undefined
}

/** Braces hold a locator whatever it looks like; empty ones say that there is none. */
function bracedLocator(part: string, from: number, terms: LocatorTerms): Locator | undefined {
  const close = closingBrace(part, from)
  if (close === undefined) return undefined
  const { label, next } = readLabel(part, matchEnd(/\s*/y, part, from + 1), terms)
  const value = part.slice(next, close).trim()
  return value ? locator(label, value, { start: from, end: close + 1 }) : undefined
}

function locator(label: LocatorLabel | undefined, value: string, span: Span): Locator {
  const plain = value.replaceAll('*', '').replace(/\s+/g, ' ')
  const implied = timeCode.test(plain) ? 'timestamp' : 'page'
  return { label: label ?? implied, value: plain, span, numbers: numbersOf(plain) }
}

function readLabel(part: string, from: number, terms: LocatorTerms): { label?: LocatorLabel; next: number } {
  labelPattern.lastIndex = from
  const match = labelPattern.exec(part)
  const label = match && terms.get((match[1] ?? '').toLowerCase().replace('’', "'"))
  return label ? { label, next: from + match[0].length } : { next: from }
}

/** `2-4, 7` as 2, 3, 4, 7; a shortened end is filled up from the start, so that `133-35` ends at 135. */
function numbersOf(value: string): number[] {
  return value.split(/\s*,\s*/).flatMap((part) => {
    const match = /^(\d+)(?:\s*[-–]+\s*(\d+))?$/.exec(part)
    if (!match?.[1]) return []
    const first = Number(match[1])
    const last = match[2] ? Number(match[1].slice(0, -match[2].length) + match[2]) : first
    const length = last - first + 1
    return length > 0 && length <= 1000 ? Array.from({ length }, (_, index) => first + index) : []
  })
}

function listOf(item: string): RegExp {
  return new RegExp(String.raw`${item}(?:\s*[-–]+\s*${item})?(?:,\s*${item}(?:\s*[-–]+\s*${item})?)*`, 'iuy')
}

function closingBrace(text: string, open: number): number | undefined {
  let depth = 0
  for (let index = open; index < text.length; index++) {
    if (text[index] === '{') depth++
    if (text[index] === '}' && --depth === 0) return index
  }
  return undefined
}

function matchEnd(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from
  const match = pattern.exec(text)
  return match ? from + match[0].length : from
}
