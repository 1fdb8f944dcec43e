import * as vscode from 'vscode'
import { isOpenToOthers } from '../machine/access.js'
import { type FileParts, makeFolder, replaceFile } from '../machine/files.js'

/**
 * Writes a file of the protected store, so that other users of the machine cannot read it where its folder is on the disk of a machine
 * that runs Node, unless the store is a team's; elsewhere as the editor writes files. Comes into no history of the editor. Whether that was
 * possible.
 */
export async function writePrivate(uri: vscode.Uri, text: string): Promise<boolean> {
  const parts = uri.scheme === 'file' ? nodeParts() : undefined
  const isDone = parts ? writeOwn(parts, uri, text) : writeByEditor(uri, text)
  return isDone.catch(() => false)
}

async function writeOwn(parts: FileParts, uri: vscode.Uri, text: string): Promise<boolean> {
  const folder = vscode.Uri.joinPath(uri, '..').fsPath
  // Only a team's store is let in that others can enter.
  const isPrivate = !(await isOpenToOthers(folder, parts))
  await makeFolder(folder, isPrivate, parts)
  return replaceFile(uri.fsPath, text, isPrivate, parts)
}

async function writeByEditor(uri: vscode.Uri, text: string): Promise<boolean> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text))
  return true
}

/** Node's own parts, asked for when it is needed: an import of it would break the bundle for browsers. Older editors have no way to ask. */
export function nodeParts(): FileParts | undefined {
  if (typeof process === 'undefined' || typeof process.getBuiltinModule !== 'function') return undefined
  return { fs: process.getBuiltinModule('node:fs'), path: process.getBuiltinModule('node:path') }
}
