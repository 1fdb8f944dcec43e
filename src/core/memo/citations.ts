import type { Span } from '../model.js'
import { matchBrackets } from './brackets.js'
import { isCrossReference, keyAt, type KeyInText } from './citationKey.js'
import { readExamples } from './examples.js'
import { newline } from '../text/blankLines.js'
import { readLocator, type Locator } from './locator.js'
import { type LocatorNames, locatorNames } from './locatorNames.js'
import { pinsAt, type Pin } from './pins.js'

/** One key of a citation. In `[see @a, sec. 3, end; -@b]` the first has prefix `see`, locator `sec. 3` and suffix `end`. */
export interface CitationItem {
  readonly key: string
  /** Exactly the key, without `@` and braces. */
  readonly keySpan: Span
  /** From the prefix to the suffix, without the semicolons and brackets around. */
  readonly span: Span
  readonly prefix: string
  readonly suffix: string
  readonly locator?: Locator
  /** Written `-@key` inside a bracket. */
  readonly suppressAuthor: boolean
  /** Written `@key` as part of the sentence, not in a bracket. */
  readonly inText: boolean
  readonly pin?: Pin
}

/** What stands together: `[see @a, sec. 3; -@b]`, or `@a [para. 2; @b]`, whose first item is part of the sentence. */
export interface Citation {
  readonly span: Span
  readonly items: readonly CitationItem[]
  /** Of the comment that holds the pins. */
  readonly pinSpan?: Span
}

/** The text being read, and what is already known of it. Keys and brackets in `taken` belong to a citation. */
interface Reading {
  readonly prose: string
  readonly text: string
  readonly closings: ReadonlyMap<number, number>
  readonly taken: Set<number>
  /** Names of examples, which `@name` in a sentence refers to. */
  readonly examples: ReadonlySet<string>
  readonly terms: LocatorNames
}

/** What stands between two semicolons: the first key in it that is not in brackets, quotation marks or emphasis, if any. */
interface Piece extends Span {
  readonly key: KeyInText | undefined
}

/** A piece that cites. */
interface CitingPiece extends Piece {
  readonly key: KeyInText
}

/**
 * The citations of a memo in Pandoc's syntax (manual, "Citation syntax"), in the order of their starts; a key inside a prefix, suffix or note of
 * another citation is a citation of its own. Quarto's cross references and names of examples are left out. `prose` is what
 * `proseOf` makes of `text`; `terms` are those of the memo's language.
 */
