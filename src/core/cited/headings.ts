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

/** The words of the headings below which an offset stands, the nearest last. Of those written with `#`; Setext ones count as first and second. */
export function headingsAbove(text: string, offset: number): readonly string[] {
  const above: { readonly level: number; readonly words: string }[] = []
  for (const { groups = {} } of text.slice(0, offset).matchAll(headingLine)) {
    const { signs, words = '', title = '', line = '' } = groups
    const level = signs?.length ?? (line.startsWith('=') ? 1 : 2)
    while ((above.at(-1)?.level ?? 0) >= level) above.pop()
    above.push({ level, words: words || title })
  }
  return above.map(({ words }) => words)
}

const headingLine =
  /^[ \t]{0,3}(?<signs>#{1,6})[ \t]+(?<words>[^\r\n]+)|^(?<title>\S[^\r\n]*)(?:\r\n|\n|\r)(?<line>=+|-{2,})[ \t]*$/gmu
