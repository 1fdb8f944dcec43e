import * as vscode from 'vscode'

/**
 * Opens a document that has no file yet. VS Code keeps a copy of each, and where it is slow the next one of that name begins with the copy of the one
 * that was closed before it, not with what it was given.
 */
export async function openUnsaved(content: string, language = 'markdown'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content })
  if (document.getText() === content) return document
  const edit = new vscode.WorkspaceEdit()
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), content)
  await vscode.workspace.applyEdit(edit)
  return document
}
