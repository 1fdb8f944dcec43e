import * as vscode from 'vscode'
import type { Span } from '../../../core/model.js'
import { spanToRange } from '../../../editor/convert.js'

/** What a model says of a sentence, in words, with the words of the memo at which it points. */
export interface Remark {
  readonly span: Span
  readonly differing: Span
  /** Where its first citation begins. */
  readonly offset: number
  readonly kind: 'questioned' | 'adds'
  readonly sentence: string
}

/** What questions a sentence, at the words that it questions. */
export function diagnosticOf(document: vscode.TextDocument, { differing, sentence }: Remark): vscode.Diagnostic {
  const range = spanToRange(document, differing)
  const diagnostic = new vscode.Diagnostic(range, sentence, vscode.DiagnosticSeverity.Hint)
  diagnostic.source = 'Attaché'
  diagnostic.code = 'ai-comparison'
  return diagnostic
}
