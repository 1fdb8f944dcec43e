import type { Span } from '../model.js'
import { insideWord, keyAt, keyCharacters } from './citationKey.js'
import { blankLines } from '../text/blankLines.js'

/**
 * A citation being typed at the cursor, here `|`.
 *
 * - `As the @nuclear de|` — in prose, sigil `@`, fragment `nuclear de`.
 * - `[see @sma|]` — in a bracket that is closed, sigil `@`, fragment `sma`.
 * - `[-@|` — in a bracket that is not closed, sigil `-@`, fragment empty.
 * - `[nuc|]` and `[@a, para. 2; nuc|]` — in a bracket, no sigil, fragment `nuc`.
 * - `[@a, para. 2 @b|]` — in a bracket, and a semicolon is missing before the item.
 */
export interface OpenCitation {
  readonly kind: 'inText' | 'bracket'
  readonly sigil: '' | '@' | '-@'
  /** The words typed so far to find a claim or source, without sigil and braces. */
  readonly fragment: string
  /** From the sigil, or where there is none the fragment, to the cursor: what an insertion puts something else in the place of. */
  readonly span: Span
  /** Where the key that goes on after the cursor ends: `@sma|ll2010` is one key. The cursor's own offset where none does. */
  readonly keyEnd: number
  /** In a bracket: whether its closing bracket stands after the cursor. False in prose. */
  readonly closed: boolean
  /** In a bracket: where it opens. The span's start in prose. */
  readonly open: number
  /** In a bracket: whether an item before this one still wants its semicolon. */
  readonly needsSemicolon: boolean
}

/** Words typed to find a claim; longer ones are a sentence in which a key happens to stand. */
const longestFragment = 60

const longestKey = 500
const reach = 5000
const bareRest = new RegExp(`^(?:${keyCharacters})?`, 'u')

/**
 * The citation being typed at an offset, or undefined where none is. `prose` is what `proseOf` makes of the text, so that code, link
 * targets and the like never count.
 */
export function openCitation(prose: string, offset: number): OpenCitation | undefined {
  const { start, end } = paragraphAround(prose, offset)
  const open = openBracket(prose, start, offset)
  const typed = typedAt(prose, open === undefined ? start : open + 1, offset)
  if (!typed) return open === undefined ? undefined : withoutSigil(prose, open, offset, end)
  const { sigil, from } = typed
  const isBraced = prose[from + sigil.length] === '{'
  const fragment = prose.slice(from + sigil.length + (isBraced ? 1 : 0), offset)
  const to = { span: { start: from, end: offset }, keyEnd: keyEndAfter(prose, offset, isBraced) }
  if (open === undefined)
    return { kind: 'inText', sigil, fragment, ...to, closed: false, open: from, needsSemicolon: false }
  return { kind: 'bracket', sigil, fragment, ...to, ...bracketAt(prose, open, offset, end, from) }
}

/** After `[` or a semicolon of a bracket that cites, words count without a sigil. */
function withoutSigil(prose: string, open: number, offset: number, end: number): OpenCitation | undefined {
  const item = prose.slice(open + 1, offset).lastIndexOf(';') + open + 2
  const isFirst = item === open + 1
  const from = item + (/^\s*/.exec(prose.slice(item, offset))?.[0].length ?? 0)
  const fragment = prose.slice(from, offset)
  if (!isFragment(fragment) || (!isFirst && !citesWithin(prose, open, item - 1))) return undefined
  const to = { span: { start: from, end: offset }, keyEnd: offset }
  return { kind: 'bracket', sigil: '', fragment, ...to, ...bracketAt(prose, open, offset, end, from) }
}

type BracketState = Pick<OpenCitation, 'closed' | 'open' | 'needsSemicolon'>

function bracketAt(prose: string, open: number, offset: number, end: number, from: number): BracketState {
  const before = prose.slice(open + 1, from)
  const item = before.lastIndexOf(';') + 1 + open + 1
  return { closed: isClosed(prose, offset, end), open, needsSemicolon: citesWithin(prose, item, from) }
}

/** The last sigil before the offset that may begin a key, where what follows it reads like words typed to find something. */
function typedAt(prose: string, start: number, offset: number): { sigil: '@' | '-@'; from: number } | undefined {
  const at = prose.slice(0, offset).lastIndexOf('@')
  if (at < start || insideWord(prose, at) || isEscaped(prose, at)) return undefined
  if (!isFragment(prose.slice(at + 1, offset).replace(/^\{/, ''))) return undefined
  const suppresses = prose[at - 1] === '-' && at > start && !/[\p{L}\p{N}-]/u.test(prose[at - 2] ?? ' ')
  return suppresses ? { sigil: '-@', from: at - 1 } : { sigil: '@', from: at }
}

/** On one line, not longer than what anybody types, no mark in it that ends a key or a sentence. */
function isFragment(words: string): boolean {
  return words.length <= longestFragment && !/[\r\n,;[\]{}!"“”()]|(?<!\b\p{L})[.:?]\s/u.test(words)
}

/** The innermost bracket that is open at the offset; the words of a note, `^[…]`, are prose. */
function openBracket(prose: string, start: number, offset: number): number | undefined {
  const open: number[] = []
  for (const { 0: found, index } of prose.slice(start, offset).matchAll(/\\[^]|[[\]]/g)) {
    if (found === '[') open.push(start + index)
    if (found === ']') open.pop()
  }
  const innermost = open.at(-1)
  return innermost === undefined || prose[innermost - 1] === '^' ? undefined : innermost
}

/** Whether a closing bracket without an opening one of its own follows in the paragraph. */
function isClosed(prose: string, offset: number, end: number): boolean {
  let depth = 0
  for (const [found] of prose.slice(offset, end).matchAll(/\\[^]|[[\]]/g)) {
    if (found === '[') depth++
    if (found === ']' && depth-- === 0) return true
  }
  return false
}

function citesWithin(prose: string, start: number, end: number): boolean {
  return Array.from(prose.slice(start, end).matchAll(/@/g)).some(({ index }) => keyAt(prose, start + index))
}

/** A closing brace belongs to the key when its opening one was typed. */
function keyEndAfter(prose: string, offset: number, isBraced: boolean): number {
  const [rest = ''] = (isBraced ? /^[^\s{}]*\}?/ : bareRest).exec(prose.slice(offset, offset + longestKey)) ?? []
  return offset + rest.length
}

function isEscaped(prose: string, at: number): boolean {
  return (/\\*$/.exec(prose.slice(Math.max(0, at - 20), at))?.[0].length ?? 0) % 2 === 1
}

/** The paragraph around an offset, as far as a citation can reach. */
function paragraphAround(prose: string, offset: number): Span {
  const from = Math.max(0, offset - reach)
  const gaps = blankLines(prose.slice(from, offset + reach))
  const before = [...gaps].reverse().find((gap) => from + gap.end <= offset)
  const after = gaps.find((gap) => from + gap.start >= offset)
  return { start: from + (before?.end ?? 0), end: after ? from + after.start : Math.min(prose.length, offset + reach) }
}
