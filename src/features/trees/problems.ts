import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'

/** How many mistakes of corpus files the Problems panel lists. */
export function countProblems(corpus: Corpus): number {
  return vscode.languages
    .getDiagnostics()
    .filter(([uri]) => corpus.has(uri.toString()))
    .reduce((sum, [, diagnostics]) => sum + diagnostics.filter(({ source }) => source === 'Attaché').length, 0)
}

export function problemsMessage(count: number): string | undefined {
  return count > 0 ? vscode.l10n.t('Problems in the corpus: {0}. The Problems panel lists them.', count) : undefined
}
