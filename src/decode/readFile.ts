import type { NoInterview, TrackedChanges, Transcript } from '../core/transcript/transcript.js'
import { readByParagraphs } from '../core/transcript/document.js'
import { readTranscript } from '../core/transcript/readTranscript.js'
import type { SourceKind } from '../core/model.js'
import { decode, type UnreadableFile } from './formats.js'

/** The interview in a file, or why there is none. `changes` is what `decode` takes. Notes and documents, where `kind` says that it holds some, need not show who speaks. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  kind?: SourceKind,
  changes?: TrackedChanges,
): Promise<Transcript | NoInterview | UnreadableFile> {
  const extract = await decode(bytes, name, changes)
  if ('unreadable' in extract) return extract
  return readByParagraphs(extract, kind) ?? readTranscript(extract)
}
