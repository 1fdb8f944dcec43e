import type { Span } from '../model.js'

/** Whether two spans have a place in common, be it the end of one and the start of the other; `overlaps` wants a letter. */
export function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end
}
