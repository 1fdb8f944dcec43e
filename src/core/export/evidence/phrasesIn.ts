import type { Span } from '../../model.js'

/** Words next to one another as one phrase. */
export function phrasesIn(spans: readonly Span[], text: string): readonly string[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && /^[\s-]*$/.test(text.slice(last.end, span.start)))
      joined[joined.length - 1] = { ...last, end: span.end }
    else joined.push(span)
  }
  return joined.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}
