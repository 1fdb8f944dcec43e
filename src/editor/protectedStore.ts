import * as vscode from 'vscode'
import type { Services } from './services.js'

/**
 * The folder outside every workspace that keeps the transcripts and names of protected interviews: the one of the settings, else
 * `.attache/protected` in the user's home, which the command line uses too, else, in a browser, what the editor keeps for extensions.
 */
export function protectedStore({ context, settings }: Pick<Services, 'context' | 'settings'>): vscode.Uri {
  const chosen = settings.protectedStore
  const home = homeFolder()
  if (chosen.startsWith('~/') && home) return vscode.Uri.joinPath(home, chosen.slice(2))
  if (/^[a-z][a-z0-9+.-]+:\//i.test(chosen)) return vscode.Uri.parse(chosen)
  if (chosen) return vscode.Uri.file(chosen)
  return home
    ? vscode.Uri.joinPath(home, '.attache', 'protected')
    : vscode.Uri.joinPath(context.globalStorageUri, 'protected')
}

/** Node tells where it is; a browser has none. */
function homeFolder(): vscode.Uri | undefined {
  if (typeof process === 'undefined') return undefined
  const home = process.env['HOME'] ?? process.env['USERPROFILE']
  return home ? vscode.Uri.file(home) : undefined
}
