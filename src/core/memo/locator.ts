import type { Span } from '../model.js'
import { jointAt, numbersIn, rangesOf } from './locatorLists.js'
import { type LocatorLabel, type LocatorNames, locatorNames } from './locatorNames.js'

export type { LocatorLabel } from './locatorNames.js'

/** Places under one label. For `paras. 2-4 and 7` the value is `2-4 and 7`, the label `paragraph`, the numbers 2, 3, 4, 7. */
export interface LocatorPart {
  readonly label: LocatorLabel
  /** As written, without the label. */
  readonly value: string
  /** The whole numbers named, in order; empty for time codes, Roman numerals and the like, and for a range of over a thousand. */
  readonly numbers: readonly number[]
  /** Of label and value. */
  readonly span: Span
}

/** Where in a source a citation points: `[@a, paras. 2-4 and 7, sec. 3]` has two parts. */
export interface Locator {
  /** Of all parts, and of the braces around them. */
  readonly span: Span
  readonly parts: readonly [LocatorPart, ...LocatorPart[]]
  /**
   * What Pandoc takes for the locator, braces in its span: in `paras. 5 and 8` only 5. The rest is a suffix for it, which a style prints as it
   * stands; so it is for works of which we know no places.
   */
  readonly inPandoc: LocatorPart
}

