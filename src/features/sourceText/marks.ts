import * as vscode from 'vscode'
import type { Span } from '../../core/model.js'
import { claimsInSource } from '../../core/passage/sourceClaims.js'
import { spanToRange } from '../../editor/convert.js'
import { sourceInDocument } from '../../editor/sourceDocument.js'
import type { Services } from '../../editor/services.js'

/** How long typing must rest before a text is marked, in milliseconds. */
const rest = 150

/** Marks in source texts the words that claims rest on, and lets the labels of passages step back. */
export function registerMarks({ corpus, log }: Services): vscode.Disposable {
  const claimed = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('attache.claimedBackground'),
    borderColor: new vscode.ThemeColor('attache.claimedBorder'),
    borderStyle: 'dotted',
    borderWidth: '0 0 1px 0',
    overviewRulerColor: new vscode.ThemeColor('attache.claimedBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  const label = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('attache.passageLabelForeground'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  const decorate = (editor: vscode.TextEditor): void => {
    const found = sourceInDocument(corpus, editor.document)
    const toRanges = (spans: readonly Span[]): vscode.Range[] => spans.map((span) => spanToRange(editor.document, span))
    const claims = found ? claimsInSource(found.interview, found.source) : []
    editor.setDecorations(claimed, toRanges(joined(claims.map(({ span }) => span))))
    editor.setDecorations(label, toRanges(found ? found.source.blocks.map((block) => block.label) : []))
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
    claimed,
    label,
    vscode.window.onDidChangeVisibleTextEditors(later),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (corpus.interviewOfSource(document.uri.toString())) later()
    }),
    new vscode.Disposable(corpus.onDidChange(later)),
    new vscode.Disposable(() => clearTimeout(timer)),
  )
}

/** Stretches in order that overlap are one: two marks on each other would be darker. */
function joined(spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    if (last && span.start <= last.end) all[all.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else all.push(span)
  }
  return all
}
