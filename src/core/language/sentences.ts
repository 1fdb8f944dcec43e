import type { Span } from '../model.js'
import { finiteReportingVerbs } from './reporting/reportingVerbs.js'

/** Followed by more of the same sentence. */
const neverLast = new Set(
  'mr mrs ms dr prof gen brig col lt cdr cmdr capt maj sgt cpl pvt supt insp adm sen rep gov pres amb hon rev st mt messrs dott sig sra dra hr fr e.g i.e cf viz vs v approx ca c'.split(
    ' ',
  ),
)

/** Followed by more of the same sentence where that is a figure: `No. 5`, but not `He said no.` */
const beforeFigures = new Set(
  (
    'p pp para paras sec secs ch chap chaps vol vols no nos fig figs art arts ed eds n nn pt pts cols fol l ll bk ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec b d fl r nr abs bd ziff'
  ).split(' '),
)

/** May end a sentence, as an ellipsis does; then one of the usual openers follows. */
const maybeLast = new Set('etc al inc ltd co corp bros jr sr a.m p.m ph.d'.split(' '))

const openers = new Set(
  (
    'a an the this that these those it its he his she her they their we our i in on at by for from with to of as if when while since after before ' +
    'but and or so yet still however moreover meanwhile although though because there here what who why how then thus no not both each some many most all one two'
  ).split(' '),
)

/** A sentence is looked for no further than this from the offset, so that a text without a full stop costs no more than any other. */
const longestReach = 5000
/** Enough to see whether a sentence starts, abbreviations before it included. */
const shortReach = 300

/**
 * The sentence at an offset, without the mark of its heading or list item; citations right after its full stop belong to it. Between two
 * sentences it is the first one; outside all text it is empty. `prose` still holds its citations.
 */
export function sentenceAt(prose: string, offset: number): Span {
  return sentenceWithin(prose, offset, longestReach)
}

/** Every sentence of a paragraph, in order. One that goes on for longer than a sentence is looked for comes in pieces. */
export function* sentencesIn(paragraph: string): Iterable<Span> {
  for (let at = skipSpace(paragraph, 0, paragraph.length); at < paragraph.length;) {
    const block = blockAt(paragraph, at, longestReach)
    const isCut = skipSpace(paragraph, block.end, paragraph.length) >= at + longestReach
    let start = Math.max(at, block.start)
    while (start < block.end) {
      const end = sentenceEnd(paragraph, start, block.end)
      // What is cut off here is read again from its beginning.
      if (isCut && end === block.end && start > at) break
      if (end > start) yield { start, end }
      start = skipSpace(paragraph, end, block.end)
    }
    at = skipSpace(paragraph, Math.max(start, at + 1), paragraph.length)
  }
}

/** True where only quotation marks, brackets and emphasis stand between an offset and the start of its sentence. */
export function startsSentence(prose: string, offset: number): boolean {
  return /^["'“‘«([*_\s]*$/.test(prose.slice(sentenceWithin(prose, offset, shortReach).start, offset))
}

function sentenceWithin(prose: string, offset: number, reach: number): Span {
  const block = blockAt(prose, offset, reach)
  let start = block.start
  while (start < block.end) {
    const end = sentenceEnd(prose, start, block.end)
    const next = skipSpace(prose, end, block.end)
    if (offset < next || next >= block.end) return { start, end }
    start = next
  }
  return { start: offset, end: offset }
}

const heading = /^[ \t]*#{1,6}[ \t]+/
const blockMark = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|\|)/
const underline = /^[ \t]*(?:=+|-+|[-+:|][-+:| ]+)[ \t]*$/

/** The paragraph, heading or list item around an offset, without its mark and the white space around it. Looks at no line beyond it. */
function blockAt(prose: string, offset: number, reach: number): Span {
  const bounds = { start: Math.max(0, offset - reach), end: Math.min(prose.length, offset + reach) }
  const words = ({ start, end }: Span): string => prose.slice(start, end)
  let first = lineAt(prose, offset, bounds)
  let last = first
  for (let one = lineBefore(prose, first, bounds); one; one = lineBefore(prose, first, bounds)) {
    if (beginsBlock(words(first)) || endsBlock(words(one))) break
    first = one
  }
  for (let one = lineBehind(prose, last, bounds); one; one = lineBehind(prose, last, bounds)) {
    if (endsBlock(words(last)) || beginsBlock(words(one))) break
    last = one
  }
  const mark = heading.exec(words(first)) ?? blockMark.exec(words(first))
  return {
    start: skipSpace(prose, first.start + (mark?.[0].length ?? 0), last.end),
    end: first.start + prose.slice(first.start, last.end).trimEnd().length,
  }
}

