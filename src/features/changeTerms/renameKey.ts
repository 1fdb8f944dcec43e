import * as vscode from 'vscode'
import { escapeLabel } from '../../words/escape.js'

const { l10n } = vscode

/** Says that a key tells who spoke, and begins to rename it where the user wants that. */
export async function offerRename(document: vscode.TextDocument, key: string): Promise<void> {
  const rename = l10n.t('Rename the Key…')
  const sentence = l10n.t(
    'The key {0} reveals who spoke, and memos and files show it. Rename it first, for example to “source-1”, then change the terms.',
    escapeLabel(key),
  )
  if ((await vscode.window.showWarningMessage(sentence, rename)) !== rename) return
  const at = /^citation-key:[ \t]*["']?/m.exec(document.getText())
  const position = document.positionAt(at ? at.index + at[0].length : 0)
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) })
  await vscode.commands.executeCommand('editor.action.rename')
}
