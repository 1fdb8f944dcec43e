import * as vscode from 'vscode'
import { changeFilesHere, type FileEdit, replaceChanged, sentenceOf } from '../../editor/changeFiles.js'
import type { PlannedUpdate } from './planUpdate.js'
import { type Change, exists, placeOf } from './targets.js'

const { l10n } = vscode

/**
 * Writes what was planned: what is protected into the store, all else as one edit, which one undo takes back. Files that were saved are saved
 * again; those with changes of the user's stay open with them. Tells and writes nothing where a file is not what was shown. Gives the keys.
 */
export async function writeUpdates(
  updates: readonly Pick<PlannedUpdate, 'interview' | 'changes' | 'store'>[],
  store: vscode.Uri,
): Promise<readonly string[]> {
  const changes = joined(updates.flatMap((one) => one.changes))
  const edit = new vscode.WorkspaceEdit()
  const saved: vscode.TextDocument[] = []
  for (const change of changes) {
    const document = await documentOf(change)
    if (document === 'changed')
      return tell(l10n.t('{0} was changed meanwhile, so nothing was written.', placeOf(change.uri)))
    if (document && !document.isDirty) saved.push(document)
    if (document) replaceChanged(edit, document, change.before ?? '', change.after)
    else edit.createFile(change.uri, { contents: new TextEncoder().encode(change.after) })
  }
  const refusal = await changeFilesHere(storedEdits(updates, store))
  if (refusal) return tell(sentenceOf(refusal))
  if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit)))
    return tell(l10n.t('The interviews could not be changed, so nothing was written.'))
  // Each update begins with its interview, which takes effect last.
  for (const document of saved.reverse())
    if (!(await document.save())) tell(l10n.t('{0} was changed and could not be saved.', placeOf(document.uri)))
  return updates.map(({ interview }) => interview.key)
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

/** The document as it was shown; undefined where the file is new. */
async function documentOf({ uri, before }: Change): Promise<vscode.TextDocument | 'changed' | undefined> {
  if (before === undefined) return (await exists(uri)) ? 'changed' : undefined
  const document = await vscode.workspace.openTextDocument(uri)
  return document.getText() === before ? document : 'changed'
}

function tell(sentence: string): readonly string[] {
  void vscode.window.showWarningMessage(sentence)
  return []
}
