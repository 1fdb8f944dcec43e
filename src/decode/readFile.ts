import type { NoInterview, Transcript } from '../core/import/model.js'
import { readTranscript } from '../core/import/recognise/readTranscript.js'
import { decode, type UnreadableFile } from './index.js'

/** The interview in a file, or why there is none. */
export async function readFile(bytes: Uint8Array, name: string): Promise<Transcript | NoInterview | UnreadableFile> {
  const extract = await decode(bytes, name)
  return 'unreadable' in extract ? extract : readTranscript(extract)
}
