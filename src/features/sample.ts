import * as vscode from 'vscode'
import { registerCommand } from '../editor/commands.js'
import type { Services } from '../editor/services.js'

export function registerSample({ context, log }: Services): vscode.Disposable {
  return registerCommand(log, 'attache.openSample', () => openSample(context))
}

/**
 * Opens a folder with a memo being drafted, beside the interview that it cites: a copy of the user's own, made once and kept. In a
 * browser, where an extension keeps nothing that could be opened as a folder, opens the memo alone; the shipped corpus is there anyway.
 */
export async function openSample({ extensionUri, globalStorageUri }: vscode.ExtensionContext): Promise<void> {
  const shipped = vscode.Uri.joinPath(extensionUri, 'media/sample')
  if (globalStorageUri.scheme !== 'file') {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(shipped, 'memo.md'))
    const content = new TextDecoder().decode(bytes)
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }))
    return
  }
  const sample = vscode.Uri.joinPath(globalStorageUri, 'sample')
  await copyOnce(shipped, sample)
  await copyOnce(vscode.Uri.joinPath(extensionUri, 'corpus'), vscode.Uri.joinPath(sample, 'corpus'))
  const forceNewWindow = Boolean(vscode.workspace.workspaceFolders?.length)
  await vscode.commands.executeCommand('vscode.openFolder', sample, { forceNewWindow })
}

/** What is there already stays: the user may have written in it. */
async function copyOnce(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.copy(from, to, { overwrite: false })
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError) || error.code !== 'FileExists') throw error
  }
}
