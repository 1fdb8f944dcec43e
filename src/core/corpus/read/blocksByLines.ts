import type { Block } from './blocks.js'

/**
 * The blocks of a text from `start` on, as `readBlocks` gives them, without a Markdown parser; undefined where a line is outside this grammar,
 * so that the whole file is a parser's. Lines end with LF or CRLF. Version 1 and 2 of the format are written alike.
 *
 *     file      = (blank | comment | heading | item | paragraph)*
 *     blank     = spaces and tabs, or nothing
 *     comment   = `<!--` at the beginning of a line, anything, the first `-->`, then a blank rest of the line
 *     heading   = 1 to 6 `#`, then a space, a tab or the end of the line
 *     item      = `- ` and neither space nor tab, then the rest of the line; more*
 *     paragraph = a line that begins with no mark, space or tab; more*
 *     more      = a line that begins with no mark, after spaces and tabs or none; not blank
 *     mark      = after up to three spaces one of: a heading’s `#`; `-`, `*`, `+`, `1.` or `1)` before a space, a tab or the end of the line;
 *                 `>`; `<!--`; a whole line of three or more `-`, `*` or `_`
 *
 * Unlike a parser it knows no list in a list, no second paragraph of an item, no quote, numbered list or rule.
 */
export function blocksByLines(text: string, start: number): readonly Block[] | undefined {
  if (text.includes('\r') && /\r(?!\n)/.test(text)) return undefined
  const blocks: Block[] = []
  /** Where the block ends to which the next line may belong. */
  let open: { end: number } | undefined
  for (let at = start, next = at; at < text.length; at = next) {
    const lineEnd = endOfLine(text, at)
    next = lineEnd + 1
    const end = text.charCodeAt(lineEnd - 1) === cr && lineEnd > at && lineEnd < text.length ? lineEnd - 1 : lineEnd
    const first = afterBlanks(text, at, end)
    if (first === end) {
      open = undefined
    } else if (first === at && text.startsWith('<!--', at)) {
      const close = text.indexOf('-->', at + 4)
      next = close < 0 ? close : endOfBlankRest(text, close + 3)
      if (next < 0) return undefined
      open = undefined
    } else if (first === at && isHeading(text, at)) {
      const depth = afterAll(text, at, hash) - at
      blocks.push({ kind: 'heading', depth, span: { start: at, end } })
      open = undefined
    } else if (first === at && isItem(text, at, end)) {
      const span = { start: at + 2, end }
      blocks.push({ kind: 'item', first: span, rest: [] })
      open = span
    } else if (isMarked(text, at, first)) {
      return undefined
    } else if (open) {
      open.end = end
    } else if (first === at) {
      const span = { start: at, end }
      blocks.push({ kind: 'paragraph', span })
      open = span
    } else {
      return undefined
    }
  }
  return blocks
}

const [tab, cr, space, hash, dash] = [9, 13, 32, 35, 45]
const rule = /([-*_])[ \t]*(?:\1[ \t]*){2,}(?![^\r\n])/y
const mark = / {0,3}(?:(?:#{1,6}|[-*+]|\d{1,9}[.)])(?![^ \t\r\n])|>|<!--|([-*_])[ \t]*(?:\1[ \t]*){2,}(?![^\r\n]))/y
/** What a mark can begin with: most lines begin with none of these, and need not be looked at more closely. */
const marks = new Set(Array.from('#-*+_>0123456789<', (sign) => sign.charCodeAt(0)))

function isHeading(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== hash) return false
  const after = afterAll(text, at, hash)
  return after - at <= 6 && (after === text.length || ' \t\r\n'.includes(text.charAt(after)))
}

function isItem(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== dash || text.charCodeAt(at + 1) !== space) return false
  return at + 2 < end && !isBlank(text.charCodeAt(at + 2)) && !matchesAt(rule, text, at)
}

function isMarked(text: string, at: number, first: number): boolean {
  return marks.has(text.charCodeAt(first)) && matchesAt(mark, text, at)
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end
}

/** Where the next line begins; -1 where more than blanks stand before it. */
function endOfBlankRest(text: string, at: number): number {
  const end = endOfLine(text, at)
  return /^[ \t]*\r?$/.test(text.slice(at, end)) ? end + 1 : -1
}

function afterBlanks(text: string, at: number, end: number): number {
  let after = at
  while (after < end && isBlank(text.charCodeAt(after))) after += 1
  return after
}

function afterAll(text: string, at: number, code: number): number {
  let after = at
  while (text.charCodeAt(after) === code) after += 1
  return after
}

function isBlank(code: number): boolean {
  return code === space || code === tab
}
