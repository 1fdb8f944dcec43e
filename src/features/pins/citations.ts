import * as vscode from 'vscode'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { keepDecorated } from '../../editor/trees/decorations.js'

/** Sets citations off from the prose by their colours alone: nothing is added to a line, hidden or moved. */
export function registerCitationLook(services: Services): vscode.Disposable {
  const { memos } = services
  const quiet = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('attache.citationForeground'),
    backgroundColor: new vscode.ThemeColor('attache.citationBackground'),
    borderRadius: '3px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  const draw = (editor: vscode.TextEditor): void => {
    const citations = memos.memoOf(editor.document)?.citations ?? []
    editor.setDecorations(
      quiet,
      citations.map(({ span }) => spanToRange(editor.document, span)),
    )
  }
  return keepDecorated(services, [quiet], (document) => memos.isMemo(document), draw)
}
