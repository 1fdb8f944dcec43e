import type { Span } from '../model.js'
import type { Memo } from './memo.js'

/** A stretch of a memo as it reads without the pins behind its citations; one that the stretch cuts goes as well. */
export function withoutPins({ text, citations }: Memo, { start, end }: Span): string {
  const pins = citations.flatMap(({ pinSpan }) =>
    pinSpan && pinSpan.end > start && pinSpan.start < end ? [pinSpan] : [],
  )
  const starts = [start, ...pins.map((pin) => pin.end)]
  const ends = [...pins.map((pin) => pin.start), end]
  return starts.map((from, at) => text.slice(from, ends[at])).join('')
}
