import * as vscode from 'vscode'
import type { Span } from '../core/model.js'
import { pinParts } from '../core/citation/pinParts.js'
import { spanToRange } from '../editor/convert.js'
import { keepDecorated } from '../editor/trees/decorations.js'
import type { Services } from '../editor/services.js'

/** Dims pins in memos, so that the sentence reads on, and marks those whose claim is gone, changed or elsewhere; the hover says which. */
export function registerPins(services: Services): vscode.Disposable {
  const { corpus, memos } = services
  const dimmed = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('attache.pinForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  const stale = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('editorWarning.foreground'),
    textDecoration: 'underline dotted',
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    overviewRulerColor: new vscode.ThemeColor('editorOverviewRuler.warningForeground'),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  })
  const decorate = (editor: vscode.TextEditor): void => {
    const citations = memos.memoOf(editor.document)?.citations ?? []
    const toRanges = (spans: readonly Span[]): vscode.Range[] => spans.map((span) => spanToRange(editor.document, span))
    const pins = citations.map((citation) => pinParts(corpus, citation))
    editor.setDecorations(dimmed, toRanges(pins.flatMap((parts) => parts.dimmed)))
    editor.setDecorations(stale, toRanges(pins.flatMap((parts) => parts.stale)))
  }
  return keepDecorated(services, [dimmed, stale], (document) => memos.isMemo(document), decorate)
}
