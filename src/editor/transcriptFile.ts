import * as vscode from 'vscode'
import type { Transcript } from '../core/import/model.js'
import { noInterviewSentence, unreadableSentence } from '../words/import.js'
import type { ImportTools } from './loadImport.js'

/** What was recognised in a file, or the sentence that says why nothing was. */
export async function readTranscriptFile(uri: vscode.Uri, { readFile }: ImportTools): Promise<Transcript | string> {
  const bytes = await bytesOf(uri)
  if (bytes === undefined) return vscode.l10n.t('The file cannot be read.')
  const transcript = await readFile(bytes, uri.path.slice(uri.path.lastIndexOf('/') + 1))
  if ('unreadable' in transcript) return unreadableSentence(transcript.unreadable, vscode.l10n)
  return 'notInterview' in transcript ? noInterviewSentence(transcript.notInterview, vscode.l10n) : transcript
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => bytes,
    () => undefined,
  )
}
