import * as vscode from 'vscode'
import { stepPrefix } from '../machine/step.js'
import { recoverHere } from './changeFiles.js'
import { each } from './corpus/corpusFolders.js'
import { protectedStore, type StorePlace } from './protection/protectedStore.js'

/** Finishes, or takes back, what was interrupted in folders, and in those of files in them. Whether there was anything. */
export type FinishInterrupted = (folders: readonly vscode.Uri[], files: readonly vscode.Uri[]) => Promise<boolean>

/**
 * What an earlier start of the editor, or a command, left half done in corpora, in the folders that are open and in the store is settled before the corpus is
 * read for the first time. Later on every command does that for itself. A workspace that nobody trusts is left as it is.
 */
export function finishOnce(place: StorePlace): FinishInterrupted {
  let isDone = false
  return async (folders, files) => {
    if (isDone || !vscode.workspace.isTrusted) return false
    isDone = true
    const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri)
    const below = files.map((uri) => vscode.Uri.joinPath(uri, '..'))
    const all = each([...folders, ...below, ...open, protectedStore(place)])
    const left = await Promise.all(all.map(isLeftIn))
    if (!left.includes(true)) return false
    await recoverHere(all)
    return true
  }
}

async function isLeftIn(folder: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.readDirectory(folder).then(
    (entries) => entries.some(([name]) => name.startsWith(stepPrefix)),
    () => false,
  )
}
