import { conflictIn, largestFile } from '../corpus/read/corpusFile.js'
import { noteDefinitions } from './noteDefinitions.js'

/** A book has some thousand; each takes up to a millisecond. */
export const mostCitations = 10_000
export const mostCharacters = largestFile
/** Lines, and sentences within them. A book has some thirty thousand; each takes some 20 microseconds and 3 KB. */
export const mostSentences = 250_000
export const deepest = 50
/** Of off switches, each of which is asked about each problem. */
export const mostSwitches = 2000
/** Of tables; Word’s file takes 20 KB of memory for each. */
export const mostCells = 20_000

/** In one line, but for pictures that stand in their addresses. A paragraph of a book has some thousand. */
export const mostInLine = 500_000

/** What a memo has more of than is read, or two sides of a merge, of which nobody knows which one it is to say. */
export type TooMuch =
  | 'conflict'
  | 'line'
  | 'characters'
  | 'sentences'
  | 'citations'
  | 'switches'
  | 'cells'
  | 'nesting'
  | 'marks'
  | 'notes'

/** What opens lists and quotations where a line begins, or is within them; a line of dashes or asterisks alone is a rule. */
const openings = /^(?![ \t]*([-*])(?:[ \t]*\1)+[ \t]*$)[ \t]*(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$))+/gm
const opening = />|[-*+]|\d+[.)]/g

/** Whether a text has lists or quotations nested deeper than anybody writes, on which the parser of Markdown would spend minutes and fail. */
export function isTooDeep(text: string): boolean {
  /** The open containers: for a quotation its mark, for an item the column from which its words stand. */
  const open: ('>' | number)[] = []
  for (const [line] of text.matchAll(openings)) {
    let depth = 0
    for (const { 0: sign, index } of line.matchAll(opening)) {
      const column = columnOf(line, index)
      for (let item = open[depth]; typeof item === 'number' && item <= column; item = open[depth]) depth += 1
      if (sign !== '>' || open[depth] !== '>') open.splice(depth, Infinity, sign === '>' ? sign : column + 2)
      depth += 1
      if (depth > deepest) return true
    }
  }
  return false
}

/** The same of groups of LaTeX in one paragraph. */
function hasDeepBraces(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/[{}]|(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g)) {
    depth = sign === '{' ? depth + 1 : sign === '}' ? Math.max(0, depth - 1) : 0
    if (depth > deepest) return true
  }
  return false
}

/** A tab goes to the next column that four divides. */
function columnOf(line: string, index: number): number {
  let column = 0
  for (let at = 0; at < index; at++) column += line[at] === '\t' ? 4 - (column % 4) : 1
  return column
}

/** Whether a memo is more than anybody writes, so that reading it would take minutes or more memory than there is; undefined where it is not. */
export function tooMuchIn(text: string): TooMuch | undefined {
  if (conflictIn(text)) return 'conflict'
  if (text.length > mostCharacters) return 'characters'
  if (countOf('@', text) > mostCitations) return 'citations'
  if (countOf('attache-off', text) > mostSwitches) return 'switches'
  if (countOf('|', text) > mostCells && countCells(text) > mostCells) return 'cells'
  if (isTooDeep(text) || hasDeepBraces(text)) return 'nesting'
  if (text.length > mostSentences && countSentences(text) > mostSentences) return 'sentences'
  if (text.length > mostInLine && hasLongLine(text)) return 'line'
  if (parsing(text) > mostMarks ** 2) return 'marks'
  return charactersOfNotes(text) > mostCharacters ? 'notes' : undefined
}

/** What an address holds instead of leading to it. */
const data = /\bdata:[^\s<>()"]{1000,}/g

function hasLongLine(text: string): boolean {
  const lines = text.replace(data, '').split(/[\r\n]/)
  return lines.some(({ length }) => length > mostInLine)
}

function countOf(words: string, text: string): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) count += 1
  return count
}

function countCells(text: string): number {
  const rows = text.match(/^[ \t>]*\|.*\|[ \t]*$/gm) ?? []
  return rows.reduce((sum, row) => sum + countOf('|', row) - 1, 0)
}

function countSentences(text: string): number {
  return text.match(/\n|\r(?!\n)|[.!?…](?=[ \t])/g)?.length ?? 0
}

/** Each note is written out wherever it is referred to. */
function charactersOfNotes(text: string): number {
  if (!text.includes('[^')) return 0
  const uses = new Map<string, number>()
  for (const [, name = ''] of text.matchAll(/\[\^([^\]\s]{1,100})\](?!:)/g)) uses.set(name, (uses.get(name) ?? 0) + 1)
  let sum = 0
  for (const { name, body } of noteDefinitions(text)) {
    sum += (uses.get(name) ?? 0) * (body.end - body.start)
    uses.delete(name) // of two with one name the first counts
  }
  return sum
}

/** In one paragraph: then the parser of Markdown, which looks at the marks before each mark again, takes some seconds. A page has some twenty. */
const mostMarks = 5000
/** What neither begins a link nor emphasis: Pandoc's citations, which the parser does not get to see. */
const citing = /(?<![\]\\])\[[^@[\]\\<]{0,500}@[^[\]\\<]{0,500}\](?![[(:])/g
const mark = /[[\]*_"“”„«»]/g
/** Where a quotation, list or note begins, or a line makes the one above it a heading: there the parser looks at all blocks before again. */
const block = /^(?: {0,3}(?:=+|-+)[ \t]*$|[ \t]*(?:>|[-*+:][ \t]|\d{1,9}[.)][ \t]|\[\^))/
const gap = /(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))+/

/** How long the parser of Markdown takes, as a number of looks. */
function parsing(text: string): number {
  let looks = 0
  let blocks = 0
  for (const paragraph of text.split(gap)) {
    const marks = paragraph.replace(citing, '').match(mark)?.length ?? 0
    looks += marks ** 2
    let isBefore = false
    for (const line of paragraph.split(/\r\n|\n|\r/)) {
      const isOne = block.test(line)
      if (isOne && !isBefore) blocks += 1
      isBefore = isOne
    }
  }
  return looks + blocks ** 2
}
