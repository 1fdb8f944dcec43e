import * as vscode from 'vscode'
import type { Surroundings } from '../../core/export/quarto/surroundings.js'
import type { Refused } from '../../core/memo/refused.js'
import { projectFile } from '../../machine/projectFile.js'
import { nodeParts } from '../changeFiles.js'
import { isWithin } from '../corpus/corpusFolders.js'
import { onThisMachine } from '../onThisMachine.js'
import { protectedStore, type StorePlace } from '../protection/protectedStore.js'
import { exists } from '../exists.js'

/**
 * The file that a memo names, where it is to be read, or why it is not; undefined where there is none. A name starts from the folder of the memo, or else
 * from the workspace folder, and leads nowhere out of that: memos come from other people too. What the user's own settings name may be anywhere, but for the
 * store.
 */
export async function namedFile(
  place: StorePlace,
  memo: vscode.Uri,
  name: string,
  isUsers = false,
): Promise<vscode.Uri | Refused | undefined> {
  let refused: Refused | undefined
  for (const uri of placesOf(memo, name)) {
    const found = await allowed(place, memo, uri, isUsers)
    if (!(await exists(typeof found === 'string' ? uri : found))) continue
    if (typeof found !== 'string') return found
    refused ??= found
  }
  return refused
}

/** What a file holds that a memo names, or why it is not read; undefined where it cannot be. */
export async function readNamed(
  place: StorePlace,
  memo: vscode.Uri,
  name: string,
  isUsers = false,
): Promise<Uint8Array | Refused | undefined> {
  const found = await namedFile(place, memo, name, isUsers)
  if (!found || typeof found === 'string') return found
  return Promise.resolve(vscode.workspace.fs.readFile(found)).catch(() => undefined)
}

/** The files around a memo, of which those of its project are looked for up to its workspace folder; `refuse` is told of those that are not read. */
export function surroundingsOf(
  place: StorePlace,
  memo: vscode.Uri,
  refuse?: (name: string, why: Refused) => void,
): Surroundings {
  const folder = vscode.workspace.getWorkspaceFolder(memo)?.uri.path
  const below = folder === undefined ? '' : memo.path.slice(folder.replace(/\/?$/, '/').length)
  return {
    foldersAbove: below.split('/').length - 1,
    read: async (name) => {
      const found = memo.scheme === 'untitled' ? undefined : await readNamed(place, memo, name)
      if (typeof found === 'string') refuse?.(name, found)
      return found instanceof Uint8Array ? new TextDecoder().decode(found) : undefined
    },
  }
}

/** Where a file may lie that a memo names, the likeliest first. A memo that was never saved is taken to stand in the first workspace folder. */
export function placesOf(memo: vscode.Uri, name: string): readonly vscode.Uri[] {
  if (/^[a-z][a-z0-9+.-]+:\//i.test(name)) return [onThisMachine(vscode.Uri.parse(name))]
  if (/^(?:[\\/]|[a-z]:[\\/])/i.test(name)) return [memo.with({ path: vscode.Uri.file(name).path })]
  const { own, folder } = foldersOf(memo)
  return [own, ...(folder ? [folder] : [])].map((one) => vscode.Uri.joinPath(one, name.replaceAll('\\', '/')))
}

/** The folder that the files must lie in which a memo names: its workspace folder, else its own. */
export function projectOf(memo: vscode.Uri): vscode.Uri {
  const { own, folder } = foldersOf(memo)
  return folder ?? own
}

function foldersOf(memo: vscode.Uri): { readonly own: vscode.Uri; readonly folder: vscode.Uri | undefined } {
  const first = memo.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : undefined
  return {
    own: first ?? vscode.Uri.joinPath(memo, '..'),
    folder: first ?? vscode.workspace.getWorkspaceFolder(memo)?.uri,
  }
}

/** Where a file is to be read that a memo names, be it there or not, or why it is not read: by real paths where there are any. */
export async function allowed(
  place: StorePlace,
  memo: vscode.Uri,
  uri: vscode.Uri,
  isUsers = false,
): Promise<vscode.Uri | Refused> {
  const top = isUsers ? vscode.Uri.joinPath(uri, '..') : projectOf(memo)
  const store = protectedStore(place)
  const parts = uri.scheme === 'file' ? nodeParts() : undefined
  if (parts && (isUsers || top.scheme === 'file')) {
    const fence = { folders: [top.fsPath], stores: store.scheme === 'file' ? [store.fsPath] : [] }
    const found = await projectFile(uri.fsPath, fence, parts)
    if (typeof found === 'string') return isUsers && found !== 'store' ? uri : found
    return vscode.Uri.file(found.path)
  }
  if (isWithin(store, uri)) return 'store'
  if (isUsers) return uri
  if (!isWithin(top, uri)) return 'outside'
  return /\/\./.test(uri.path.slice(top.path.length)) ? 'hidden' : uri
}
