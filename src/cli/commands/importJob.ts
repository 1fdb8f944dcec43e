import type { Transcript } from '../../core/transcript/transcript.js'
import type { SourceKind, Terms } from '../../core/model.js'
import { plainEnglish } from '../../words/l10n.js'
import { readingText } from '../../words/import/readingText.js'
import type { Host, Transcripts } from '../host.js'
import type { JsonImported } from '../jsonImport.js'
import { type SpeakerDoubt, speakerDoubts } from '../../core/transcript/speakers.js'
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
  /** Whether the store is; else nothing is read of it. */
  readonly isOpen: boolean
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

/** What the first lines of a report say where it is doubtful who speaks, or where somebody has no name. */
export function whoSpeaksHint(transcript: Transcript): readonly string[] {
  const doubts = speakerDoubts(transcript)
  const numbersOf = (isWanted: (doubt: SpeakerDoubt) => boolean): string =>
    doubts.flatMap((doubt, index) => (doubt !== undefined && isWanted(doubt) ? index + 1 : [])).join(', ')
  const doubtful = numbersOf((doubt) => doubt !== 'part alone')
  const unnamed = numbersOf((doubt) => doubt === 'part alone')
  return [
    ...(doubtful
      ? [
          `It is doubtful who speaks as ${doubtful} below. Correct it in the saved text, or write a mark such as [Q NAME] or [A NAME] before the paragraphs of the file and import it again.`,
        ]
      : []),
    ...(unnamed ? [`No name was found of ${unnamed} below. If you know it, write it into the saved interview.`] : []),
  ]
}

/** What comes of a file that cannot be imported. */
export function refused(...messages: readonly string[]): Omit<JsonImported, 'file'> {
  return { result: 'refused', messages }
}
