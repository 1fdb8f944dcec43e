import type { Memo } from '../../memo/memo.js'
import type { Span } from '../../model.js'
import type { RenderedMemo } from '../citedItem.js'
import type { Document, Inline } from '../document.js'
import { readForPreview } from '../draft/readDraft.js'
import type { DocumentLabels } from '../labels.js'
import { mapLines } from '../mapLines.js'
import { placeCitations } from '../placeCitations.js'
import { displayDate } from '../prose/dateInWords.js'

/** Whether words in quotation marks stand in the source: the sign behind them in the preview. */
export interface QuotationMarker {
  /** Of the quotation with its marks; the sign stands behind its end. */
  readonly span: Span
  readonly state: 'verified' | 'differs' | 'unchecked'
  /** What the sign says, in words. */
  readonly title: string
}

/** All that a preview shows of a memo. */
export interface PreviewMemo {
  /** As `previewDocument` makes it. */
  readonly document: Document
  /** The line of the file, from 0 on, that a line of the memo's text comes from; the same where nothing was put into it. */
  readonly lineOf?: (line: number) => number
  /** For each citation of the memo what is known of it, a line each. */
  readonly titles: readonly string[]
  readonly signs: readonly QuotationMarker[]
  /** Why citations stand as they are written, in a sentence. */
  readonly notice?: string
  readonly labels: DocumentLabels
}

/** What is put into the document of a memo. */
export interface ForPreview {
  /** Undefined as long as no style is ready: citations then stand as they are written. */
  readonly rendered: RenderedMemo | undefined
  readonly signs: readonly QuotationMarker[]
  /** Heading of the bibliography at the end of a memo that names none. */
  readonly bibliographyTitle: string
}

/** The document that an export would make of a memo, with the lines of its blocks; signs are citations numbered behind those of the memo. */
export function previewDocument(memo: Memo, { rendered, signs, bibliographyTitle }: ForPreview): Document {
  const draft = readForPreview(
    memo,
    signs.map(({ span }) => span.end),
  )
  const asWritten = memo.citations.map(({ span }) => ({ text: [{ text: memo.text.slice(span.start, span.end) }] }))
  const document = placeCitations(
    { ...draft, wishes: { bibliographyTitle, ...draft.wishes } },
    rendered ?? { citations: asWritten, bibliography: [], hangingIndent: false },
    { isBeingWritten: true },
  )
  const { date, language } = document
  const blocks = rendered ? document.blocks : document.blocks.map((block) => mapLines(block, plain(memo)))
  return { ...document, ...(date ? { date: displayDate(date, language) } : {}), blocks }
}

/** Citations that stand as they are written are words like any others; signs are no citations of the memo. */
function plain({ citations }: Memo): (content: readonly Inline[]) => readonly Inline[] {
  return (content) =>
    content.flatMap((one) => (one.kind === 'cite' && one.index < citations.length ? one.content : [one]))
}
