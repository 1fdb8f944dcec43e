import type { NoInterview, Transcript } from '../core/transcript/transcript.js'
import { readNotes } from '../core/transcript/notes.js'
import { readTranscript } from '../core/transcript/readTranscript.js'
import type { SourceKind } from '../core/model.js'
import { decode, type UnreadableFile } from './index.js'

/** The interview in a file, or why there is none. Notes, where `kind` says that it holds some, need not show who speaks. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  kind?: SourceKind,
): Promise<Transcript | NoInterview | UnreadableFile> {
  const extract = await decode(bytes, name)
  if ('unreadable' in extract) return extract
  return kind === 'notes' ? readNotes(extract) : readTranscript(extract)
}
