import type { Corpus } from '../corpus/corpus.js'
import type { Citation, CitationItem } from '../memo/citations.js'
import type { Span } from '../model.js'
import { pinnedClaim } from './resolve.js'

/** The comment after a citation, in the pins that no longer hold and in all the rest of it. */
export interface PinParts {
  readonly dimmed: readonly Span[]
  readonly stale: readonly Span[]
}

/** Empty for a citation without pins. A pin to an interview that is not in the corpus is not called stale. */
export function pinParts(corpus: Corpus, { items, pinSpan }: Citation): PinParts {
  if (!pinSpan) return { dimmed: [], stale: [] }
  const isStale = (item: CitationItem): boolean => (pinnedClaim(corpus, item)?.state ?? 'current') !== 'current'
  const stale = items.flatMap((item) => (item.pin && isStale(item) ? [item.pin.span] : []))
  const starts = [pinSpan.start, ...stale.map(({ end }) => end)]
  const ends = [...stale.map(({ start }) => start), pinSpan.end]
  return { dimmed: starts.map((start, index) => ({ start, end: ends[index] ?? pinSpan.end })), stale }
}
