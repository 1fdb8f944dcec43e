import { sentenceAt } from '../language/sentences.js'
import type { Span } from '../model.js'
import type { Hit } from './sought.js'

/** Some of a passage around what was sought. */
export interface Excerpt {
  /** One line; `…` where it breaks off. */
  readonly text: string
  /** What was sought, in `text`. */
  readonly hits: readonly Span[]
  /** The sentence around the first of them, in the passage. */
  readonly sentence: Span
}

/** In UTF-16 units: what stands before what was sought, and all of it. */
const usualLead = 40
const usualLength = 160

/** The words around the shortest stretch of a passage in which most of what was sought stands. */
export function excerptOf(passage: string, hits: readonly Hit[]): Excerpt {
  const { start, end } = closest(hits)
  const from = wordStart(passage, Math.max(0, start - usualLead))
  const to = wordEnd(passage, Math.max(end, Math.min(passage.length, from + usualLength)))
  const before = from > 0 ? '…' : ''
  const after = to < passage.length ? '…' : ''
  // White space stays as long as it is, so that offsets hold.
  const text = before + passage.slice(from, to).replace(/\s/g, ' ') + after
  const shift = before.length - from
  const inside = hits.filter((hit) => hit.start >= from && hit.end <= to)
  return {
    text,
    hits: inside.map((hit) => ({ start: hit.start + shift, end: hit.end + shift })),
    sentence: sentenceAt(passage, start),
  }
}

/** From the first to the last of the hits that have the most different things sought in the fewest characters. */
function closest(hits: readonly Hit[]): Span {
  const most = new Set(hits.map(({ sought }) => sought)).size
  let best: Span = { start: hits[0]?.start ?? 0, end: hits[0]?.end ?? 0 }
  let shortest = Infinity
  for (const [at, { start }] of hits.entries()) {
    const seen = new Set<number>()
    for (const { sought, end } of hits.slice(at)) {
      if (end - start >= shortest) break
      seen.add(sought)
      if (seen.size === most) {
        best = { start, end }
        shortest = end - start
      }
    }
  }
  return best
}

function wordStart(text: string, from: number): number {
  let at = from
  while (at > 0 && from - at < usualLead && !/\s/.test(text[at - 1] ?? ' ')) at -= 1
  return at
}

function wordEnd(text: string, to: number): number {
  let at = to
  while (at < text.length && at - to < usualLead && !/\s/.test(text[at] ?? ' ')) at += 1
  return at
}
