import type { Span } from '../model.js'

/** What stands before or behind a sentence in the line of a heading is no longer. */
const longestLead = 300

/** Whether a sentence is all of a heading, or its beginning. */
export function isHeading(text: string, span: Span): boolean {
  return /^[ \t]{0,3}#{1,6}[ \t]+$/.test(leadOf(text, span)) || underlined.test(restOf(text, span))
}

/** Whether a sentence stands in a heading, be it behind another one. */
export function isInHeading(text: string, span: Span): boolean {
  return /^[ \t]*#/.test(leadOf(text, span)) || furtherUnderlined.test(restOf(text, span))
}

/** What stands before it in its line; of a longer line nothing, so that a sentence far behind in it costs no more than the first. */
function leadOf(text: string, { start }: Span): string {
  const before = text.slice(Math.max(0, start - longestLead), start)
  const line = /(?:^|[\r\n])(?<line>[^\r\n]*)$/.exec(before)?.groups?.['line'] ?? ''
  return line.length < longestLead ? line : ''
}

function restOf(text: string, { end }: Span): string {
  return text.slice(end, end + longestLead)
}

const underline = String.raw`(?:\r\n|\n|\r)[ \t]{0,3}(?:=+|-{2,})[ \t]*(?:[\r\n]|$)`
const underlined = new RegExp(`^[ \\t]*${underline}`)
const furtherUnderlined = new RegExp(`^[^\\r\\n]*${underline}`)
