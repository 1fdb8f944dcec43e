import type { Terms } from '../model.js'
import type { TranscriptField } from './model.js'

/** What the user is asked before anything is written. */
export interface ImportAnswers {
  /** The key of the interview and the name of its files. For protected terms it is neutral, `source-1`. */
  readonly key: string
  readonly terms: Terms
  /** The agreed description of the speaker; needed for any terms but `on record`. */
  readonly description?: string
  /** Names to protect besides those that the transcript states, as people write them. */
  readonly names?: readonly string[]
}

/** A file to write, by its name in the folder it belongs to. */
export interface PlannedFile {
  readonly name: string
  readonly text: string
}

/** Something that the transcript states and the corpus leaves out, because it would tell who spoke. */
export type LeftOut = TranscriptField | 'text' | 'anchors'

/** What an import would write, and where. Nothing is written by the core. */
export interface ImportPlan {
  readonly key: string
  /** Into the corpus folder: `KEY.md` and, on record only, `KEY.txt`. */
  readonly corpus: readonly PlannedFile[]
  /** Into the protected store outside the workspace: `KEY.names.json` and `KEY.txt`; none on record. */
  readonly store: readonly PlannedFile[]
  /** The line that keeps the source text out of git, for a `.gitignore` in the corpus folder; none where no text goes there. */
  readonly ignore?: string
  readonly leftOut: readonly LeftOut[]
}

/** Why answers cannot be used; `data` of the sentence is the answer itself. */
export type AnswerProblem =
  'key-unusable' | 'key-taken' | 'key-tells-name' | 'description-missing' | 'description-tells-name'
