import * as vscode from 'vscode'
import { isWithin } from './corpusFolders.js'
import type { Settings } from './settings.js'

/** What says where the store is. */
export interface StorePlace {
  readonly context: Pick<vscode.ExtensionContext, 'globalStorageUri'>
  readonly settings: Pick<Settings, 'protectedStore'>
}

/**
 * The folder outside every workspace that keeps the transcripts and names of protected interviews: the one of the settings, else that of
 * the variable `ATTACHE_STORE`, else `.attache/protected` in the user's home, as on the command line, else, in a browser, what the editor
 * keeps for extensions.
 */
export function protectedStore({ context, settings }: StorePlace): vscode.Uri {
  const chosen = settings.protectedStore || (environment('ATTACHE_STORE') ?? '')
  const homePath = environment('HOME') ?? environment('USERPROFILE')
  const home = homePath === undefined ? undefined : vscode.Uri.file(homePath)
  if (chosen.startsWith('~/') && home) return vscode.Uri.joinPath(home, chosen.slice(2))
  if (/^[a-z][a-z0-9+.-]+:\//i.test(chosen)) return vscode.Uri.parse(chosen)
  if (chosen) return vscode.Uri.file(chosen)
  return home
    ? vscode.Uri.joinPath(home, '.attache', 'protected')
    : vscode.Uri.joinPath(context.globalStorageUri, 'protected')
}

/** Whether the store lies in no workspace and in no repository of git, where it would be searched and shared; says so where it does. */
export async function isStoreOutside(store: vscode.Uri): Promise<boolean> {
  const inside = vscode.workspace.workspaceFolders?.find(
    ({ uri }) => isWithin(uri, store) || uri.toString() === store.toString(),
  )
  const repository = inside ? undefined : await repositoryAbove(store)
  if (inside)
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The store for protected interviews lies in this workspace. Choose another in the setting attache.protectedStore.',
      ),
    )
  if (repository)
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'The store for protected interviews lies in the git repository {0}. Choose another in the setting attache.protectedStore.',
        repository.fsPath,
      ),
    )
  return !inside && !repository
}

/** The folder at or above an address that git keeps. */
async function repositoryAbove(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  for (let above = folder; ; above = vscode.Uri.joinPath(above, '..')) {
    // In a worktree it is a file.
    const isKept = await vscode.workspace.fs.stat(vscode.Uri.joinPath(above, '.git')).then(
      () => true,
      () => false,
    )
    if (isKept) return above
    if (above.path === vscode.Uri.joinPath(above, '..').path) return undefined
  }
}

/** A variable of the process; in a browser there is none. */
function environment(name: string): string | undefined {
  return typeof process === 'undefined' ? undefined : process.env[name]
}
