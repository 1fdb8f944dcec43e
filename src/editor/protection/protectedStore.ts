import * as vscode from 'vscode'
import { leadsElsewhere } from '../changeFiles.js'
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

/**
 * The text of a file of the store; undefined where there is none on this machine, or a link that leads out of the store. Straight from the disk: no
 * editor is to keep a document of it.
 */
export async function readStored(uri: vscode.Uri): Promise<string | undefined> {
  if (await leadsElsewhere(uri)) return undefined
  return vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  )
}

/** A variable of the process; in a browser there is none. */
function environment(name: string): string | undefined {
  return typeof process === 'undefined' ? undefined : process.env[name]
}
