import type { Span } from '../../model.js'
import type { Dropped, Extract, ExtractBlock } from '../transcript.js'

/** A line of the text without the white space around it, as far as it is still to be told what it is. */
export interface Line extends Span {
  readonly text: string
  readonly block: ExtractBlock
  /** Whether the format says that a paragraph begins here. */
  readonly begins: boolean
  /** Whether it goes on the line before, out of which something was cut. */
  readonly continues: boolean
  /** Empty lines above. */
  readonly blanks: number
  /** White space before it on its line. */
  readonly indent: number
  /** The column at which it ends. */
  readonly width: number
  /** Whether a page ends before it. */
  readonly turnsPage: boolean
  readonly page?: string
  readonly time?: string
}

/** Lines with what was taken out of them. */
export interface Cut {
  readonly lines: readonly Line[]
  readonly dropped: readonly Dropped[]
}

const lineBreak = /\r\n|[\n\r\f\v\u2028\u2029]/g

/** The lines of all blocks, and of what lies between them. */
export function linesOf(extract: Extract): readonly Line[] {
  const lines: Line[] = []
  let end = 0
  for (const block of withGaps(extract)) {
    let begins = block.kind !== 'line' && block.kind !== 'cue'
    for (const span of linesWithin(extract.text, block.span)) {
      const between = extract.text.slice(end, span.start)
      const lineStart = Math.max(between.lastIndexOf('\n'), between.lastIndexOf('\r'), between.lastIndexOf('\f'))
      const page = block.page
      const indent = widthOf(between.slice(lineStart + 1))
      lines.push({
        ...span,
        text: extract.text.slice(span.start, span.end),
        block,
        begins,
        continues: false,
        blanks: Math.max((between.match(lineBreak)?.length ?? 0) - 1, 0),
        indent,
        width: indent + span.end - span.start,
        turnsPage: between.includes('\f') || (lines.length > 0 && page !== lines.at(-1)?.block.page),
        ...(page !== undefined && { page }),
        ...(block.time !== undefined && { time: block.time }),
      })
      begins = false
      end = span.end
    }
  }
  return lines
}

/** The line from an offset on, the white space there left out; undefined where nothing is left. */
export function lineFrom(line: Line, start: number, change: Partial<Line> = {}): Line | undefined {
  return part(line, start, line.end, change)
}

/** A part of a line, without the white space around it; undefined where nothing is left. */
export function part(line: Line, from: number, to: number, change: Partial<Line> = {}): Line | undefined {
  const raw = line.text.slice(from - line.start, to - line.start)
  const text = raw.trim()
  if (!text) return undefined
  const start = from + (raw.length - raw.trimStart().length)
  return { ...line, ...change, start, end: start + text.length, text }
}

function widthOf(space: string): number {
  return Array.from(space).reduce((width, sign) => width + (sign === '\t' ? 8 : 1), 0)
}

function linesWithin(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = []
  let from = start
  const add = (to: number): void => {
    const raw = text.slice(from, to)
    const trimmed = raw.trim()
    if (!trimmed) return
    const first = from + (raw.length - raw.trimStart().length)
    spans.push({ start: first, end: first + trimmed.length })
  }
  for (const match of text.slice(start, end).matchAll(lineBreak)) {
    add(start + match.index)
    from = start + match.index + match[0].length
  }
  add(end)
  return spans
}

/** The blocks, and blocks for words that lie in none: a decoder that forgot some must not lose them. */
function* withGaps({ text, blocks }: Extract): Generator<ExtractBlock> {
  let end = 0
  for (const block of blocks) {
    const start = Math.max(block.span.start, end)
    if (text.slice(end, start).trim()) yield { kind: 'line', span: { start: end, end: start } }
    end = Math.max(start, block.span.end)
    if (block.span.end > start) yield { ...block, span: { start, end } }
  }
  if (text.slice(end).trim()) yield { kind: 'line', span: { start: end, end: text.length } }
}

/** Every blank of Unicode but the usual one, the tab and the ideographic one: no-break, figure, narrow, thin, mathematical, … */
const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g
/** Signs without width part nothing within a word; beside a blank or at a line's end they are blanks too. */
const noWidth = /(?<=^|\s)[\u200b\ufeff]{1,8}|[\u200b\ufeff]{1,8}(?=$|\s)/gm
/** Between letters that are as wide as it, the ideographic blank is a sign of its own: it parts a speaker's name from the words. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const wideBlank = /\u3000/g

/**
 * The same text with a usual blank for each odd one, so that offsets stay. Web pages set labels apart by no-break blanks, and whatever reads
 * lines takes them for blanks then.
 */
export function withPlainBlanks(extract: Extract): Extract {
  const { text } = extract
  const isWide = wide.test(text)
  const plain = text.replace(oddBlank, ' ').replace(noWidth, (signs) => ' '.repeat(signs.length))
  const even = isWide ? plain : plain.replace(wideBlank, ' ')
  return even === text ? extract : { ...extract, text: even }
}
