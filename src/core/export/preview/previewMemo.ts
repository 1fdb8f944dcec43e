import type { RenderedMemo } from '../citedItem.js'
import type { Memo } from '../../memo/memo.js'
import type { Span } from '../../model.js'

/** Whether words in quotation marks stand in the source: the sign behind them in the preview. */
export interface QuotationMarker {
  /** Of the quotation with its marks; the sign stands behind its end. */
  readonly span: Span
  readonly state: 'verified' | 'differs' | 'unchecked'
  /** What the sign says, in words. */
  readonly title: string
}

/** All that a preview shows of a memo besides its own text. */
export interface PreviewMemo {
  readonly memo: Memo
  /** The line of the document, from 0 on, that a line of the memo's text comes from; the same where nothing was put into it. */
  readonly lineOf?: (line: number) => number
  /** Undefined as long as no style is ready: citations then stand as they are written. */
  readonly rendered: RenderedMemo | undefined
  /** For each citation of the memo what is known of it, a line each. */
  readonly titles: readonly string[]
  readonly signs: readonly QuotationMarker[]
  /** Why citations stand as they are written, in a sentence. */
  readonly notice?: string
  /** Heading of the bibliography where it is put at the end of the memo; none where it is empty. */
  readonly bibliographyTitle: string
}
