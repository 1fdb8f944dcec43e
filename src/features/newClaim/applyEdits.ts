import * as vscode from 'vscode'
import type { Edit } from '../../core/citation/insert.js'
import { changeOf } from '../../editor/convert.js'
import { escapeLabel } from '../../words/escape.js'

/** Changes the file of an interview in one step to undo; false where it cannot be changed, which is told. */
export async function applyEdits(document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  const { uri } = document
  const wasSaved = !document.isDirty
  const edit = changeOf(document, edits)
  if (edit.size && !(await vscode.workspace.applyEdit(edit))) {
    const name = escapeLabel(vscode.workspace.asRelativePath(uri))
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be changed.', name))
    return false
  }
  // A file that nobody looks at must not stay unsaved without a sign.
  const isShown = vscode.window.visibleTextEditors.some((editor) => editor.document === document)
  if (wasSaved && !isShown) await document.save()
  return true
}
