import * as vscode from 'vscode'
import type { Transcript } from '../core/import/model.js'
import { noInterviewSentence, unreadableSentence } from '../words/import.js'
import type { ImportTools } from './loadImport.js'

/** What was recognised in a file, or the sentence that says why nothing was. */
export async function readTranscriptFile(
  uri: vscode.Uri,
  { decode, readTranscript }: ImportTools,
): Promise<Transcript | string> {
  const bytes = await bytesOf(uri)
  if (bytes === undefined) return vscode.l10n.t('The file cannot be read.')
  const extract = await decode(bytes, uri.path.slice(uri.path.lastIndexOf('/') + 1))
  if ('unreadable' in extract) return unreadableSentence(extract.unreadable, vscode.l10n)
  const transcript = readTranscript(extract)
  return 'notInterview' in transcript ? noInterviewSentence(transcript.notInterview, vscode.l10n) : transcript
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  )
}
