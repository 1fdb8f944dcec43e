import type { Span } from '../model.js'
import type { Dropped, DropReason, Region } from './transcript.js'
import type { Paragraph } from './turns/paragraphs.js'

/** Where a paragraph, a passage or a turn stands, from its first word to its last. */
export const spanOf = ({ pieces }: Pick<Paragraph, 'pieces'>): Span => ({
  start: pieces[0]?.start ?? 0,
  end: pieces.at(-1)?.end ?? 0,
})

/** All words of a paragraph, dropped for one reason. */
export const dropsOf = ({ pieces }: Paragraph, why: DropReason): readonly Dropped[] =>
  pieces.map((span) => ({ span, why }))

/** Where a stretch of a paragraph stands in the text; undefined where it is not in it, or the paragraph is in several pieces. */
export function spanWithin({ text, pieces }: Paragraph, words: string): Span | undefined {
  const at = text.indexOf(words)
  const [piece] = pieces
  if (at < 0 || !piece || pieces.length > 1) return undefined
  return { start: piece.start + at, end: piece.start + at + words.length }
}

/** The parts of a span that lie in none of others, which are in order. */
export function outside(piece: Span, spans: readonly Span[]): readonly Span[] {
  const parts: Span[] = []
  let from = piece.start
  for (const { start, end } of spans) {
    if (start > from) parts.push({ start: from, end: Math.min(start, piece.end) })
    from = Math.max(from, end)
  }
  if (from < piece.end) parts.push({ start: from, end: piece.end })
  return parts.filter(({ start, end }) => start < end)
}

/** Why words in a part of a web page are no part of the talk. */
export function regionReason(region: Region): DropReason {
  const reasons = {
    navigation: 'navigation',
    header: 'navigation',
    footer: 'boilerplate',
    aside: 'promotion',
    note: 'note',
    quote: 'pull quote',
    caption: 'caption',
    struck: 'struck',
  } as const
  return reasons[region]
}
