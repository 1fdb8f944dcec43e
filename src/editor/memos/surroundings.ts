import * as vscode from 'vscode'
import type { Surroundings } from '../../core/export/quarto/surroundings.js'

/** A file that a memo names: its path is relative to the memo, or else to the workspace folder. */
export async function readBeside(memo: vscode.Uri, path: string): Promise<Uint8Array | undefined> {
  const folder = vscode.workspace.getWorkspaceFolder(memo)?.uri
  const isWhole = path.startsWith('/') || /^[a-z]:[\\/]/i.test(path)
  const places = isWhole
    ? [memo.with({ path: vscode.Uri.file(path).path })]
    : [vscode.Uri.joinPath(memo, '..', path), ...(folder ? [vscode.Uri.joinPath(folder, path)] : [])]
  for (const place of places) {
    const bytes = await Promise.resolve(vscode.workspace.fs.readFile(place)).catch(() => undefined)
    if (bytes) return bytes
  }
  return undefined
}

/** The files around a memo, of which those of its project are looked for up to its workspace folder. */
export function surroundingsOf(memo: vscode.Uri): Surroundings {
  const folder = vscode.workspace.getWorkspaceFolder(memo)?.uri.path
  const below = folder === undefined ? '' : memo.path.slice(folder.replace(/\/?$/, '/').length)
  return {
    foldersAbove: below.split('/').length - 1,
    path: below,
    read: async (path) => {
      const bytes = memo.scheme === 'untitled' ? undefined : await readBeside(memo, path)
      return bytes && new TextDecoder().decode(bytes)
    },
  }
}
