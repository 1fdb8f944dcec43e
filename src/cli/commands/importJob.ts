import type { Transcript } from '../../core/transcript/transcript.js'
import type { SourceKind, Terms } from '../../core/model.js'
import { plainEnglish } from '../../words/l10n.js'
import { readingText } from '../../words/import/readingText.js'
import type { Host, Transcripts } from '../host.js'
import type { JsonImported } from '../jsonImport.js'
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

/** What the options say of labels, in the order in which it counts. */
export const labelCorrections = ({
  label,
  noLabel,
}: Options): readonly { readonly text: string; readonly isLabel: boolean }[] => [
  ...label.map((text) => ({ text, isLabel: true })),
  ...noLabel.map((text) => ({ text, isLabel: false })),
]

/** How many lines each of these options is about; of a protected text without its words. */
export function labelLines(
  { tools, options }: Job,
  { extract, labelCorrections: all = [] }: Transcript,
  isTold: boolean,
): readonly string[] {
  const told = labelCorrections(options)
  return all.map((one, index) => {
    const { text = '', isLabel = one.isLabel } = told[index] ?? {}
    const count = tools.linesLikeIn(extract, one, all.slice(0, index)).length
    const like = isTold ? ` like “${text.trim()}”` : ''
    return isLabel
      ? `Lines that begin with a speaker label${like}, as you said: ${count}`
      : `Lines that begin with no speaker label${like}, as you said: ${count}`
  })
}

/** What comes of a file that cannot be imported. */
export function refused(...messages: readonly string[]): Omit<JsonImported, 'file'> {
  return { result: 'refused', messages }
}
