import type { Span } from '../model.js'

/** One line break, however the file was saved: CRLF, LF or a lone CR. */
export const newline = String.raw`(?:\r\n|\n|\r(?!\n))`

/** The stretches between lines that end a paragraph: each runs from a line break to the last one of a run of blank (or bare `>`) lines. */
export function blankLines(text: string): Span[] {
  const blank = new RegExp(String.raw`${newline}(?:[ \t>]*${newline})+`, 'g')
  return Array.from(text.matchAll(blank), (match) => ({ start: match.index, end: match.index + match[0].length }))
}
