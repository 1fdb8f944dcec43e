import type { Span } from '../model.js'

/** `text` with every character of the spans but line breaks replaced by `fill` (one UTF-16 unit), so that offsets stay. Spans may overlap. */
export function blank(text: string, spans: readonly Span[], fill = ' '): string {
  const parts: string[] = []
  let done = 0
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done)
    if (end <= from) continue
    parts.push(text.slice(done, from), text.slice(from, end).replace(/[^\r\n]/g, fill))
    done = end
  }
  return parts.join('') + text.slice(done)
}
