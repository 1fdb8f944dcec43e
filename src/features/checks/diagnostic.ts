import * as vscode from 'vscode'
import type { MemoProblem, MemoSeverity } from '../../core/cited/rule.js'
import type { Tools } from '../../editor/bundles/loadTools.js'
import type { Services } from '../../editor/services.js'

const severities: { readonly [K in MemoSeverity]: vscode.DiagnosticSeverity } = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
}

/** A problem of a memo as the Problems panel shows it, with a link to the page of its rule. */
export function toDiagnostic(
  { context, corpus }: Pick<Services, 'context' | 'corpus'>,
  { memoProblemSentence }: Pick<Tools, 'memoProblemSentence'>,
  problem: MemoProblem,
  range: vscode.Range,
): vscode.Diagnostic {
  const sentence = memoProblemSentence(problem, corpus, vscode.l10n)
  const diagnostic = new vscode.Diagnostic(range, sentence, severities[problem.severity])
  diagnostic.source = 'Attaché'
  const page = vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules', `${problem.ruleId}.md`)
  diagnostic.code = { value: problem.ruleId, target: page }
  return diagnostic
}
