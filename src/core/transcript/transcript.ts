import type { PassageRef, Span } from '../model.js'
import type { TranscriptField } from '../transcriptFields.js'

export { transcriptFields, type TranscriptField } from '../transcriptFields.js'

/**
 * A transcript on its way into a corpus: what a decoder took from a file (`Extract`), and what was recognised in it (`Transcript`).
 * Offsets are UTF-16 units in `Extract.text`, ends exclusive, wherever the file itself was no plain text.
 */

const transcriptFormats = ['txt', 'md', 'html', 'docx', 'pdf', 'vtt', 'srt', 'csv', 'odt', 'json', 'eml'] as const
export type TranscriptFormat = (typeof transcriptFormats)[number]

/** A part of a web page that its markup says is no running text, or words set apart from it; a `note` is a footnote or a comment of the file. */
export type Region = 'navigation' | 'header' | 'footer' | 'aside' | 'note' | 'quote' | 'caption' | 'struck'

/** The smallest unit that the format itself tells apart. */
export interface ExtractBlock {
  readonly span: Span
  /** A `line` may be part of a paragraph (txt, pdf); a `paragraph` is one, line breaks in it were typed; a `cue` may end within a sentence. */
  readonly kind: 'line' | 'paragraph' | 'heading' | 'cue' | 'row'
  /** Of a heading, 1 to 6. */
  readonly level?: number
  /** Who speaks, where the format has a place for it: a column of a table, `<v Name>` of a cue. It is no part of the text. */
  readonly speaker?: string
  /** The words with which the block begins and that alone are bold or underlined in it; the whole block where all of it is. */
  readonly lead?: Span
  readonly region?: Region
  /** The page's label, as printed or counted by the file. */
  readonly page?: string
  /** `HH:MM:SS` at which it begins. */
  readonly time?: string
}

/** A value of the metadata with where it was found. `issued` is an ISO date of any precision. */
export interface FoundField {
  readonly field: TranscriptField
  readonly value: string
  readonly from: 'text' | 'front matter' | 'page metadata' | 'file properties' | 'file name'
  /** Where it stands in the text, if it does. */
  readonly span?: Span
}

/** What a decoder took from a file. Every word of the file is in a block, a speaker, a time, a page or the metadata. */
export interface Extract {
  readonly format: TranscriptFormat
  readonly text: string
  /** In order, without overlap; only white space lies between them. */
  readonly blocks: readonly ExtractBlock[]
  readonly metadata: readonly FoundField[]
  /** The encoding that the bytes of a text file were read in, for the report. */
  readonly encoding?: string
  /** Where U+FFFD stands for a control character of the file. */
  readonly replaced?: readonly number[]
}

/** Why a file could not be read at all. */
export type UnreadableReason =
  | 'empty'
  | 'scan'
  | 'encrypted'
  | 'damaged'
  | 'too large'
  | 'too slow'
  | 'binary'
  | 'unknown format'
  | 'tracked changes'

/** Which words of a file count that keeps what was changed in it: those after all changes, or those before. */
export type TrackedChanges = 'accepted' | 'rejected'

const transcriptLayouts = [
  'labels', // a name or initials before a colon, in any typography
  'marked', // the format or a sign tells the speaker: <v Name>, a column, >>
  'names on lines', // a name stands on its own line above what is said
  'headings', // questions are headings, or set in bold or italics
  'signs', // ours, as they stand in a KEY.txt
  'unlabelled', // questions and answers are told apart by their words alone
  'document', // paragraphs under headings, by nobody who speaks
] as const
export type TranscriptLayout = (typeof transcriptLayouts)[number]

/** `other` is who neither asks nor answers: a clerk, an interpreter, a child at the door. */
export type SpeakerRole = 'interviewee' | 'questioner' | 'other'

/** Somebody who speaks in the text. */
export interface Speaker {
  /** The fullest form of the name that the text gives; undefined for somebody of whom only the part in the talk is known. */
  readonly name?: string
  readonly role: SpeakerRole
  /** The labels under which the words stood, each once, in the order of the text. */
  readonly labels: readonly string[]
  /** As the text gives it: "director of the Harbour Institute". */
  readonly affiliation?: string
  /** What somebody is, where the text gives it apart from where: "Senior Fellow". */
  readonly position?: string
  readonly turns: number
  /** How likely the name is the right one, or that the text has none, from 0 to 1; undefined where that was not weighed. */
  readonly nameChance?: number
  /** Other names of the text that may be this one's, the likeliest first, at most five; undefined where that was not weighed. */
  readonly otherNames?: readonly LikelyName[]
  /** What rules took for the name, and for where they work, where nothing introduces it. It may be right, so it stays protected. */
  readonly givenUp?: { readonly name: string; readonly affiliation?: string }
  /** Of somebody without a name: a label or a sign says the part, `Interviewer:`, `[Q]`. */
  readonly isPartLabelled?: true
  /** Somebody told who this is, or that nobody knows it. */
  readonly isNameCorrected?: true
  /** Somebody told which part this one has. */
  readonly isRoleCorrected?: true
}

