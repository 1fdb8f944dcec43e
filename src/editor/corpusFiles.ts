import * as vscode from 'vscode'
import { largestFile } from '../core/read/corpusFile.js'

/** Paths of all Markdown files below a folder, by `workspace.fs` alone, so that remote and virtual file systems work. */
export async function listMarkdown(folder: vscode.Uri, depth = 0): Promise<readonly vscode.Uri[]> {
  const deepest = 8
  let listed: readonly [string, vscode.FileType][]
  try {
    listed = await vscode.workspace.fs.readDirectory(folder)
  } catch {
    return [] // no such folder: most workspaces have no corpus, which is no mistake
  }
  const found: vscode.Uri[] = []
  for (const [name, type] of listed) {
    const uri = vscode.Uri.joinPath(folder, name)
    // A link to a folder could lead back here; only real folders are entered.
    if (type === vscode.FileType.Directory && depth < deepest && !name.startsWith('.'))
      found.push(...(await listMarkdown(uri, depth + 1)))
    else if (type & vscode.FileType.File && /\.md$/i.test(name)) found.push(uri)
  }
  return found
}

/** A text, or the rule that says why there is none. */
export type ReadText = { readonly text: string } | { readonly ruleId: 'file-unreadable' | 'file-too-large' }

/** The text of a file; undefined where it is gone. */
export async function readText(uri: vscode.Uri): Promise<ReadText | undefined> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri)
    if (size > largestFile * 4) return { ruleId: 'file-too-large' } // UTF-8 takes at most four bytes for a character
    return decode(await vscode.workspace.fs.readFile(uri))
  } catch (error) {
    // What is there and cannot be read must not be taken for absent, or it would be written over.
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound'
    return isGone ? undefined : { ruleId: 'file-unreadable' }
  }
}

function decode(bytes: Uint8Array): ReadText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { ruleId: 'file-unreadable' }
  }
}
