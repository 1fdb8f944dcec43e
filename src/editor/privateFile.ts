import * as vscode from 'vscode'

/** What of Node's file system is needed; it is not there in a browser. */
interface NodeFiles {
  mkdir(folder: string, options: { readonly recursive: true; readonly mode: number }): Promise<unknown>
  writeFile(path: string, text: string, options: { readonly mode: number }): Promise<void>
  chmod(path: string, mode: number): Promise<void>
}

const ownFolder = 0o700
const ownFile = 0o600

/**
 * Writes a file of the protected store, so that other users of the machine cannot read it where its folder is on the disk of a machine
 * that runs Node; elsewhere as the editor writes files. Comes into no history of the editor. Whether that was possible.
 */
export async function writePrivate(uri: vscode.Uri, text: string): Promise<boolean> {
  const files = uri.scheme === 'file' ? nodeFiles() : undefined
  const isDone = files ? writeOwn(files, uri, text) : vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return isDone.then(
    () => true,
    () => false,
  )
}

async function writeOwn(files: NodeFiles, uri: vscode.Uri, text: string): Promise<void> {
  await files.mkdir(vscode.Uri.joinPath(uri, '..').fsPath, { recursive: true, mode: ownFolder })
  await files.writeFile(uri.fsPath, text, { mode: ownFile })
  // A file that was there keeps the mode that it had.
  await files.chmod(uri.fsPath, ownFile)
}

/** Asked for when it is needed: an import of it would break the bundle for browsers. Older editors have no way to ask. */
function nodeFiles(): NodeFiles | undefined {
  const node: Partial<Pick<NodeJS.Process, 'getBuiltinModule'>> = typeof process === 'undefined' ? {} : process
  return node.getBuiltinModule?.('node:fs').promises
}
