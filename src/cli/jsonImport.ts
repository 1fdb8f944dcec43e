import type { AlignedPassage } from '../core/import/align.js'
import type { LeftOut } from '../core/import/plan.js'
import type {
  Doubt,
  DropReason,
  FoundField,
  SpeakerRole,
  TranscriptLayout,
  Unknown,
} from '../core/transcript/transcript.js'
import type { JsonPlace, schemaVersion } from './json.js'

/** A passage that was recognised. */
export interface JsonRecognised {
  /** `Q3`, `¶4`, `SF1` */
  readonly ref: string
  /** An index of `speakers`; none for a standfirst. */
  readonly speaker?: number
  readonly page?: string
  readonly time?: string
  /** Where its words stand, in order. */
  readonly pieces: readonly JsonPlace[]
}

/**
 * What was recognised in a transcript. Places lie in the text that was taken from the file, which for plain text is the file's own. Of a
 * protected interview there are neither names nor words: no `fields`, no `name` of a speaker, no `data` of a doubt.
 */
export interface JsonTranscript {
  readonly format: string
  readonly encoding?: string
  readonly layout: TranscriptLayout
  readonly fields: readonly (Omit<FoundField, 'span'> & { readonly place?: JsonPlace })[]
  readonly speakers: readonly {
    readonly name?: string
    readonly role: SpeakerRole
    readonly turns: number
    /** How likely the name is right, or that the text has none, from 0 to 1 in hundredths; none where that was not weighed. */
    readonly nameChance?: number
    /** What else the name may be, the likeliest first, with the chance of each. */
    readonly otherNames?: readonly { readonly name: string; readonly chance: number }[]
  }[]
  readonly passages: readonly JsonRecognised[]
  readonly dropped: readonly (JsonPlace & { readonly why: DropReason })[]
  readonly doubts: readonly (JsonPlace & {
    readonly code: Doubt['code']
    readonly data?: Doubt['data']
    readonly message: string
  })[]
  readonly unknown: readonly Unknown[]
}

/** What became of one file. */
export interface JsonImported {
  /** As it was given; `file 1` of protected interviews, whose files' names may tell who spoke. */
  readonly file: string
  /** `refused`: nothing was written, `messages` say why. `planned`: `--dry-run`. */
  readonly result: 'imported' | 'imported-again' | 'planned' | 'refused'
  readonly key?: string
  readonly transcript?: JsonTranscript
  /** What the corpus leaves out because it would tell who spoke. */
  readonly leftOut?: readonly LeftOut[]
  /** The files that were written, or would be. */
  readonly files?: readonly string[]
  /** Of an interview that was imported before: what a newer transcript changed, by passages `¶4` and the labels of claims. */
  readonly changes?: {
    readonly moved: readonly { readonly from: string; readonly to: string }[]
    readonly edited: readonly string[]
    readonly added: readonly string[]
    readonly gone: readonly string[]
    readonly lost: readonly { readonly label: string; readonly ref: string; readonly line: number }[]
    readonly altered: readonly { readonly label: string; readonly ref: string; readonly line: number }[]
    /** Claims on passages that have other words now. */
    readonly reread: readonly { readonly label: string; readonly ref: string; readonly line: number }[]
    /** Passages that are another voice's now. */
    readonly otherVoice: readonly string[]
  }
  readonly messages: readonly string[]
}

/** `attache import --json` */
export interface JsonImport {
  readonly schemaVersion: typeof schemaVersion
  readonly files: readonly JsonImported[]
}

/** `attache attach --json` */
export interface JsonAttach {
  readonly schemaVersion: typeof schemaVersion
  readonly key: string
  readonly passages: readonly { readonly ref: string; readonly state: AlignedPassage['state'] }[]
  readonly files: readonly string[]
  readonly messages: readonly string[]
}