/** A name that somebody may have, and how likely, from 0 to 1. */
export interface LikelyName {
  readonly name: string
  readonly chance: number
}

/** What somebody told of one who speaks. */
export interface SpeakerCorrection {
  /** The index of the speaker in the reading without what was told. */
  readonly speaker: number
  /** Empty where nobody is known by name. Two who are told the same name are one. */
  readonly name?: string
  readonly role?: SpeakerRole
}

/** One passage: a question with all its paragraphs, one answer paragraph, one standfirst. */
export interface TranscriptPassage {
  readonly ref: PassageRef
  /** An index of `speakers`; undefined for a standfirst. */
  readonly speaker?: number
  /** A sign in the text says whose words they are, or which part whoever utters them has. */
  readonly isStated?: boolean
  /** The number of the question under which it stands; undefined before the first one. */
  readonly question?: number
  /** To the letter, with line wraps, hyphens at line ends and line numbers undone; paragraphs of a question are parted by an empty line. */
  readonly text: string
  /** Where its words stand in the extract, in order. */
  readonly pieces: readonly Span[]
  /** Of a document that runs over, `12-13`. */
  readonly page?: string
  readonly time?: string
  /** Of a document: the heading under which it stands, and its article. */
  readonly heading?: string
  readonly article?: string
}

/** Words without a break by somebody else. */
export interface Turn {
  readonly speaker: number
  /** Indexes of `passages`. */
  readonly passages: readonly number[]
}

export type DropReason =
  | 'label' // of a speaker
  | 'legend' // what explains initials
  | 'title' // where it is repeated
  | 'promotion'
  | 'tag line'
  | 'pull quote'
  | 'teaser'
  | 'byline'
  | 'boilerplate' // of the publisher, about itself or its interviews
  | 'navigation'
  | 'page number'
  | 'running head'
  | 'line number'
  | 'time code'
  | 'cue number'
  | 'sound' // [MUSIC], (Applause) on its own
  | 'heading' // a section's, within the talk
  | 'note' // of the transcriber, a footnote, a comment in the file
  | 'repetition' // what rolling captions show twice
  | 'ornament' // signs without words that part sections
  | 'caption' // of a picture
  | 'struck' // out by whoever edited the text

/** Words that are in no passage and in no field, with the reason. */
export interface Dropped {
  readonly span: Span
  readonly why: DropReason
}

/** What may be wrong, with its place; `data` holds what its sentence needs. */
export interface Doubt {
  readonly code:
    | 'speaker-guessed' // data: name
    | 'roles-guessed' // data: name
    | 'turn-guessed'
    | 'furniture-guessed' // data: why
    | 'sign-unknown' // a letter in brackets that is no sign, in a text with signs; data: sign
    | 'label-unused' // looks like a speaker and was not taken for one; data: label
    | 'words-joined' // a hyphen at a line's end was taken out; data: word
    | 'date-ambiguous' // data: text
    | 'inaudible'
    | 'said-off-record' // it is said that the words are not to be used; data: words
  readonly span: Span
  readonly data: Readonly<Record<string, string>>
}

/** What could not be known from the text and is left out of the file. */
export type Unknown = 'title' | 'issued' | 'publisher' | 'interviewee' | 'interviewer' | 'url'

export interface Transcript {
  readonly extract: Extract
  readonly layout: TranscriptLayout
  readonly fields: readonly FoundField[]
  readonly speakers: readonly Speaker[]
  readonly passages: readonly TranscriptPassage[]
  readonly turns: readonly Turn[]
  readonly dropped: readonly Dropped[]
  readonly doubts: readonly Doubt[]
  readonly unknown: readonly Unknown[]
  /** Where somebody told of its speakers: the reading without that, and for each of its speakers the index in `speakers`. */
  readonly uncorrected?: { readonly reading: Transcript; readonly now: readonly number[] }
}

/** A text in which nobody is asked anything, or in which by what was told nobody would ask, or answer: no turns are invented for it. */
export interface NoInterview {
  readonly extract: Extract
  readonly notInterview: 'one voice' | 'no turns' | 'empty' | 'nobody asks' | 'nobody answers'
}
