import type { Span } from '../../model.js'

/** Words next to one another as one phrase; of “[n]obody” and “gate[s]” the whole, though each is two words for who compares. */
export function phrasesIn(spans: readonly Span[], text: string): readonly string[] {
  const joined: Span[] = []
  for (const span of [...spans].map((one) => whole(one, text)).sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && /^[\s-]*$/.test(text.slice(last.end, span.start)))
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}

function whole({ start, end }: Span, text: string): Span {
  const [before = ''] = /\[\p{L}+\]$/u.exec(text.slice(Math.max(0, start - 30), start)) ?? []
  const [behind = ''] = /^\[\p{L}+\]/u.exec(text.slice(end)) ?? []
  return { start: start - before.length, end: end + behind.length }
}
