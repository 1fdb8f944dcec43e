import type { Span } from '../model.js'
import { newline } from './lines.js'

/** Followed by more of the same sentence. */
const neverLast = new Set(
  'mr mrs ms dr prof gen col lt capt maj sgt adm sen rep gov pres amb hon rev st mt messrs e.g i.e cf viz vs v approx ca c'.split(
    ' ',
  ),
)

/** Followed by more of the same sentence where that is a figure: `No. 5`, but not `He said no.` */
const beforeFigures = new Set(
  (
    'p pp para paras sec secs ch chap chaps vol vols no nos fig figs art arts ed eds n nn pt pts cols fol l ll bk ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec'
  ).split(' '),
)

/** May end a sentence; then one of the usual openers follows. */
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

const lineBreak = new RegExp(newline, 'g')
const heading = /^[ \t]*#{1,6}[ \t]+/
const blockMark = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|\|)/
const underline = /^[ \t]*(?:=+|-+|[-+:|][-+:| ]+)[ \t]*$/

/** The paragraph, heading or list item around an offset, without its mark and the white space around it. */
function blockAt(prose: string, offset: number, reach: number): Span {
  const from = Math.max(0, offset - reach)
  const breaks = Array.from(prose.slice(from, offset + reach).matchAll(lineBreak), ({ 0: found, index }) => ({
    end: from + index,
    next: from + index + found.length,
  }))
  const starts = [from, ...breaks.map(({ next }) => next)]
  const ends = [...breaks.map(({ end }) => end), Math.min(prose.length, offset + reach)]
  const line = (index: number): string => prose.slice(starts[index] ?? 0, ends[index] ?? 0)
  const here = breaks.filter(({ next }) => next <= offset).length
  let first = here
  let last = here
  while (first > 0 && !beginsBlock(line(first)) && !endsBlock(line(first - 1))) first--
  while (last + 1 < starts.length && !endsBlock(line(last)) && !beginsBlock(line(last + 1))) last++
  const start = starts[first] ?? 0
  const mark = heading.exec(line(first)) ?? blockMark.exec(line(first))
  const end = ends[last] ?? 0
  return {
    start: skipSpace(prose, start + (mark?.[0].length ?? 0), end),
    end: start + prose.slice(start, end).trimEnd().length,
  }
}

function beginsBlock(line: string): boolean {
  return line.trim() === '' || heading.test(line) || blockMark.test(line) || underline.test(line)
}

function endsBlock(line: string): boolean {
  return line.trim() === '' || heading.test(line) || underline.test(line)
}

/** The end of the sentence that starts at `start`, its closing quotation marks and trailing citations included. */
function sentenceEnd(prose: string, start: number, blockEnd: number): number {
  const mark = /\[[^[\]]*(?:\[[^[\]]*\][^[\]]*)*\]|[.!?…]+["'”’»)*_]*(?=\s|$|\[)/g
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
  if (!found.startsWith('.') || found.startsWith('..')) return true
  const before =
    /(?:^|[^\p{L}\p{N}.])((?:\p{L}+\.)*\p{L}+)$/u.exec(prose.slice(Math.max(0, index - 30), index))?.[1] ?? ''
  const word = before.toLowerCase()
  if (neverLast.has(word)) return false
  if (beforeFigures.has(word)) return !/^(?:\d|[IVXLC]+$)/.test(next)
  const isInitials = /^(?:\p{L}\.)*\p{Lu}$/u.test(before)
  return isInitials || maybeLast.has(word) ? next === '' || openers.has(next.toLowerCase()) : true
}

function skipSpace(prose: string, from: number, end: number): number {
  const part = prose.slice(from, end)
  return from + (part.length - part.trimStart().length)
}
