import type { Span } from '../../model.js'

/** What is not finished in a document as its reader would get it. */
export type OpenPointKind =
  /** `@key` that no citation took. */
  | 'key'
  /** A key of the corpus or the bibliography without its `@`. */
  | 'bare-key'
  /** `@fig-x` of something that the memo does not number. */
  | 'cross-reference'
  /** The same of what has that label and only Quarto numbers. */
  | 'quarto-reference'
  /** `{{< … >}}`, which only Quarto fills in. */
  | 'shortcode'
  | 'code-cell'
  | 'inline-code'
  /** A command of LaTeX, or what one of its environments holds. */
  | 'tex'
  | 'empty-brackets'
  /** `[` that nothing closes, with the word behind it. */
  | 'open-bracket'
  /** `[^x]` of a footnote that is not there. */
  | 'footnote'
  /** A backslash where a line ends that none follows, with the word before it. */
  | 'backslash'
  /** `{#id key=value}` that stands behind nothing, or is not written as attributes are. */
  | 'attributes'
  /** `[](#target)` */
  | 'empty-link'
  | 'empty-heading'
  | 'picture'
  /** TK, XXX, TODO. */
  | 'note-to-self'

/** One of them, with its place in the memo. */
export interface OpenPoint {
  readonly kind: OpenPointKind
  /** As they stand in the document or, of what would be lost, in the memo; of a cell its engine. */
  readonly words: string
  readonly span: Span
}
