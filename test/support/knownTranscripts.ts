import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isVerifying } from './verifying.js'

// Declared as the script exports it: the tests are emitted elsewhere, the script stays where it is.
const script = (await import(pathToFileURL(path.resolve('test/known.mjs')).href)) as {
  readonly tellingTranscripts: () => readonly string[]
  readonly allTranscripts: () => readonly string[]
  readonly readKnown: (name: string) => Buffer
  readonly truthOf: (name: string) => unknown
}

/** The bytes of an invented transcript, and what its author wrote down of it. */
export const { readKnown, truthOf } = script

/** The names of the invented transcripts that this run reads: all where it verifies a release, else those that `test/score/telling.mjs` chose. */
export function knownTranscripts(): readonly string[] {
  return isVerifying ? script.allTranscripts() : script.tellingTranscripts()
}
