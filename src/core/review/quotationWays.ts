import type { Checked } from '../cited/checked.js'
import type { Edit } from '../citation/insert.js'
import { touches } from '../text/touches.js'
import type { ReviewChange } from './change.js'

/** What can be done about a change inside a quotation, other than to keep the source’s words. */
export interface QuotationWays {
  /** The quotation as the memo has it. */
  readonly words: string
  /** Closes it before the change, which then stands in the writer’s own words; none where nothing would be left of it. */
  readonly endThere: readonly Edit[]
  /** Takes the marks away, so that all of it is a paraphrase. */
  readonly paraphrase: readonly Edit[]
}

/** None where the change is in no quotation in marks, or reaches out of it. */
export function quotationWays(
  { memo: { text }, quotations }: Pick<Checked, 'memo' | 'quotations'>,
  { edits: [edit, ...more] }: Pick<ReviewChange, 'edits'>,
): QuotationWays | undefined {
  if (!edit || more.length) return undefined
  const { replace } = edit
  const within = quotations.find(({ whole, kind }) => kind === 'marks' && touches(whole, replace))
  if (!within || replace.start < within.span.start || replace.end > within.span.end) return undefined
  const { span, whole } = within
  const [open, close] = [
    { start: whole.start, end: span.start },
    { start: span.end, end: whole.end },
  ]
  const cut = (replaced: typeof open): Edit => ({ replace: replaced, text: '' })
  const kept = text.slice(span.start, replace.start).trimEnd()
  const mark = text.slice(close.start, close.end)
  const at = span.start + kept.length
  return {
    words: text.slice(span.start, span.end),
    endThere: kept
      ? [
          { replace: { start: at, end: replace.end }, text: `${mark}${text.slice(at, replace.start)}${edit.text}` },
          cut(close),
        ]
      : [],
    paraphrase: [cut(open), edit, cut(close)],
  }
}
