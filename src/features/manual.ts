import * as vscode from 'vscode'
import { registerCommand } from '../editor/commands.js'
import type { Services } from '../editor/services.js'

/** *Open Manual*: its first page, or the one that a link of ours names. */
export function registerManual({ context, log }: Services): vscode.Disposable {
  return registerCommand(log, 'attache.openManual', (page?: unknown) => {
    const name = typeof page === 'string' && /^[a-z-]+$/.test(page) ? page : 'README'
    const uri = vscode.Uri.joinPath(context.extensionUri, 'media/manual', `${name}.md`)
    return vscode.commands.executeCommand('markdown.showPreview', uri)
  })
}
