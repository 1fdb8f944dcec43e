import type { NamesFile } from '../core/terms/namesFile.js'
import type { Transcript } from '../core/transcript/transcript.js'
import type { Transcripts } from './host.js'
import type { Options } from './options.js'

/** Why names that may be told cannot be taken off: a slip would leave somebody think that they were. The name is not said again. */
export function unknownNames(
  tools: Transcripts,
  transcript: Transcript,
  before: NamesFile | undefined,
  { unprotect }: Pick<Options, 'unprotect'>,
): string | undefined {
  const known = [...tools.peopleIn(transcript).flatMap(({ forms }) => forms), ...(before?.names ?? [])]
  return unprotect.every((name) => tools.isNamedIn(known, name))
    ? undefined
    : 'Nothing was written: a name behind --unprotect is none that this transcript states or that is protected; write it as it stands there.'
}
