import * as vscode from 'vscode'
import { openUnsaved } from '../../src/editor/openUnsaved.js'

/** Opens an unsaved document whose text is `text` without its `|`, with a cursor where each of them stood. */
export async function openMemo(text: string, language = 'markdown'): Promise<vscode.TextEditor> {
  const document = await openUnsaved(text.replaceAll('|', ''), language)
  const editor = await vscode.window.showTextDocument(document)
  const parts = text.split('|').slice(0, -1)
  editor.selections = parts.map((_, index) => {
    const at = document.positionAt(parts.slice(0, index + 1).join('').length)
    return new vscode.Selection(at, at)
  })
  return editor
}

/** The text with a `|` at each cursor. */
export function marked({ document, selections }: vscode.TextEditor): string {
  const offsets = selections.map(({ active }) => document.offsetAt(active)).sort((a, b) => b - a)
  return offsets.reduce((text, offset) => `${text.slice(0, offset)}|${text.slice(offset)}`, document.getText())
}

/** Lets the list of suggestions come and rest; nothing tells an extension that it has. */
export async function rest(milliseconds = 500): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds))
}

/** Whether a list of suggestions is open; then its first suggestion has been taken. */
export async function hasList({ document }: vscode.TextEditor): Promise<boolean> {
  await rest()
  const before = document.version
  await vscode.commands.executeCommand('acceptSelectedSuggestion')
  await rest(100)
  return document.version !== before
}
