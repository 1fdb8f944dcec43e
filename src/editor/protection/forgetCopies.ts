import * as vscode from 'vscode'
import { forgetSteps } from '../../machine/settle.js'
import { nodeParts } from '../changeFiles.js'

/** Where what language models answered is kept, which has words of the passages that they read. */
export const comparisonsKey = 'comparisons'

/**
 * Takes away every copy that Attaché made of what has become protected: what was read of any corpus on this machine, what language models answered, and what
 * interrupted runs left in these folders and in those that are open.
 */
export async function forgetCopies(context: vscode.ExtensionContext, folders: readonly vscode.Uri[]): Promise<void> {
  const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)
  const onDisk = [...folders, ...open].flatMap(({ scheme, fsPath }) => (scheme === 'file' ? [fsPath] : []))
  const parts = nodeParts()
  if (parts) await forgetSteps(onDisk, parts)
  await context.globalState.update(comparisonsKey, undefined)
  await forgetSnapshots(context)
}

/** What earlier versions kept of corpora, in this window or another, of folders that were moved or renamed since too. */
export async function forgetSnapshots({ storageUri, globalStorageUri }: vscode.ExtensionContext): Promise<void> {
  const { fs } = vscode.workspace
  const own = storageUri ?? globalStorageUri
  // Each folder that was ever open has its own beside this one's: `workspaceStorage/HASH/EXTENSION`.
  const all = vscode.Uri.joinPath(own, '..', '..')
  const listed = storageUri
    ? await fs.readDirectory(all).then(
        (entries) => entries.map(([name]) => name),
        () => [], // nobody can list it
      )
    : []
  const others = listed.map((name) => vscode.Uri.joinPath(all, name, own.path.slice(own.path.lastIndexOf('/') + 1)))
  for (const place of [own, globalStorageUri, ...others])
    await fs.delete(vscode.Uri.joinPath(place, 'corpus'), { recursive: true }).then(undefined, () => undefined)
}
