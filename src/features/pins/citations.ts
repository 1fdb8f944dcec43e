import * as vscode from 'vscode'
import { spanToRange } from '../../editor/convert.js'
import type { Services } from '../../editor/services.js'
import { keepDecorated } from '../../editor/trees/decorations.js'
import { speakersBeyondKey } from '../../words/citationSpeaker.js'

/** A longer name would push the sentence aside; the hover has it in full. */
const longestName = 20

/** Sets citations off from the prose, and says behind one who speaks there where its key does not. No text is hidden or moved while the cursor does. */
export function registerCitationLook(services: Services): vscode.Disposable {
  const { corpus, memos } = services
  const color = new vscode.ThemeColor('attache.citationForeground')
  const quiet = vscode.window.createTextEditorDecorationType({
    color,
    backgroundColor: new vscode.ThemeColor('attache.citationBackground'),
    borderRadius: '3px',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  // The editor wraps lines without room for a name, and as if pins, which are mostly hidden, were shown: so the name stands in the line of the pin.
  const beforePin = vscode.window.createTextEditorDecorationType({
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  const draw = (editor: vscode.TextEditor): void => {
    const citations = memos.memoOf(editor.document)?.citations ?? []
    const named: vscode.DecorationOptions[] = []
    const looks = citations.map(({ span, items, pinSpan }): vscode.DecorationOptions => {
      const range = spanToRange(editor.document, span)
      const speaker = speakersBeyondKey(corpus, items, vscode.l10n)
      if (!speaker) return { range }
      const contentText = ` ${speaker.length > longestName ? `${speaker.slice(0, longestName - 1)}…` : speaker}`
      const name = { contentText, fontStyle: 'italic', color }
      if (!pinSpan) return { range, renderOptions: { after: name } }
      named.push({ range: spanToRange(editor.document, pinSpan), renderOptions: { before: name } })
      return { range }
    })
    editor.setDecorations(quiet, looks)
    editor.setDecorations(beforePin, named)
  }
  return keepDecorated(services, [quiet, beforePin], (document) => memos.isMemo(document), draw)
}
