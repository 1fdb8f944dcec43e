import * as vscode from 'vscode'
import type { Problem } from '../core/model.js'
import { problemSentence } from '../words/problems/corpusProblems.js'
import { toRange } from './convert.js'

const severities: Readonly<Record<Problem['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
}

/** A mistake in a file of the corpus or a bibliography as the Problems panel shows it. */
export function toProblemDiagnostic(problem: Problem): vscode.Diagnostic {
  const sentence = problemSentence(problem, vscode.l10n)
  const diagnostic = new vscode.Diagnostic(toRange(problem.place), sentence, severities[problem.severity])
  diagnostic.source = 'Attaché'
  diagnostic.code = problem.ruleId
  const { file, line } = problem.data
  if (typeof file === 'string' && typeof line === 'number') {
    const place = new vscode.Location(vscode.Uri.parse(file), new vscode.Position(line - 1, 0))
    const text = typeof problem.data['text'] === 'string' ? problem.data['text'] : ''
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(place, text)]
  }
  return diagnostic
}
