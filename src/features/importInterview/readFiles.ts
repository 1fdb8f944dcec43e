import * as vscode from 'vscode'
import type { Transcript } from '../../core/import/model.js'
import type { ImportTools } from '../../editor/loadImport.js'
import { noInterviewSentence, unreadableSentence } from '../../words/import.js'
import { nameOf } from './chooseFiles.js'

/** A file in which an interview was recognised. */
export interface ReadFile {
  readonly name: string
  readonly transcript: Transcript
}

/**
 * Reads the files one by one, with progress. Of each that holds no interview one message says why, and the rest goes on. Undefined when
 * the user cancels.
 */
export async function readFiles(
  uris: readonly vscode.Uri[],
  load: () => Promise<ImportTools>,
): Promise<readonly ReadFile[] | undefined> {
  const location = vscode.ProgressLocation.Notification
  const title = vscode.l10n.t('Reading transcripts')
  return vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const tools = await load()
    const read: ReadFile[] = []
    for (const uri of uris) {
      if (token.isCancellationRequested) return undefined
      progress.report({ message: nameOf(uri), increment: 100 / uris.length })
      const result = await readFile(uri, tools)
      if (typeof result === 'string')
        void vscode.window.showWarningMessage(vscode.l10n.t('{0} was not imported. {1}', nameOf(uri), result))
      else read.push({ name: nameOf(uri), transcript: result })
    }
    return token.isCancellationRequested ? undefined : read
  })
}

/** What was recognised in the file, or the sentence that says why nothing was. */
async function readFile(uri: vscode.Uri, { decode, readTranscript }: ImportTools): Promise<Transcript | string> {
  const bytes = await bytesOf(uri)
  if (bytes === undefined) return vscode.l10n.t('The file cannot be read.')
  const extract = await decode(bytes, nameOf(uri))
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
