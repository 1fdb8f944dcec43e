import * as vscode from 'vscode'
import type { Transcript } from '../../core/import/model.js'
import type { ImportTools } from '../../editor/loadImport.js'
import { readTranscriptFile } from '../../editor/transcriptFile.js'
import { nameOf } from './chooseFiles.js'

/** A file in which an interview was recognised. */
export interface ReadFile {
  readonly uri: vscode.Uri
  readonly name: string
  readonly transcript: Transcript
  /** The folder of the workspace that it lies in, which is shared with the corpus. */
  readonly sharedIn?: string | undefined
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
      const result = await readTranscriptFile(uri, tools)
      if (typeof result === 'string')
        void vscode.window.showWarningMessage(vscode.l10n.t('{0} was not imported. {1}', nameOf(uri), result))
      else
        read.push({
          uri,
          name: nameOf(uri),
          transcript: result,
          sharedIn: vscode.workspace.getWorkspaceFolder(uri)?.name,
        })
    }
    return token.isCancellationRequested ? undefined : read
  })
}
