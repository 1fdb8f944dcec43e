import * as vscode from 'vscode'
import { changeFilesHere, type FileEdit, sentenceOf } from '../../editor/changeFiles.js'
import type { PlannedUpdate } from './planUpdate.js'
import type { Change } from './targets.js'

/**
 * Writes what was planned as one step: what is protected into the store, all else as one edit, which one undo takes back. Files that were saved are saved
 * again; those with changes of the user's stay open with them. Tells and writes nothing where a file is not what was shown. Gives the keys.
 */
export async function writeUpdates(
  updates: readonly Pick<PlannedUpdate, 'interview' | 'changes' | 'store'>[],
  store: vscode.Uri,
): Promise<readonly string[]> {
  // Each update begins with its interview, which takes effect last.
  const changes = [...joined(updates.flatMap((one) => one.changes))].reverse()
  const refusal = await changeFilesHere([
    ...storedEdits(updates, store),
    ...changes.map((change) => ({ ...change, isUndoable: true })),
  ])
  if (!refusal) return updates.map(({ interview }) => interview.key)
  void vscode.window.showWarningMessage(sentenceOf(refusal))
  return []
}

function storedEdits(updates: readonly Pick<PlannedUpdate, 'store'>[], store: vscode.Uri): readonly FileEdit[] {
  const all = updates.flatMap((one) => one.store)
  // Of several to one file the last.
  return [...new Map(all.map((file) => [file.name, file])).values()].map(({ name, text, before }) => ({
    uri: vscode.Uri.joinPath(store, name),
    before,
    after: text,
    isPrivate: true,
  }))
}

/** Of several changes to one file the first text and the last. */
function joined(changes: readonly Change[]): readonly Change[] {
  const byFile = new Map<string, Change>()
  for (const change of changes) {
    const name = change.uri.toString()
    byFile.set(name, { ...change, before: (byFile.get(name) ?? change).before })
  }
  return [...byFile.values()]
}
