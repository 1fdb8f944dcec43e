import * as vscode from 'vscode'
import { forgetSteps } from '../../machine/settle.js'
import { nodeParts } from '../changeFiles.js'
import { forgetSnapshots } from '../corpus/rememberedFiles.js'

/**
 * Takes away every copy that Attaché made of what has become protected: what was read of any corpus on this machine, and what interrupted runs left in
 * these folders and in those that are open.
 */
export async function forgetCopies(context: vscode.ExtensionContext, folders: readonly vscode.Uri[]): Promise<void> {
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)
  const onDisk = [...folders, ...open].flatMap(({ scheme, fsPath }) => (scheme === 'file' ? [fsPath] : []))
  const parts = nodeParts()
  if (parts) await forgetSteps(onDisk, parts)
  await forgetSnapshots(context)
}
