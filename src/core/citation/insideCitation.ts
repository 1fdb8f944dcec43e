import type { Memo } from '../memo/memo.js'
import { openCitation } from '../memo/openCitation.js'

/** Whether an offset stands within the bracket of a citation, closed or being typed: there is room for another citation there, not for a sentence. */
export function isInsideCitation(memo: Memo, offset: number): boolean {
  const isWithin = memo.citations.some(
    ({ span }) => span.start < offset && offset < span.end && memo.text.slice(span.start, offset).includes('['),
  )
  if (isWithin) return true
  const open = openCitation(memo.citingProse, offset)
  if (open?.kind !== 'bracket') return false
  // A closed bracket without a key is a link, or just a bracket.
  return !open.closed || memo.citingProse.slice(open.open, offset).includes('@')
}
