import * as vscode from 'vscode'
import { isProtectedInterview } from '../../core/terms/terms.js'
import type { Services } from '../services.js'

/** Has protected interviews read again when the store protects other names, or is another one. */
export function guardAgain({ corpus, files, stored, settings }: Services): vscode.Disposable {
  const again = async (): Promise<void> => {
    if (!(await stored.guard(corpus))) return
    files.readAgain(corpus.interviews().flatMap((one) => (isProtectedInterview(one) ? one.uri : [])))
  }
  return vscode.Disposable.from(stored.onDidChange(again), settings.onDidChange(again))
}
