import type { Transcript } from '../../core/transcript/transcript.js'
import type { SourceKind, Terms } from '../../core/model.js'
import { plainEnglish } from '../../words/l10n.js'
import { readingText } from '../../words/import/readingText.js'
import type { Host, Transcripts } from '../host.js'
import type { JsonImported } from '../json.js'
import type { Options } from '../options.js'

/** What one import works on. */
export interface Job {
  readonly host: Host
  readonly tools: Transcripts
  readonly options: Options
  readonly terms: Terms
  /** What the files hold, where that is said. */
  readonly kind?: SourceKind
  /** The folder of the corpus. */
  readonly out: string
  readonly store: string
  /** Files whose words turned out to be those of a protected interview: their names are told no more than theirs. */
  readonly kept: Set<string>
}

/** Of a protected transcript without capitals. */
export const lowerCase =
  'This transcript has no or few capitals. Names that stand in lower case are not found; add each of them with --name.'

/** Each line of a transcript that may be told, with what was made of it, where that was asked for. */
export function asRead({ options }: Job, transcript: Transcript, isTold: boolean): readonly string[] {
  return options.asRead && isTold ? ['', ...readingText(transcript, plainEnglish).trimEnd().split('\n')] : []
}

/** What comes of a file that cannot be imported. */
export function refused(...messages: readonly string[]): Omit<JsonImported, 'file'> {
  return { result: 'refused', messages }
}