const labelPattern =
  /(sub (?:verb(?:o|is)|voc(?:e|ibus))(?=\s)|s\.vv?\.(?=[\s\d])|n\.º|[\p{L}\p{M}’']+\.?(?=[\s\d])|¶¶?|§§?)\s*/iuy
const numberPattern = String.raw`[^\s,;{}—…"“”¶§@]*\d[^\s,;{}—…"“”¶§@]*`
const romanPattern = String.raw`[ivxlcdm]+(?:[-–]+[ivxlcdm]+)?(?![\p{L}\p{N}])`
const plainRange = rangeOf(numberPattern)
const labelledRange = rangeOf(`(?:${numberPattern}|${romanPattern})`)
/** Behind a joining word, where any other word with a digit in it belongs to what the author says. */
const joinedRange = String.raw`${rangeOf(String.raw`\d+(?::\d\d)*`)}(?![\p{L}\p{N}%‰°]|[.:]\d)`
const timeCode = /^\d{1,2}:\d\d(?::\d\d)?(?:[-–]|$)/

/** What an interview can have places of. */
const ofInterviews: ReadonlySet<LocatorLabel> = new Set([
  'article',
  'paragraph',
  'section',
  'standfirst',
  'page',
  'timestamp',
])

/** The locator that a citation's text after its key begins with: `, para. 2`, ` {p. 3}`, ` 33`. The text is `text[start, end)`. */
export function readLocator(
  text: string,
  start: number,
  end: number,
  terms: LocatorNames = locatorNames(),
): Locator | undefined {
  const part = text.slice(0, end)
  const from = matchEnd(/[\s,]*/y, part, start)
  return part[from] === '{' ? bracedLocator(part, from, terms) : plainLocator(part, from, terms)
}

function plainLocator(part: string, from: number, terms: LocatorNames): Locator | undefined {
  const { label, next } = readLabel(part, from, terms)
  const item = label ? labelledRange : plainRange
  const value = withoutStops(part.slice(next, matchEnd(`${item}(?:,\\s*${item})*`, part, next)))
  const first = withoutStops(part.slice(next, matchEnd(item, part, next))).replace(/[-–]+$/, '')
  if (!value || !first) return undefined
  const inPandoc = partOf(label, value, { start: from, end: next + value.length })
  const parts = joined(
    part,
    [partOf(label, first, { start: from, end: next + first.length })],
    next + first.length,
    terms,
  )
  return { span: { start: from, end: parts.at(-1)?.span.end ?? from }, parts, inPandoc }
}

/** Braces hold a locator whatever it looks like; empty ones say that there is none. */
function bracedLocator(part: string, from: number, terms: LocatorNames): Locator | undefined {
  const close = closingBrace(part, from)
  if (close === undefined) return undefined
  const start = matchEnd(/\s*/y, part, from + 1)
  const { label, next } = readLabel(part, start, terms)
  const value = part.slice(next, close).trim()
  if (!value) return undefined
  const end = next + value.length
  const inside = plainLocator(part.slice(0, close), start, terms)
  const own: Locator['parts'] = inside?.span.end === end ? inside.parts : [partOf(label, value, { start, end })]
  const parts = joined(part, own, close + 1, terms)
  const isMore = parts.at(-1) !== own.at(-1)
  return {
    span: { start: from, end: isMore ? (parts.at(-1)?.span.end ?? close) : close + 1 },
    parts,
    inPandoc: partOf(label, value, { start: from, end: close + 1 }),
  }
}

/** Nobody names as many, and no text may take long to read. */
const mostJoined = 500

/** With what follows them at an offset behind commas and joining words, as far as it is places. */
function joined(part: string, [first, ...rest]: Locator['parts'], from: number, terms: LocatorNames): Locator['parts'] {
  const before = [first, ...rest]
  let last = rest.at(-1) ?? first
  let next = joinedAt(part, last, from, terms)
  for (let count = 0; next && count < mostJoined; count++) {
    if (next.label === last.label) before.pop()
    before.push(next)
    last = next
    next = joinedAt(part, last, last.span.end, terms)
  }
  const [start = first, ...more] = before
  return [start, ...more]
}

/** The next place; together with the last part where it has the same label. */
function joinedAt(part: string, last: LocatorPart, from: number, terms: LocatorNames): LocatorPart | undefined {
  const joint = jointAt(part, from)
  if (!joint) return undefined
  const { label: written, next } = readLabel(part, joint.end, terms)
  const pattern = written || joint.kind === 'comma' ? plainRange : joinedRange
  const value = withoutStops(part.slice(next, matchEnd(pattern, part, next)))
  if (!value || (written && !ofInterviews.has(written))) return undefined
  const end = next + value.length
  const isTime = timeCode.test(value)
  const label = written ?? (isTime ? 'timestamp' : last.label)
  if (label === 'timestamp' && !isTime) return undefined
  if (label !== last.label) return joint.kind === 'to' ? undefined : partOf(label, value, { start: joint.end, end })
  const whole = partOf(label, `${last.value}${part.slice(from, joint.end)}${value}`, { start: last.span.start, end })
  if (joint.kind === 'to' && !isTime && whole.numbers.length <= last.numbers.length) return undefined
  const isBare = !written && joint.kind !== 'comma'
  return isBare && (isYear(value) || (joint.kind === 'and' && isCount(part, last, { start: next, end })))
    ? undefined
    : whole
}

function isYear(value: string): boolean {
  return /^(?:1[5-9]|20)\d\d$/.test(value)
}

/** Whether a number behind `and` counts what the next word says: `para. 5 and 6 others`, but not `paras. 5 and 6 below`. */
function isCount(part: string, { numbers, span }: LocatorPart, { start, end }: Span): boolean {
  if (!/^\s+\p{L}/u.test(part.slice(end)) || jointAt(part, end)) return false
  const isOne = /^(?:p|page|para|paragraph|sec|section|standfirst)\b/i.test(part.slice(span.start, span.end))
  return (isOne && numbers.length === 1) || Number.parseInt(part.slice(start, end), 10) <= (numbers.at(-1) ?? 0)
}

function partOf(label: LocatorLabel | undefined, written: string, span: Span): LocatorPart {
  const value = written.replaceAll('*', '').replace(/\s+/g, ' ')
  const implied = timeCode.test(value) ? 'timestamp' : 'page'
  return { label: label ?? implied, value, numbers: rangesOf(value).flatMap(numbersIn), span }
}

/** Without what closes a sentence, and from a bracket on that is not closed: `(13` names no page. */
function withoutStops(value: string): string {
  const open: number[] = []
  for (const { 0: sign, index } of value.matchAll(/[()]/g)) {
    if (sign === '(') open.push(index)
    else open.pop()
  }
  return value.slice(0, open[0] ?? value.length).replace(/[.:?!]+$/, '')
}

function readLabel(part: string, from: number, terms: LocatorNames): { label?: LocatorLabel; next: number } {
  labelPattern.lastIndex = from
  const match = labelPattern.exec(part)
  const label = match && terms.get((match[1] ?? '').toLowerCase().replace('’', "'"))
  return label ? { label, next: from + match[0].length } : { next: from }
}

function rangeOf(item: string): string {
  return String.raw`${item}(?:\s*[-–]+\s*${item})?`
}

function closingBrace(text: string, open: number): number | undefined {
  let depth = 0
  for (let index = open; index < text.length; index++) {
    if (text[index] === '{') depth++
    if (text[index] === '}' && --depth === 0) return index
  }
  return undefined
}

function matchEnd(pattern: RegExp | string, text: string, from: number): number {
  const sticky = new RegExp(pattern, 'iuy')
  sticky.lastIndex = from
  const match = sticky.exec(text)
  return match ? from + match[0].length : from
}
