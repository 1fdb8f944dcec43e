import type { MemoQuotation } from '../../cited/memoQuotation.js'
import type { Fix } from '../../cited/rule.js'

/** Takes off the quotation marks; none for a block quotation, which has none. */
export function withoutMarks({ kind, span, whole }: MemoQuotation): readonly Fix[] {
  if (kind === 'block') return []
  const edits = [
    { replace: { start: whole.start, end: span.start }, text: '' },
    { replace: { start: span.end, end: whole.end }, text: '' },
  ]
  return [{ kind: 'drop-quotation-marks', edits, data: {} }]
}
