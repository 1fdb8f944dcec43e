/** The few words that a finished document has beside the memo's own, in the language of whoever exports it. */
export interface DocumentLabels {
  /** Where a memo has no title. */
  readonly untitled: string
  readonly notes: string
  /** Names the mark of a note: `Note 3`. */
  readonly note: (number: number) => string
  /** Names the link from a note back to its mark. */
  readonly backTo: (number: number) => string
  readonly bibliography: string
  readonly isDone: string
  readonly isOpen: string
  /** Stands in the place of a picture: `Picture: a map`. */
  readonly picture: (alt: string) => string
  /** Names a table that has no caption. */
  readonly table: string
}

/** A picture that a writer puts into the document. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpg'
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** Formulas in MathML by how a memo writes them, with their dollars; what is missing is shown as it is written. */
export type Formulas = ReadonlyMap<string, string>

/** What can be made of formulas, by how a memo writes them, with their dollars. */
export interface ReadFormulas {
  readonly mathML: Formulas
  /** Those that Word has as formulas of its own. */
  readonly inWord: ReadonlySet<string>
}

/** The pictures of a memo by what it writes for them; what is missing is told in words. */
export type Pictures = ReadonlyMap<string, Picture>
