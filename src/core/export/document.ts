import type { Citation } from '../memo/citations.js'
import type { RenderedEntry, Run } from './citedItem.js'
import type { OpenPoint } from './proof/openPoint.js'

/** A memo as a document: blocks and what stands in their lines, whatever it is written as afterwards. */
export interface Document extends TitleBlock {
  /** A language tag as BCP 47 has it. */
  readonly language: string
  readonly keywords: readonly string[]
  readonly blocks: readonly Block[]
}

/** What stands above the text. */
export interface TitleBlock {
  readonly title: readonly Inline[]
  readonly subtitle: readonly Inline[]
  readonly authors: readonly string[]
  /** In a draft as the memo has it, in a finished document in words. */
  readonly date?: string
  /** What the front matter sums up; its citations are left out. */
  readonly abstract: readonly Block[]
}

/** Words in one typography. */
export interface Text extends Run {
  readonly kind: 'text'
  readonly strike?: boolean
  /** Source code: shown as it is written. */
  readonly code?: boolean
  /** LaTeX between dollars, for a formula in the line or on a line of its own; shown as it is written where a format cannot set it. */
  readonly formula?: 'inline' | 'display'
  /** A language tag, where it is another one than the document's. */
  readonly language?: string
  /** Written from right to left in a document that is not, or the other way round. */
  readonly direction?: 'rtl' | 'ltr'
  /** Of a heading in this document, or of a row of evidence. */
  readonly anchor?: string
}

/** Where a citation stands; `content` is what the style made of it, and empty in a draft. */
export interface Cite {
  readonly kind: 'cite'
  /** Among the citations of the memo. */
  readonly index: number
  readonly content: readonly Inline[]
}

/** A footnote, at the place of its mark. Writers number them as they come. */
export interface Note {
  readonly kind: 'note'
  readonly blocks: readonly Block[]
}

export interface Image {
  readonly kind: 'image'
  /** As the memo writes it. */
  readonly source: string
  readonly alt: string
  /** As wide as that, and as high as it is then. */
  readonly width?: Length
  /** Where no width is said. */
  readonly height?: Length
}

/** A part of what is between the margins, or pixels, of which an inch has 96. */
export interface Length {
  readonly value: number
  readonly unit: '%' | 'px'
}

export type Inline = Text | { readonly kind: 'break' } | Image | Cite | Note

export interface Heading {
  readonly kind: 'heading'
  /** 1 is the topmost below the title. */
  readonly level: number
  readonly content: readonly Inline[]
  /** Unique in the document. */
  readonly id: string
}

/** `a.`, `(iv)`, `1)`: letters, Roman or Arabic numbers, and what stands around them. */
export interface Numbering {
  readonly style: '1' | 'a' | 'A' | 'i' | 'I'
  readonly before: '' | '('
  readonly after: '.' | ')'
}

export interface ListItem {
  readonly blocks: readonly Block[]
  /** Of a list of tasks. */
  readonly isDone?: boolean
}

/** A term, and all that is said of it. */
export interface Definition {
  readonly term: readonly Inline[]
  readonly definitions: readonly (readonly Block[])[]
}

export interface Cell {
  readonly content: readonly Inline[]
  /** What links lead to. */
  readonly id?: string
}

export interface Table {
  readonly kind: 'table'
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[]
  /** Parts of the whole width, one for each column; found out from the contents where there are none. */
  readonly widths?: readonly number[]
  readonly head: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
  readonly caption: readonly Inline[]
}

export type Block = AnyBlock & {
  /** Of the memo, from 0 on, the end not among them; in a preview alone. */
  readonly lines?: readonly [start: number, end: number]
}

type AnyBlock =
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | Heading
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'list'
      readonly isOrdered: boolean
      readonly start: number
      /** How its numbers look, where they are others than `1.` */
      readonly numbering?: Numbering
      /** No blank lines between its items. */
      readonly isTight: boolean
      readonly items: readonly ListItem[]
    }
  /** A picture alone in its paragraph, with words below it. */
  | { readonly kind: 'figure'; readonly image: Image; readonly caption: readonly Inline[] }
  | { readonly kind: 'definitions'; readonly items: readonly Definition[] }
  /** The language as the memo names it, in a preview alone. */
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  | Table
  | { readonly kind: 'rule' }
  /** Where the bibliography goes. */
  | { readonly kind: 'refs' }
  | { readonly kind: 'bibliography'; readonly entries: readonly RenderedEntry[]; readonly hangingIndent: boolean }
  /** Something that the export itself has to say, set apart from the memo's words. */
  | { readonly kind: 'notice'; readonly content: readonly Inline[] }
  /** On pages of its own, wider than high where there are pages. */
  | { readonly kind: 'annex'; readonly blocks: readonly Block[] }

/** A citation as a reader meets it. */
export interface DraftCitation {
  readonly citation: Citation
  /** Among the citations of the memo. */
  readonly index: number
  /** It stands in a footnote already. */
  readonly inNote: boolean
}

/** Something of a memo that a document cannot hold, and how often it was left out, or stayed as it is written (formulas, tables). */
export interface LeftOutOfDocument {
  readonly what: 'hidden' | 'html' | 'shortcode' | 'front-matter' | 'header-citation' | 'formula' | 'table'
  readonly count: number
}

/** A memo read as a document whose citations are not rendered yet. */
export interface Draft {
  readonly document: Document
  /** In the order in which they are read: those of a footnote at its mark. */
  readonly citations: readonly DraftCitation[]
  readonly leftOut: readonly LeftOutOfDocument[]
  /** What of the memo no document can hold and whoever reads it would miss. */
  readonly lost: readonly OpenPoint[]
  readonly wishes: Wishes
}

/** What the front matter asks of a finished document, in Pandoc's words. */
export interface Wishes {
  /** `reference-section-title` */
  readonly bibliographyTitle?: string
  /** `suppress-bibliography` */
  readonly withoutBibliography: boolean
  /** `reference-doc`, as it is written. */
  readonly referenceDocument?: string
  /** `csl`: the file of a style, as it is written; or, in `attache-style`, the name of one that is shipped. */
  readonly style?: string
  /** `link-citations` */
  readonly linkCitations: boolean
  /** `nocite`: keys that join the bibliography uncited, `*` for all of the memo’s own. */
  readonly nocite: readonly string[]
  /** `papersize`; A4 where none is named. */
  readonly paper: 'a4' | 'letter'
  /** `attache-share-review`: whether a team keeps what went out for a review beside the memo. */
  readonly sharesReview: boolean
}
