import * as vscode from 'vscode'
import type { NoInterview, Transcript } from '../core/transcript/transcript.js'
import { unreadableSentence } from '../words/import/import.js'
import type { ImportTools } from './bundles/loadImport.js'

/** What was recognised in a file, or that it is no interview; the sentence that says why it cannot be read. */
export async function readTranscriptFile(
  uri: vscode.Uri,
  { readFile }: ImportTools,
): Promise<Transcript | NoInterview | string> {
  const bytes = await bytesOf(uri)
  if (bytes === undefined) return vscode.l10n.t('The file cannot be read.')
  const read = await readFile(bytes, uri.path.slice(uri.path.lastIndexOf('/') + 1))
  return 'unreadable' in read ? unreadableSentence(read.unreadable, vscode.l10n) : read
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  )
}
