import type { Memo } from '../memo/memo.js'
import type { Span } from '../model.js'
import { type DiffToken, diffTokens } from '../text/wordDiff.js'
import type { DocumentBlock } from './documentBlocks.js'
import { noteMark } from './pieces.js'

/** What becomes one paragraph of a document: a paragraph, heading, item, cell or note of a memo. */
export interface MemoUnit {
  readonly span: Span
  /** Without citations; in offsets of the memo. */
  readonly tokens: readonly DiffToken[]
  /** Whether it is a paragraph of its own that stands between empty lines, and nothing but its words: only such can be split, joined or put in. */
  readonly isPlain: boolean
}

const item = /^[ \t>]*(?:[-*+]|\(?(?:\d+|[A-Za-z]|#)[.)])[ \t]+/
const alone = /^[ \t>]*(?:#{1,6}[ \t]|\[\^[^\]\s]+\]:|[:~][ \t]+|:{3,}|\+[-=+:]+\+)/
const row = /^[ \t>]*\|?.*\|/

/** Signs that no document shows. */
const emphasis = /^[*_`\\]$/

/** The units of a memo, in its order. */
export function memoUnits(memo: Memo): readonly MemoUnit[] {
  const closed = memo.citations.map(({ span, pinSpan }) => ({ start: span.start, end: pinSpan?.end ?? span.end }))
  const marks = noteMarks(memo.text)
  const words = diffTokens(memo.citingProse, [...closed, ...marks]).filter(({ key }) => !emphasis.test(key))
  const all = marks.length ? [...words, ...marks].sort((a, b) => a.start - b.start) : words
  let next = 0
  return unitSpans(memo).map(({ start, end, isPlain }) => {
    while ((all[next]?.start ?? Infinity) < start) next++
    const first = next
    while ((all[next]?.start ?? Infinity) < end) next++
    return { span: { start, end }, isPlain, tokens: all.slice(first, next) }
  })
}

/** What becomes the mark of a note in a document. */
function noteMarks(text: string): readonly DiffToken[] {
  const found = text.matchAll(/(^[ \t>]*)?(\[\^[^\]\s]+\])(:)?/gm)
  return Array.from(found).flatMap(({ 1: first, 2: mark = '', 3: colon, index }) => {
    const start = index + (first?.length ?? 0)
    // At the start of a line, with a colon, the note itself stands.
    return first !== undefined && colon ? [] : [{ key: noteMark, start, end: start + mark.length }]
  })
}

interface UnitSpan extends Span {
  readonly isPlain: boolean
}

/** Lines are joined as Markdown joins them: an empty line parts two units, and so do marks of items, headings, notes and cells. */
function unitSpans({ text, citingProse }: Memo): readonly UnitSpan[] {
  const units: { start: number; end: number; isPlain: boolean }[] = []
  let open: { start: number; end: number; isPlain: boolean } | undefined
  let inList = false
  for (const { 0: line, index: start } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const end = start + line.trimEnd().length
    if (!line.trim()) {
      open = undefined
      continue
    }
    const isItem: boolean = item.test(line) && (!open || inList)
    const isAlone = alone.test(line)
    // Prose begins at the margin, so that what is indented belongs to an item, a note or code.
    if (!open) inList = isItem || /^[ \t]/.test(line)
    if (!isItem && !isAlone && isRow(line, citingProse.slice(start, end))) {
      if (!/^[ \t>|:-]+$/.test(line.trim())) units.push(...cellsOf(line, start))
      open = undefined
      continue
    }
    if (open && !isItem && !isAlone) {
      open.end = end
      continue
    }
    const [mark = ''] = (isItem ? item : alone).exec(line) ?? []
    open = { start: start + mark.length, end, isPlain: !isItem && !isAlone && !/^[ \t>:|]/.test(line) }
    units.push(open)
    if (/^[ \t>]*#{1,6}[ \t]/.test(line)) open = undefined
  }
  return units
}

function isRow(line: string, prose: string): boolean {
  return row.test(line) && prose.includes('|')
}

function cellsOf(line: string, start: number): readonly UnitSpan[] {
  const cells = line.matchAll(/(?:\\\||[^|\r\n])+/g)
  return Array.from(cells, ({ 0: words, index }) => ({
    start: start + index,
    end: start + index + words.length,
    isPlain: false,
  }))
}

/** A unit of the memo as a block of the document that it would be, without its citations. */
export function blockOf({ span, tokens }: MemoUnit, { text, citingProse }: Memo): DocumentBlock {
  const signs = Array.from({ length: span.end - span.start }, () => ' ')
  for (const { key, start, end } of tokens)
    if (key === noteMark) signs[start - span.start] = key
    else for (let at = start; at < end; at++) signs[at - span.start] = citingProse.charAt(at)
  const nothing = { numbers: [], citations: [], inserted: [], formatted: [], looks: [], notes: [] }
  const isNote = /^[ \t>]*\[\^[^\]\s]+\]:[ \t]*$/m.test(
    text.slice(text.lastIndexOf('\n', span.start - 1) + 1, span.start),
  )
  return { text: signs.join(''), isNote, ...nothing }
}
