import * as vscode from 'vscode'
import type { Span } from '../../core/model.js'
import { claimsInSource } from '../../core/passage/sourceClaims.js'
import { spanToRange } from '../../editor/convert.js'
import { keepDecorated } from '../../editor/trees/decorations.js'
import { sourceInDocument } from '../../editor/sourceDocument.js'
import type { Services } from '../../editor/services.js'

/** Marks in source texts the words that claims rest on, and lets the labels of passages step back. */
export function registerMarks(services: Services): vscode.Disposable {
  const { corpus } = services
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
  const isSource = ({ uri }: vscode.TextDocument): boolean => corpus.interviewOfSource(uri.toString()) !== undefined
  return keepDecorated(services, [claimed, label], isSource, decorate)
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
