import * as vscode from 'vscode'
import { type FileParts, makeFolder, replaceFile } from '../machine/files.js'

/**
 * Writes a file of the protected store, so that other users of the machine cannot read it where its folder is on the disk of a machine
 * that runs Node; elsewhere as the editor writes files. Comes into no history of the editor. Whether that was possible.
 */
export async function writePrivate(uri: vscode.Uri, text: string): Promise<boolean> {
  const parts = uri.scheme === 'file' ? nodeParts() : undefined
  const isDone = parts ? writeOwn(parts, uri, text) : writeByEditor(uri, text)
  return isDone.catch(() => false)
}

async function writeOwn(parts: FileParts, uri: vscode.Uri, text: string): Promise<boolean> {
  await makeFolder(vscode.Uri.joinPath(uri, '..').fsPath, true, parts)
  return replaceFile(uri.fsPath, text, true, parts)
}

async function writeByEditor(uri: vscode.Uri, text: string): Promise<boolean> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return true
}

/** Asked for when it is needed: an import of it would break the bundle for browsers. Older editors have no way to ask. */
function nodeParts(): FileParts | undefined {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined
  return { fs: process.getBuiltinModule('node:fs'), path: process.getBuiltinModule('node:path') }
}
