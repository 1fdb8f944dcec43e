import type * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/protection/attribution/terms.js'
import type { Services } from '../services.js'

/** Has protected interviews read again when the store protects other names. */
export function guardAgain({ corpus, files, stored }: Services): vscode.Disposable {
  return stored.onDidChange(async () => {
    if (!(await stored.guard(corpus))) return
    files.readAgain(
      corpus
        .interviews()
        .filter(isProtectedInterview)
        .map(({ uri }) => uri),
    )
  })
}
