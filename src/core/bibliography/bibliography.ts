import type { Problem, Span } from '../model.js'
import type { CslItem } from './item.js'

export type BibliographyFormat = 'bibtex' | 'biblatex' | 'csl-json' | 'csl-yaml' | 'ris'

/** One entry of a bibliography and where it stands. */
export interface BibliographyEntry {
  readonly item: CslItem
  /** The same with the capitals that its titles are written with, where nothing says that it is in English. */
  readonly asWritten?: CslItem
  /** Further keys of the same entry (BibLaTeX's `ids`). */
  readonly aliases: readonly string[]
  /** The whole entry. */
  readonly span: Span
  /** The key alone; the entry's beginning where it has none of its own. */
  readonly keySpan: Span
}

/** What a file that lists sources was read as, or the `references:` of a memo. A pure function of its text. */
export interface Bibliography {
  readonly uri: string
  readonly format: BibliographyFormat
  /** The offsets at which its lines begin. */
  readonly lineStarts: readonly number[]
  /** In the order of the file; of several with one key the last, in the place of the first. */
  readonly entries: readonly BibliographyEntry[]
  readonly problems: readonly Problem[]
}
