import * as vscode from 'vscode'
import { withoutPins } from '../../core/memo/withoutPins.js'
import { registerCommand } from '../../editor/commands.js'
import type { Services } from '../../editor/services.js'
import { registerCitationLook } from './citations.js'
import { registerPinMarkers } from './markers.js'

/** Gives citations a quiet look, keeps pins out of sight, and out of what is copied where somebody wants it so. */
export function registerPins(services: Services): vscode.Disposable {
  const { memos, log } = services
  const copy = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor
    const memo = editor && memos.memoOf(editor.document)
    if (!editor || !memo) return
    const { document, selections } = editor
    const texts = selections.map(({ start, end }) =>
      withoutPins(memo, { start: document.offsetAt(start), end: document.offsetAt(end) }),
    )
    await vscode.env.clipboard.writeText(texts.join('\n'))
  }
  return vscode.Disposable.from(
    registerCitationLook(services),
    registerPinMarkers(services),
    registerCommand(log, 'attache.copyWithoutPins', copy),
  )
}
