/**
 * What a memo is made of once its citations are rendered: the words between the engine of a citation style and whatever shows or writes a
 * finished document (preview, Word, HTML, plain prose). Plain data, with typography as flags, so that no writer parses another's markup.
 */

/** Words in one typography. `href` makes them a link; only addresses of schemes that the writers allow are ever set. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly smallCaps?: boolean
  readonly underline?: boolean
  readonly position?: 'superscript' | 'subscript'
  readonly href?: string
}

/** One key of a citation, in CSL's terms and cleared of everything that a reader must not see. */
export interface CiteItem {
  /** Of an item of the library. */
  readonly id: string
  /** A locator that CSL knows: `label` is CSL's name of it (`page`, `chapter`, `timestamp`…). */
  readonly locator?: { readonly label: string; readonly value: string }
  /** Both with the spaces that part them from the citation. */
  readonly prefix: readonly Run[]
  readonly suffix: readonly Run[]
  readonly suppressAuthor: boolean
}

/** What one citation of the memo asks of a style, in the order of the memo. */
export interface CiteCluster {
  readonly items: readonly CiteItem[]
  /** `@key [p. 3]`: the author's name belongs to the sentence. The first item is then the one that is named. */
  readonly inText: boolean
  /** The citation stands in a footnote already, so that a style of notes makes no further one. */
  readonly inNote: boolean
}

/** A citation as a style renders it. */
export interface RenderedCitation {
  /** What stands in the sentence: the bracket, the name of an in-text citation, or nothing. */
  readonly text: readonly Run[]
  /** What stands in a footnote after it, for a style of notes. */
  readonly note?: readonly Run[]
}

/** One entry of the bibliography. */
export interface RenderedEntry {
  readonly id: string
  readonly runs: readonly Run[]
}

/** All that a style makes of a memo: `citations` has one for each cluster. */
export interface RenderedMemo {
  readonly citations: readonly RenderedCitation[]
  readonly bibliography: readonly RenderedEntry[]
  /** The bibliography's second and further lines are indented. */
  readonly hangingIndent: boolean
}

/**
 * A style that is ready to render. `render` takes all clusters of a memo, since what a citation looks like hangs on those before it (ibid.,
 * short forms, disambiguation); it may reuse what it made for the memo's last state. Ids in `nocite` join the bibliography uncited.
 */
export interface CitationStyle {
  /** `note`: citations go into footnotes; `in-text`: brackets; `prose`: worded sources, no bibliography. */
  readonly form: 'note' | 'in-text' | 'prose'
  readonly render: (clusters: readonly CiteCluster[], nocite: readonly string[]) => RenderedMemo
}