export function readCitations(prose: string, text: string, terms = locatorNames()): Citation[] {
  const reading: Reading = {
    prose,
    text,
    closings: matchBrackets(prose, text),
    taken: new Set(),
    examples: examplesIn(prose),
    terms,
  }
  const citations: Citation[] = []
  for (const { 0: found, index } of prose.matchAll(/\\[^]|[[@]/g)) {
    if (reading.taken.has(index)) continue
    const citation =
      found === '[' ? readBracket(reading, index) : found === '@' ? readInText(reading, index) : undefined
    if (citation) citations.push(citation)
  }
  return citations
}

function examplesIn(prose: string): ReadonlySet<string> {
  return new Set(readExamples(prose).flatMap(({ label }) => label || []))
}

function readBracket(reading: Reading, open: number): Citation | undefined {
  const close = reading.closings.get(open)
  if (close === undefined || reading.prose[open - 1] === '^') return undefined
  if (isLinkText(reading, close) || isSpan(reading, close)) return undefined
  const pieces = splitPieces(reading, open + 1, close)
  if (!pieces.every(cites)) return undefined
  return makeCitation(
    reading,
    { start: open, end: close + 1 },
    pieces.map((piece) => readItem(reading, piece)),
  )
}

function readInText(reading: Reading, at: number): Citation | undefined {
  const key = keyAt(reading.prose, at)
  if (!key || reading.examples.has(key.key)) return undefined
  const alone = { start: at, end: key.end }
  const bracket = bracketAfter(reading, key.end)
  const [first, ...others] = bracket ? splitPieces(reading, bracket.start + 1, bracket.end - 1) : []
  const belongs =
    first && others.every(cites) && (cites(first) || reading.prose.slice(first.start, first.end).trim() !== '')
  if (!bracket || !belongs) return makeCitation(reading, alone, [inTextItem(reading, key, undefined)])
  reading.taken.add(bracket.start)
  const items = cites(first) ? [first, ...others] : others
  const own = inTextItem(reading, key, cites(first) ? undefined : first)
  return makeCitation(reading, { start: at, end: bracket.end }, [
    own,
    ...items.map((piece) => readItem(reading, piece)),
  ])
}

const gapBeforeBracket = new RegExp(String.raw`[ \t]*(?:${newline}[ \t>]*)?(?=\[)`, 'y')

/** The bracket that continues an in-text citation. A comment in between cuts it off, as it does for Pandoc. */
function bracketAfter({ prose, text, closings }: Reading, from: number): Span | undefined {
  gapBeforeBracket.lastIndex = from
  const gap = gapBeforeBracket.exec(text)
  if (!gap) return undefined
  const open = from + gap[0].length
  const close = closings.get(open)
  if (close === undefined || prose[open] !== '[' || isLinkText({ prose, text }, close)) return undefined
  return { start: open, end: close + 1 }
}

/** True where a link's target or reference follows; a target is blank in the prose. */
function isLinkText({ prose, text }: Pick<Reading, 'prose' | 'text'>, close: number): boolean {
  return text[close + 1] === '[' || (text[close + 1] === '(' && prose[close + 1] === ' ')
}

/** True where attributes follow, as in `[words]{.class}`. */
function isSpan({ prose, text }: Reading, close: number): boolean {
  return text[close + 1] === '{' && prose[close + 1] === ' '
}

function cites(piece: Piece): piece is CitingPiece {
  return piece.key !== undefined
}

/** Splits at the semicolons that stand neither in brackets nor in double quotation marks nor in a braced key. */
function splitPieces({ prose, closings }: Reading, start: number, end: number): Piece[] {
  const pieces: Piece[] = []
  const mark = /\\[^]|["“[;@]/g
  let from = start
  let key: KeyInText | undefined
  mark.lastIndex = start
  for (let match = mark.exec(prose); match && match.index < end; match = mark.exec(prose)) {
    const { 0: found, index } = match
    if (found === ';') {
      pieces.push({ start: from, end: index, key })
      from = index + 1
      key = undefined
      continue
    }
    if (found === '@' && prose[index - 1] !== '*') key ??= keyAt(prose, index)
    if (found === '@' && key?.start === index) mark.lastIndex = key.end
    const inside = found === '[' ? closings.get(index) : closingQuote(prose, found, index, end)
    if (inside !== undefined) mark.lastIndex = inside + 1
  }
  return [...pieces, { start: from, end, key }]
}

function closingQuote(prose: string, found: string, index: number, end: number): number | undefined {
  if (found !== '"' && found !== '“') return undefined
  const close = prose.slice(0, end).indexOf(found === '"' ? '"' : '”', index + 1)
  return close < 0 ? undefined : close
}

function readItem({ prose, taken, terms }: Reading, { start, end, key }: CitingPiece): CitationItem {
  taken.add(key.start)
  const suppressAuthor =
    prose[key.start - 1] === '-' && key.start > start && !/[\p{L}\p{N}-]$/u.test(prose.slice(start, key.start - 1))
  const prefix = tidy(prose.slice(start, suppressAuthor ? key.start - 1 : key.start))
  return {
    ...keyed(key),
    span: trimmed(prose, start, end),
    prefix,
    ...readTail(prose, key.end, end, terms),
    suppressAuthor,
    inText: false,
  }
}

function inTextItem({ prose, terms }: Reading, key: KeyInText, tail: Span | undefined): CitationItem {
  const span = { start: key.start, end: tail ? trimmed(prose, tail.start, tail.end).end : key.end }
  const read = tail ? readTail(prose, tail.start, tail.end, terms) : { suffix: '' }
  return { ...keyed(key), span, prefix: '', ...read, suppressAuthor: false, inText: true }
}

function keyed({ key, keySpan }: KeyInText): Pick<CitationItem, 'key' | 'keySpan'> {
  return { key, keySpan }
}

function readTail(
  prose: string,
  start: number,
  end: number,
  terms: LocatorNames,
): { locator?: Locator; suffix: string } {
  const locator = readLocator(prose, start, end, terms)
  // Empty braces say that what follows is no locator.
  const suffix = tidy(prose.slice(locator ? locator.span.end : start, end).replace(/^[\s,]*(?:\{\s*\})?[\s,]*/, ''))
  return locator ? { locator, suffix } : { suffix }
}

/** With its pins, and without Quarto's cross references; undefined when nothing else is left. */
function makeCitation({ prose, text }: Reading, span: Span, all: readonly CitationItem[]): Citation | undefined {
  const items = all.filter((item) => !isCrossReference(item.key))
  if (items.length === 0) return undefined
  const pins = pinsAt(text, span.end)
  // A comment's place is blank in the prose; elsewhere what looks like one is code.
  if (!pins || prose.slice(span.end, pins.span.end).trim() !== '') return { span, items }
  const pinned = items.map((item, index) => {
    const pin = pins.entries[index]
    return pin ? { ...item, pin } : item
  })
  return { span, items: pinned, pinSpan: pins.span }
}

function tidy(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}

function trimmed(text: string, start: number, end: number): Span {
  const part = text.slice(start, end)
  const from = start + (part.length - part.trimStart().length)
  return { start: from, end: Math.max(from, end - (part.length - part.trimEnd().length)) }
}
