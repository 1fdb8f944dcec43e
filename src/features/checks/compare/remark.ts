import * as vscode from 'vscode'
import type { Span } from '../../../core/model.js'
import { spanToRange } from '../../../editor/convert.js'

/** What a model says of a sentence, in words, with the words of the memo at which it points. */
export interface Remark {
  readonly span: Span
  /** Undefined where they do not stand together in the memo as it is written. */
  readonly differing: Span | undefined
  /** Where its first citation begins. */
  readonly offset: number
  readonly kind: 'questioned' | 'adds'
  /** The source's own that it holds against them. */
  readonly words: string
  readonly sentence: string
}

/** What questions a sentence, at the words that it questions. */
export function diagnosticOf(document: vscode.TextDocument, { span, differing, sentence }: Remark): vscode.Diagnostic {
  const range = spanToRange(document, differing ?? span)
  const diagnostic = new vscode.Diagnostic(range, sentence, vscode.DiagnosticSeverity.Hint)
  diagnostic.source = 'Attaché'
  diagnostic.code = 'ai-comparison'
  return diagnostic
}

/** What can be done where the pointer is about what a model questions. */
export function actionsFor(
  document: vscode.TextDocument,
  remarks: readonly Remark[],
  range: vscode.Range,
): vscode.CodeAction[] {
  return remarks.flatMap((one) => {
    const diagnostic = diagnosticOf(document, one)
    if (one.kind !== 'questioned' || !diagnostic.range.intersection(range)) return []
    const { l10n, CodeAction, CodeActionKind } = vscode
    const read = new CodeAction(l10n.t('Read Against Source'), CodeActionKind.QuickFix)
    const target = { uri: document.uri.toString(), offset: one.offset }
    read.command = { title: read.title, command: 'attache.readMemo', arguments: [target] }
    const quote = new CodeAction(l10n.t('Use Source Wording: {0}', `“${one.words}”`), CodeActionKind.QuickFix)
    quote.edit = new vscode.WorkspaceEdit()
    quote.edit.replace(document.uri, diagnostic.range, `“${one.words}”`)
    const actions = one.differing ? [read, quote] : [read]
    for (const action of actions) action.diagnostics = [diagnostic]
    return actions
  })
}
