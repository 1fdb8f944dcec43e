import * as vscode from 'vscode'
import { registerCommand } from '../editor/commands.js'
import type { Services } from '../editor/services.js'

/** Opens a folder with a memo being drafted, beside the interview that it cites: a copy of the user's own, made once and kept. */
export function registerSample({ context, log }: Services): vscode.Disposable {
  return registerCommand(log, 'attache.openSample', async () => {
    const sample = vscode.Uri.joinPath(context.globalStorageUri, 'sample')
    await copyOnce(vscode.Uri.joinPath(context.extensionUri, 'media/sample'), sample)
    await copyOnce(vscode.Uri.joinPath(context.extensionUri, 'corpus'), vscode.Uri.joinPath(sample, 'corpus'))
    const forceNewWindow = Boolean(vscode.workspace.workspaceFolders?.length)
    await vscode.commands.executeCommand('vscode.openFolder', sample, { forceNewWindow })
  })
}

/** What is there already stays: the user may have written in it. */
async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.copy(from, to, { overwrite: false })
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileExists') throw error
  }
}
