import type { Known } from '../../core/import/otherInterview.js'
import type { ChosenNames, ImportAnswers } from '../../core/terms/answers.js'
import type { ReadFile } from './readFiles.js'

/** What is to come of a transcript: an interview of its own, or an update of one that is here. */
export type Decision =
  | { readonly kind: 'import'; readonly answers: ImportAnswers; readonly isKeySuggested: boolean }
  | { readonly kind: 'update'; readonly known: Known; readonly names: ChosenNames }

/** A file with what was decided about it. */
export interface Decided extends ReadFile {
  readonly decision: Decision
}

/** All that was decided, with the keys that are taken, those of the new interviews among them. */
export interface Decisions {
  readonly files: readonly Decided[]
  readonly taken: ReadonlySet<string>
}
