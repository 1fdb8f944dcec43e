import type { CslItem } from '../bibliography/item.js'
import type { PersonName, SourceKind, Terms, VoiceRole } from '../model.js'

/**
 * What a memo is made of once its citations are rendered: the words between the engine of a citation style and whatever shows or writes a
 * finished document (preview, Word, HTML, plain prose). Plain data, with typography as flags, so that no writer parses another's markup.
 */

/** Words in one typography. `href` makes them a link; only addresses of schemes that the writers allow, and `#ref-ID`, are ever set. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly smallCaps?: boolean
  readonly underline?: boolean
  readonly position?: 'superscript' | 'subscript'
  readonly href?: string
}

/** A person of an interview as a document may show them: a protected one has the agreed description as literal name, and nothing else. */
export interface Speaker {
  readonly name: PersonName
  readonly affiliation?: string
}

/** What a key of a citation points at in an interview, in terms that mean something to a reader who has no corpus. */
export interface CitedSpeech {
  /** Who utters the cited words; nobody in particular where a citation names no passage. */
  readonly role?: VoiceRole
  /** Who that is, where it may be shown: the interviewee, or a questioner with a name. */
  readonly speaker?: Speaker
  readonly interviewees: readonly Speaker[]
  /** The speaker is one of several interviewees. */
  readonly isOneOfSeveral: boolean
  /** The questions that the passages are, or answer; none for a standfirst and for what is said before the first question. */
  readonly questions: readonly number[]
  /** The first words of the first passage; none of a protected interview, whose words may be searched for. */
  readonly words?: string
  /** ISO date of any precision: of publication, or where nothing says that it was published, of the conversation. Of a protected one the year. */
  readonly dated?: string
  readonly isPublished: boolean
  /** What the text is, where that is stated. */
  readonly sourceKind?: SourceKind
  /** Who asked in an interview that nobody published, as far as they may be named. */
  readonly interviewers: readonly PersonName[]
  readonly terms: Terms
  readonly isProtected: boolean
}

/**
 * Why a key has no source that a document may show: `withheld` is off the record, and its key may tell as much as its name, so that the item
 * has no id; `unknown` is a key that nothing is known of.
 */
export type Gap = 'withheld' | 'unknown'

/** One key of a citation, in CSL's terms and cleared of everything that a reader must not see. */
export interface CiteItem {
  /** Of an item of the memo's `items`; of a gap the key, or nothing. */
  readonly id: string
  readonly gap?: Gap
  /** A locator that CSL knows: `label` is CSL's name of it (`page`, `chapter`, `timestamp`…). The corpus's own places are in `said`. */
  readonly locator?: { readonly label: string; readonly value: string }
  /** Both with the spaces that part them from the citation. */
  readonly prefix: readonly Run[]
  readonly suffix: readonly Run[]
  readonly suppressAuthor: boolean
  /** Of an interview. */
  readonly said?: CitedSpeech
}

/** What one citation of the memo asks of a style. */
export interface CiteCluster {
  readonly items: readonly CiteItem[]
  /** `@key [p. 3]`: the author's name belongs to the sentence. The first item is then the one that is named. */
  readonly inText: boolean
  /** The citation stands in a footnote already, so that a style of notes makes no further one. */
  readonly inNote: boolean
  /** Nothing stands before it in that footnote, so that it is a sentence of its own; elsewhere in a footnote it goes into a parenthesis. */
  readonly beginsNote: boolean
  /** Of the footnote that it stands in or, with a style of notes, makes; the memo's own footnotes counted. */
  readonly noteNumber: number
  /** The mark that follows the citation in the memo, so that no full stop is doubled; empty where a word or nothing follows. */
  readonly markAfter: string
  /** The words of its sentence without citations, all and those before the citation: they tell whether a speaker or a date is named already. */
  readonly sentence: string
  readonly before: string
  /** Nothing but marks stands before it in its sentence, so that a description in its place begins with a capital letter. */
  readonly beginsSentence: boolean
  /** It is all there is in its paragraph, list item or cell, other citations apart, so that it has to say something. */
  readonly isAlone: boolean
  /** That sentence is the one of the citation before it in the memo, or the next one in the same paragraph. */
  readonly continues: boolean
}

/** All that a style is asked for. Nothing of it says more of a protected source than its terms allow. */
export interface CitedMemo {
  /** One for each citation of the memo, in its order. */
  readonly clusters: readonly CiteCluster[]
  /** Indices of the clusters as they are read: what stands in a footnote is read where the footnote's mark stands. */
  readonly readingOrder: readonly number[]
  /** Ids of items that join the bibliography uncited. */
  readonly nocite: readonly string[]
  /** Who the front matter says wrote it. */
  readonly authors: readonly string[]
  /** In CSL-JSON, by id: those that are cited, and those of `nocite`. An item that has not changed should be the same object as before. */
  readonly items: ReadonlyMap<string, CslItem>
  /** Citations of the memo from which nothing can be shown, by index: an export has to refuse. */
  readonly gaps: readonly CitationGap[]
}

/** A key of a citation without a source that may be shown. */
export interface CitationGap {
  readonly gap: Gap
  /** Index of the citation in the memo, and of the key in the citation. */
  readonly citation: number
  readonly item: number
}

/** A citation as a style renders it. */
export interface RenderedCitation {
  /** What stands in the sentence: the bracket, the name of an in-text citation, or nothing; then the space before it goes as well. */
  readonly text: readonly Run[]
  /**
   * What stands in a footnote after it, for a style of notes: a whole sentence with its full stop. The writer sets the footnote's mark, behind a
   * punctuation mark that follows the citation and without the space before it. A citation that stands in a footnote already (`inNote`) has no
   * note: its words are in `text`, to stand within those of the footnote.
   */
  readonly note?: readonly Run[]
}

/** One entry of the bibliography. */
export interface RenderedEntry {
  /** Links of citations go to `#ref-ID`. */
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
