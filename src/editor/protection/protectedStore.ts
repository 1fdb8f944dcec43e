import * as vscode from 'vscode'
import type { Settings } from '../settings.js'

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

/** A variable of the process; in a browser there is none. */
function environment(name: string): string | undefined {
  return typeof process === 'undefined' ? undefined : process.env[name]
}
