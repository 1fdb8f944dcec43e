import type { Span } from '../model.js'

/** One replacement in a text: UTF-16 offsets into the text as it was before, and how long the new words are. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly length: number
}

/**
 * Where a span lies after replacements that were made at once, none overlapping another; undefined where one of them touches it, at its
 * edges too, for then nothing is known of it any more.
 */
export function movedSpan({ start, end }: Span, replacements: readonly Replacement[]): Span | undefined {
  let by = 0
  for (const made of replacements) {
    if (made.start > end) continue
    if (made.end >= start) return undefined
    by += made.length - (made.end - made.start)
  }
  return { start: start + by, end: end + by }
}

/** The same where what was written in the place of its words belongs to it: then it is never lost. */
export function followedSpan({ start, end }: Span, replacements: readonly Replacement[]): Span {
  let [from, to] = [start, end]
  for (const made of replacements) {
    const by = made.length - (made.end - made.start)
    if (made.end <= start) from += by
    else if (made.start < start) from -= start - made.start
    if (made.start >= end) continue
    to += made.end <= end ? by : made.start + made.length - end
  }
  return { start: from, end: Math.max(from, to) }
}
