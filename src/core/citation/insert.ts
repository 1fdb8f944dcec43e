import { keyAt, keyPattern, type KeyInText } from '../memo/citationKey.js'
import { pinsAt } from '../memo/pins.js'
import type { Span } from '../model.js'
import { type CitationPart, formatParts, formatPins, forPrefix, type NeighbourKey } from './citation.js'

/** A change of a text: what stands at `replace` gives way to `text`. */
export interface Edit {
  readonly replace: Span
  readonly text: string
}

/** The bracket in which the caret stands. */
interface OpenBracket {
  readonly start: number
  /** Of the closing bracket; undefined when there is none yet. */
  readonly close: number | undefined
  /** Of every key in it, and first of that of an in-text citation which the bracket continues. */
  readonly keys: readonly KeyInBracket[]
}

type KeyInBracket = Span & NeighbourKey

/**
 * The edits that put citations at a caret, in order of need: the first replaces `replace` (empty at a bare caret, or what was typed
 * to find the claim, `@wor`), others bring what stands behind it into step: pins that stand in the memo, and a later mention of the same key that would
 * lose its name. Brackets and semicolons are added where there are none.
 */
export function insertCitations(text: string, wanted: Span, parts: readonly CitationPart[]): readonly Edit[] {
  const replace = behindPin(text, wanted)
  const bracket = bracketAround(text, replace)
  if (!bracket) {
    const space = wantsSpace.test(text.slice(Math.max(0, replace.start - 2), replace.start)) ? ' ' : ''
    return [{ replace, text: `${space}[${formatParts(parts, [])}]` }]
  }
  const before = bracket.keys.filter(({ end }) => end <= replace.start)
  const after = bracket.keys.filter(({ start }) => start >= replace.end)
  const [next] = after
  const inner = `${separatorBefore(text, bracket, before, replace)}${formatParts(parts, before)}`
  const separator = next ? separatorAfter(text.slice(replace.end, next.start)) : ''
  if (bracket.close === undefined) return [{ replace, text: `${inner}]` }]
  const edit = { replace, text: `${inner}${separator}` }
  const pinEdit = editOfPins(text, bracket.close + 1, before.length, parts.length)
  return [edit, ...(pinEdit ? [pinEdit] : []), ...namesKept(parts, after)]
}

/** Behind a key without its author citeproc leaves the author out, so that the next mention has to name the speaker. */
function namesKept(parts: readonly CitationPart[], after: readonly KeyInBracket[]): readonly Edit[] {
  return parts.flatMap(({ key, suppressAuthor, authors }) => {
    const next = suppressAuthor && after.find((one) => one.key === key && !one.suppressAuthor)
    return next && authors
      ? [{ replace: { start: next.start, end: next.start }, text: `${forPrefix(authors)}, -` }]
      : []
  })
}

/** How far back a pin may begin. */
const longestPin = 400

/** A bare caret before or within a pin moves behind it: in between, the pin would be torn from its citation. */
export function behindPin(text: string, caret: Span): Span {
  if (caret.end > caret.start) return caret
  const from = Math.max(0, caret.start - longestPin)
  for (const { 0: pin, index } of text.slice(from, caret.start + longestPin).matchAll(/<!--c:(?:(?!-->)[^])*-->/g)) {
    const start = from + index
    const end = start + pin.length
    const isBefore = caret.start === start && text[start - 1] === ']'
    if (isBefore || (start < caret.start && caret.start < end)) return { start: end, end }
  }
  return caret
}