/** The line that an offset stands in, as far as the bounds. */
function lineAt(prose: string, offset: number, bounds: Span): Span {
  let { start, end } = { start: offset, end: offset }
  while (start > bounds.start && !isBehindBreak(prose, start)) start--
  for (end = start; end < bounds.end && prose[end] !== '\n' && prose[end] !== '\r';) end++
  return { start, end }
}

function lineBefore(prose: string, { start }: Span, bounds: Span): Span | undefined {
  if (start <= bounds.start) return undefined
  const end = start - (prose.slice(start - 2, start) === '\r\n' ? 2 : 1)
  return end < bounds.start ? undefined : { ...lineAt(prose, end, bounds), end }
}

function lineBehind(prose: string, { end }: Span, bounds: Span): Span | undefined {
  if (end >= bounds.end) return undefined
  const start = end + (prose.slice(end, end + 2) === '\r\n' ? 2 : 1)
  return lineAt(prose, start, bounds)
}

/** True at the beginning of a line; a line feed belongs to the return before it. */
function isBehindBreak(prose: string, at: number): boolean {
  return prose[at - 1] === '\n' || (prose[at - 1] === '\r' && prose[at] !== '\n')
}

function beginsBlock(line: string): boolean {
  return line.trim() === '' || heading.test(line) || blockMark.test(line) || underline.test(line)
}

function endsBlock(line: string): boolean {
  return line.trim() === '' || heading.test(line) || underline.test(line)
}

/** The end of the sentence that starts at `start`, its closing quotation marks and trailing citations included. */
function sentenceEnd(prose: string, start: number, blockEnd: number): number {
  const mark = /\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|[.!?…]+["'”’»)*_]*(?=\s|$|\[)|[。？！][”』」]?/g
  mark.lastIndex = start
  for (let match = mark.exec(prose); match && match.index < blockEnd; match = mark.exec(prose)) {
    const { 0: found, index } = match
    if (found.startsWith('[')) continue
    const end = citationsEnd(prose, index + found.length)
    if (end >= blockEnd || isEnd(prose, index, found, end)) return Math.min(end, blockEnd)
  }
  return blockEnd
}

/** `. [@a, para. 2]`: a citation after the full stop stands for the sentence before it. */
function citationsEnd(prose: string, from: number): number {
  const citations = /(?:\s*\[[^[\]]*@[^[\]]*\])*/y
  citations.lastIndex = from
  return from + (citations.exec(prose)?.[0].length ?? 0)
}

function isEnd(prose: string, index: number, found: string, end: number): boolean {
  const next = /^\s*["'“‘«(*_]*([\p{L}\p{N}][\p{L}\p{M}]*)?/u.exec(prose.slice(end, end + 60))?.[1] ?? ''
  if (/^\p{Ll}/u.test(next)) return false
  // `“Why?” Reed asked`, `the ministry… Pakistan’s ministry`: the sentence goes on.
  if (/^[?!].*["'”’»]$/u.test(found) && asking.test(prose.slice(end, end + 60))) return false
  if (/^(?:…|\.\.)/u.test(found)) return next === '' || openers.has(next.toLowerCase())
  if (!found.startsWith('.')) return true
  const before =
    /(?:^|[^\p{L}\p{N}.])((?:\p{L}+\.)*\p{L}+)$/u.exec(prose.slice(Math.max(0, index - 30), index))?.[1] ?? ''
  const word = before.toLowerCase()
  if (neverLast.has(word) || isMonth(prose, index, next)) return false
  // `z. B.`, `u. a.`: the first of several letters.
  if (/^\p{L}$/u.test(before) && /^\s*\p{L}\./u.test(prose.slice(end, end + 8))) return false
  const isInitials = /^(?:\p{L}\.)*\p{Lu}$/u.test(before)
  // `No. I did not` is an answer.
  if (beforeFigures.has(word) && !isInitials) return !/^(?:\d|[IVXLC]+$)/.test(next) || (word === 'no' && next === 'I')
  return isInitials || maybeLast.has(word) ? next === '' || openers.has(next.toLowerCase()) : true
}

/** Who asks or cries what stands before. */
const asking = new RegExp(
  String.raw`^\s+\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,2} (?:${finiteReportingVerbs}|asks|asked|cried)(?!\p{L})`,
  'u',
)

const months = /^(?:Jan|Feb|Febr|Mär|Apr|Mai|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\p{Ll}*$/u

/** `am 14. März`: German counts days with a full stop. */
function isMonth(prose: string, index: number, next: string): boolean {
  return /(?<!\d)\d{1,2}$/.test(prose.slice(Math.max(0, index - 3), index)) && months.test(next)
}

function skipSpace(prose: string, from: number, end: number): number {
  const part = prose.slice(from, end)
  return from + (part.length - part.trimStart().length)
}
