import * as vscode from 'vscode'
import { isWithin } from './corpusFolders.js'
import type { CorpusWorkspace } from './corpusWorkspace.js'

/** The corpus folder that new files go to: the one beside the file that is open, else the first. Without a folder, says so. */
export async function ownCorpusFolder(files: CorpusWorkspace): Promise<vscode.Uri | undefined> {
  await files.ready() // the command itself may have started the extension
  const { folders } = files.status
  const open = vscode.window.activeTextEditor?.document.uri
  const root = open && vscode.workspace.getWorkspaceFolder(open)
  return folders.find((one) => root && isWithin(root.uri, one)) ?? folders[0] ?? (await tellNoFolder())
}

async function tellNoFolder(): Promise<undefined> {
  const open = vscode.l10n.t('Open Folder…')
  const sentence = vscode.l10n.t('Open a folder first. Attaché creates the corpus in it.')
  if ((await vscode.window.showInformationMessage(sentence, open)) === open)
    await vscode.commands.executeCommand('vscode.openFolder')
  return undefined
}