/** After a word, a closing mark or a pin; a straight quotation mark closes where something stands before it. */
const wantsSpace = /[\p{L}\p{N}.,;:!?)\]}”’»>`$*_]$|\S["']$/u

/** Leaves room for new keys between the pins, in the memo, of the keys before and after them; undefined where that changes nothing. */
function editOfPins(text: string, end: number, keysBefore: number, keys: number): Edit | undefined {
  const old = pinsAt(text, end)
  if (!old || old.entries.length <= keysBefore) return undefined
  const known = old.entries.map((entry) => entry && text.slice(entry.span.start, entry.span.end))
  const all = [...known.slice(0, keysBefore), ...Array<undefined>(keys), ...known.slice(keysBefore)]
  return { replace: old.span, text: formatPins(all) }
}

function separatorBefore(text: string, bracket: OpenBracket, before: readonly Span[], replace: Span): string {
  const last = before.at(-1)
  // In `@key [para. 2|]` what stands first in the bracket belongs to the key before it.
  const from = last && Math.max(last.end, bracket.start + 1)
  const between = text.slice(from ?? replace.start, replace.start)
  if (/;\s*$/.test(between)) return between.endsWith(';') ? ' ' : ''
  const isFirst = !last || (last.end <= bracket.start && !between.trim())
  return isFirst || between.includes(';') ? '' : '; '
}

/** `between` stands between the caret and the next key. */
function separatorAfter(between: string): string {
  if (between.includes(';')) return ''
  return /^\s/.test(between) ? ';' : '; '
}

/** The nearest bracket around the caret in its paragraph that is, or may become, a citation: no link, picture, note or span. */
function bracketAround(text: string, caret: Span): OpenBracket | undefined {
  const start = openingBefore(text, caret.start)
  if (start === undefined || /[\^!\]]/.test(text.slice(Math.max(0, start - 1), start))) return undefined
  const close = closingAfter(text, caret.end)
  if (close !== undefined && /^[([{:]/.test(text.slice(close + 1, close + 2))) return undefined
  const keys = [
    ...inTextKey(text, start),
    ...keysIn(text, start + 1, caret.start),
    ...keysIn(text, caret.end, close ?? caret.end),
  ]
  // A lone bracket of a sentence is not one to be closed here.
  const typed = text.slice(start + 1, caret.start)
  if (close === undefined && !keys.length && !/^[^.!?\r\n]{0,40}$/.test(typed)) return undefined
  return { start, close, keys }
}

/** How far a citation may reach on either side of the caret, so that the cost does not grow with the memo. */
const reach = 4000

function openingBefore(text: string, caret: number): number | undefined {
  const open: number[] = []
  const near = text.slice(Math.max(0, caret - reach), caret)
  const blankLines = [...near.matchAll(/(?:\r\n|\n|\r)[ \t]*(?=\r\n|\n|\r)/g)]
  const from = caret - near.length + (blankLines.at(-1)?.index ?? 0)
  for (const { 0: found, index } of text.slice(from, caret).matchAll(/\\[^]|[[\]]/g)) {
    if (found === '[') open.push(from + index)
    if (found === ']') open.pop()
  }
  return open.at(-1)
}

function closingAfter(text: string, caret: number): number | undefined {
  let depth = 0
  const near = text.slice(caret, caret + reach)
  const paragraph = near.slice(0, /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(near)?.index)
  for (const { 0: found, index } of paragraph.matchAll(/\\[^]|[[\]]/g)) {
    if (found === '[') depth++
    if (found === ']' && depth-- === 0) return caret + index
  }
  return undefined
}

function keysIn(text: string, start: number, end: number): readonly KeyInBracket[] {
  return [...text.slice(start, end).matchAll(/\\[^]|@/g)].flatMap(({ 0: found, index }) => {
    const key = found === '@' ? keyAt(text, start + index) : undefined
    return key && key.end <= end ? [keyInBracket(text, key)] : []
  })
}

const keyBeforeBracket = new RegExp(String.raw`@(?:${keyPattern})[ \t]*$`, 'u')

function keyInBracket(text: string, { key, start, end }: KeyInText): KeyInBracket {
  return { key, start, end, suppressAuthor: text[start - 1] === '-' }
}

function inTextKey(text: string, bracket: number): readonly KeyInBracket[] {
  const from = Math.max(0, bracket - reach)
  const match = keyBeforeBracket.exec(text.slice(from, bracket))
  const key = match && keyAt(text, from + match.index)
  return key ? [keyInBracket(text, key)] : []
}
