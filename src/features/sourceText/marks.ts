import * as vscode from 'vscode'
import type { Span } from '../../core/model.js'
import { formatPassageRef } from '../../core/corpus/read/values.js'
import { claimsInSource } from '../../core/passage/sourceClaims.js'
import { spanToRange } from '../../editor/convert.js'
import { keepDecorated } from '../../editor/trees/decorations.js'
import {
  type InterviewText,
  interviewOfTranscript,
  transcriptInDocument,
  transcriptLanguage,
} from '../../editor/sourceDocument.js'
import type { Services } from '../../editor/services.js'

/** Marks in source texts the words that claims rest on, sets apart what the interviewer says, and lets the labels of passages step back. */
export function registerMarks(services: Services): vscode.Disposable {
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
  const asked = vscode.window.createTextEditorDecorationType({
    color: new vscode.ThemeColor('attache.questionForeground'),
    fontStyle: 'italic', // in high contrast there is one colour for all
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  })
  const decorate = (editor: vscode.TextEditor): void => {
    const found = transcriptInDocument(services, editor.document)
    const toRanges = (spans: readonly Span[]): vscode.Range[] => spans.map((span) => spanToRange(editor.document, span))
    const claims = found ? claimsInSource(found.interview, found.source) : []
    editor.setDecorations(claimed, toRanges(joined(claims.map(({ span }) => span))))
    editor.setDecorations(label, toRanges(found ? found.source.blocks.map((block) => block.label) : []))
    const isRoom = editor.document.languageId === transcriptLanguage
    editor.setDecorations(asked, toRanges(found && isRoom ? questionsIn(found) : []))
  }
  const isSource = (document: vscode.TextDocument): boolean => interviewOfTranscript(services, document) !== undefined
  return keepDecorated(services, [claimed, label, asked], isSource, decorate)
}

/** The words of those who ask. */
function questionsIn({ interview, source }: InterviewText): readonly Span[] {
  const asking = new Set(interview.voices.flatMap(({ id, role }) => (role === 'questioner' ? [id] : [])))
  const refs = new Set(
    interview.passages.flatMap(({ ref, voice }) => (asking.has(voice) ? [formatPassageRef(ref)] : [])),
  )
  return source.blocks.flatMap(({ ref, span }) => (refs.has(formatPassageRef(ref)) ? [span] : []))
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
