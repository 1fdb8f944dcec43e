import * as vscode from 'vscode'

export function folderOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..')
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  )
}

/** Straight to the disk, so that a text comes into no history of the editor. Whether that was possible. */
export async function write(uri: vscode.Uri, text: string): Promise<boolean> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text)).then(
    () => true,
    () => false,
  )
}

/** Changes the `.gitignore` of a folder, which need not be there. */
export async function addLine(folder: vscode.Uri, change: (before: string) => string): Promise<boolean> {
  const uri = vscode.Uri.joinPath(folder, '.gitignore')
  const before = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  )
  const after = change(before)
  return after === before || write(uri, after)
}

/** Copies files of a folder into another one where that has none of their names. */
export async function copyMissing(to: vscode.Uri, from: vscode.Uri, files: readonly vscode.Uri[]): Promise<boolean> {
  for (const file of files.filter((one) => folderOf(one).toString() === from.toString())) {
    const copy = vscode.Uri.joinPath(to, file.path.slice(file.path.lastIndexOf('/') + 1))
    if (await exists(copy)) continue
    const text = await vscode.workspace.fs.readFile(file).then(
      (bytes) => new TextDecoder().decode(bytes),
      () => undefined,
    )
    if (text === undefined || !(await write(copy, text))) return false
  }
  return true
}
