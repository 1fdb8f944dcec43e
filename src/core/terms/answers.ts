import type { SourceKind, Terms } from '../model.js'

/** What the user is asked before anything is written. */
export interface ImportAnswers extends ChosenNames {
  /** The key of the interview and the name of its files. For protected terms it is neutral, `source-7c1e`. */
  readonly key: string
  readonly terms: Terms
  /** What the file holds; it is kept with the interview where it is more than a transcript. */
  readonly kind?: SourceKind
  /** The agreed description of the speaker; needed for any terms but `on record`. */
  readonly description?: string
  /** What else was agreed, as fields of the front matter. */
  readonly further?: Readonly<Partial<Record<string, string>>>
}

/** What somebody says of the names in a transcript, each as people write it. */
export interface ChosenNames {
  /** Names to protect besides those that are anyway. */
  readonly names?: readonly string[]
  /** Names that may be told, although the transcript states them or they were protected before. */
  readonly open?: readonly string[]
}
