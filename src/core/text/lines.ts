import type { Place, Point, Span } from '../model.js'

/** The offsets at which the lines of a text begin, the first being 0. CRLF, LF and a lone CR end a line. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  } else {
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1)
  }
  return starts
}

/** Where the line begins that an offset stands in. Looks no further back than that, however long the text. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start -= 1
  return start
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13
}

/** The 1-based line and column of an offset in a text whose lines begin at `starts`. */
export function pointAt(starts: readonly number[], offset: number): Point {
  let low = 0
  let high = starts.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset }
}

export function placeOf(starts: readonly number[], { start, end }: Span): Place {
  return { start: pointAt(starts, start), end: pointAt(starts, end) }
}
