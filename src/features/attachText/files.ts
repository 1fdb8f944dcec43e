import * as vscode from 'vscode'
import { type FileEdit, textNow } from '../../editor/changeFiles.js'
import { exists } from '../../editor/exists.js'

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..')
}

/** Copies of files of a folder for another one where that has none of their names. */
export async function copiesFor(
  to: vscode.Uri,
  from: vscode.Uri,
  files: readonly vscode.Uri[],
): Promise<readonly FileEdit[]> {
  const copies: FileEdit[] = []
  for (const file of files.filter((one) => folderOf(one).toString() === from.toString())) {
    const uri = vscode.Uri.joinPath(to, file.path.slice(file.path.lastIndexOf('/') + 1))
    const after = (await exists(uri)) ? undefined : await textNow(file)
    if (after !== undefined) copies.push({ uri, before: undefined, after })
  }
  return copies
}
