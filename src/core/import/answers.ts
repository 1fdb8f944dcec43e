import type { Terms } from '../model.js'

/** What the user is asked before anything is written. */
export interface ImportAnswers {
  /** The key of the interview and the name of its files. For protected terms it is neutral, `source-7c1e`. */
  readonly key: string
  readonly terms: Terms
  /** The agreed description of the speaker; needed for any terms but `on record`. */
  readonly description?: string
  /** Names to protect besides those that the transcript states, as people write them. */
  readonly names?: readonly string[]
}
