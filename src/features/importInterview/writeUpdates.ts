import * as vscode from 'vscode'
import { writePrivate } from '../../editor/privateFile.js'
import type { PlannedUpdate } from './planUpdate.js'
import { type Change, exists, placeOf, targetsIn } from './targets.js'

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
    put(edit, change, document)
  }
  for (const { uri, file } of updates.flatMap((one) => targetsIn(store, one.store)))
    if (!(await writePrivate(uri, file.text))) return tell(l10n.t('{0} cannot be written.', placeOf(uri)))
  if (edit.size > 0 && !(await vscode.workspace.applyEdit(edit)))
    return tell(l10n.t('The interviews could not be changed, so nothing was written.'))
  for (const document of saved)
    if (!(await document.save())) tell(l10n.t('{0} was changed and could not be saved.', placeOf(document.uri)))
  return updates.map(({ interview }) => interview.key)
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

/** Only lines that differ are replaced, so that cursors elsewhere in the file stay. */
function put(
  edit: vscode.WorkspaceEdit,
  { uri, before, after }: Change,
  document: vscode.TextDocument | undefined,
): void {
  if (!document || before === undefined) {
    edit.createFile(uri, { contents: new TextEncoder().encode(after) })
    return
  }
  const shortest = Math.min(before.length, after.length)
  let start = 0
  while (start < shortest && before[start] === after[start]) start += 1
  let end = 0
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  // Whole lines: an edit within a pair of characters, or between the two signs of a line's end, would be moved by the editor.
  const first = before.lastIndexOf('\n', start - 1) + 1
  const next = before.indexOf('\n', before.length - end) + 1
  const last = end > 0 && next > 0 ? next : before.length
  const range = new vscode.Range(document.positionAt(first), document.positionAt(last))
  edit.replace(uri, range, after.slice(first, after.length - (before.length - last)))
}

function tell(sentence: string): readonly string[] {
  void vscode.window.showWarningMessage(sentence)
  return []
}
