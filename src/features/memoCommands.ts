import * as vscode from 'vscode'
import { registerCommand } from '../editor/commands.js'
import type { Services } from '../editor/services.js'

/** *Verify: Check Quotations and Citations in This Memo* and *Preview Memo*: what is on the screen anyway, for whoever looks for it in the command palette. */
export function registerMemoCommands({ lastMemo, log }: Services): vscode.Disposable {
  const onMemo = (command: string, ofMemo: (memo: vscode.TextDocument) => readonly unknown[]) => async () => {
    const memo = lastMemo.meant
    if (!memo) return void vscode.window.showInformationMessage(vscode.l10n.t('Open a memo first.'))
    await vscode.commands.executeCommand(command, ...ofMemo(memo))
  }
  return vscode.Disposable.from(
    registerCommand(
      log,
      'attache.verifyMemo',
      onMemo('attache.thisMemo.focus', () => []),
    ),
    registerCommand(
      log,
      'attache.previewMemo',
      onMemo('markdown.showPreviewToSide', ({ uri }) => [uri]),
    ),
  )
}
