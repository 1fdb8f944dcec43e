import { blank } from '../text/blank.js'
import type { Memo } from '../memo/memo.js'
import { startsSentence } from '../language/sentences.js'
import type { Span } from '../model.js'
import type { OwnNote } from '../memo/ownNotes.js'

/** Whether nothing but marks stands before a citation in its sentence, cell or footnote. */
export function beginsSentence({ citingProse }: Memo, { start }: Span, note: OwnNote | undefined): boolean {
  if (note && citingProse.slice(note.body.start, start).trim() === '') return true
  return startsSentence(citingProse, start) || /^\s*\|(?:.*\|)?[\s*_"'“‘«]*$/.test(lineOf(citingProse, start).before)
}

/** Whether a citation is all there is in its paragraph, list item or cell, other citations apart. */
export function isAlone({ citingProse, citations }: Memo, index: number, note: OwnNote | undefined): boolean {
  const span = citations[index]?.span
  if (!span || note) return false
  // Of a long paragraph with many citations nobody looks at the whole line for each.
  const gap = citingProse.slice(citations[index - 1]?.span.end ?? 0, span.start)
  if (!/[\n|]/.test(gap) && !isEmpty(gap)) return false
  const near = citations.slice(Math.max(0, index - mostBeside), index + mostBeside).map((one) => one.span)
  const { start, end, before: lineStart } = lineOf(citingProse, span.start)
  const within = near.filter((one) => one.start >= start && one.start < end)
  const last = Math.max(end, ...within.map((one) => lineOf(citingProse, one.end).end))
  const line = blank(
    citingProse.slice(start, last),
    within.map((one) => ({ start: one.start - start, end: one.end - start })),
  )
  const at = lineStart.length
  if (/^\s*\|/.test(line) || /\s\|\s/.test(line)) {
    const from = line.lastIndexOf('|', at - 1) + 1
    const to = line.indexOf('|', at)
    return isEmpty(line.slice(from, to < 0 ? undefined : to))
  }
  if (!isEmpty(line.replace(mark, ''))) return false
  return isParted(mark.test(line) ? '' : lineBefore(citingProse, start)) && isParted(lineBehind(citingProse, last))
}

/** Citations that are looked at on either side. */
const mostBeside = 20
const mark = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/

/** Nothing but marks of punctuation. */
function isEmpty(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text)
}

/** Whether a line does not belong to the paragraph beside it. */
function isParted(line: string): boolean {
  return /^[ \t>]*$/.test(line) || /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/.test(line) || /^[ \t]*#{1,6}[ \t]/.test(line)
}

function lineOf(text: string, at: number): Span & { readonly before: string } {
  const start = text.lastIndexOf('\n', at - 1) + 1
  const end = text.indexOf('\n', at)
  return { start, end: end < 0 ? text.length : end, before: text.slice(start, at) }
}

function lineBefore(text: string, start: number): string {
  return start === 0 ? '' : text.slice(text.lastIndexOf('\n', start - 2) + 1, start - 1)
}

function lineBehind(text: string, end: number): string {
  return end >= text.length ? '' : lineOf(text, end + 1).before + text.slice(end + 1, lineOf(text, end + 1).end)
}
