import type { Terms } from '../../core/model.js'
import type { Host, Transcripts } from '../host.js'
import type { JsonImported } from '../json.js'
import type { Options } from '../options.js'

/** What one import works on. */
export interface Job {
  readonly host: Host
  readonly tools: Transcripts
  readonly options: Options
  readonly terms: Terms
  /** The folder of the corpus. */
  readonly out: string
  readonly store: string
}

/** What comes of a file that cannot be imported. */
export function refused(...messages: readonly string[]): Omit<JsonImported, 'file'> {
  return { result: 'refused', messages }
}
