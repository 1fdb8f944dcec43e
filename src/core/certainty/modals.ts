import type { Span } from '../model.js'
import { spanOf } from './clauses.js'
import { type Modal } from '../language/certainty/modals.js'

/** The first place in a clause where a modal says that. `offset` is added to the span. */
export function findModal(
  { word, notBefore, after, notAfter }: Modal,
  clause: string,
  offset: number,
): Span | undefined {
  for (const match of clause.matchAll(word)) {
    const before = clause.slice(0, match.index)
    const rest = clause.slice(match.index + match[0].length)
    const isOther = notBefore.some((one) => one.test(before)) || notAfter.some((one) => one.test(rest))
    if (!isOther && after.test(rest)) return spanOf(match, offset)
  }
  return undefined
}
