import * as vscode from 'vscode'
import type { Span } from '../core/model.js'
import { pinParts } from '../core/query/pinParts.js'
import { spanToRange } from '../editor/convert.js'
import type { Services } from '../editor/services.js'

/** How long typing must rest before pins are looked for, in milliseconds. */
const rest = 150

/** Dims pins in memos, so that the sentence reads on, and marks those whose claim is gone, changed or elsewhere; the hover says which. */
export function registerPins({ corpus, memos, log }: Services): vscode.Disposable {
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
  const decorateAll = (): void => {
    try {
      vscode.window.visibleTextEditors.forEach(decorate)
    } catch (error) {
      log.error(error instanceof Error ? error : String(error))
    }
  }
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = (): void => {
    clearTimeout(timer)
    timer = setTimeout(decorateAll, rest)
  }
  later()
  return vscode.Disposable.from(
    dimmed,
    stale,
    vscode.window.onDidChangeVisibleTextEditors(later),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (memos.isMemo(document)) later()
    }),
    new vscode.Disposable(corpus.onDidChange(later)),
    new vscode.Disposable(() => clearTimeout(timer)),
  )
}
