import type { Span } from '../model.js'
import type { Cited, MemoSentence } from './sentences.js'

/** Words between quotation marks, or a block quotation, with the citations that may stand for them. */
export interface MemoQuotation {
  /** The words alone, without their marks. */
  readonly span: Span
  /** With the quotation marks; the same where there are none. */
  readonly whole: Span
  readonly kind: 'marks' | 'block'
  /** As the memo has it, Markdown included; without the marks of quoted lines. */
  readonly text: string
  /** What is cited for it: the keys of one citation. None where the sentence cites nothing. */
  readonly cited: readonly Cited[]
  readonly sentence: MemoSentence
}
