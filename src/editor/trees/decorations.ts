import * as vscode from 'vscode'
import type { Services } from '../services.js'

/** How long typing must rest before a text is looked at, in milliseconds. */
const rest = 150

/**
 * Calls `decorate` for the editors that can be seen: soon, and whenever others come into view, the corpus changes, or a document does that
 * `concerns`, or `also` fires. The decoration types are the caller's, and go with what is given back.
 */
export function keepDecorated(
  { corpus, log }: Pick<Services, 'corpus' | 'log'>,
  types: readonly vscode.TextEditorDecorationType[],
  concerns: (document: vscode.TextDocument) => boolean,
  decorate: (editor: vscode.TextEditor) => void,
  also?: vscode.Event<void>,
): vscode.Disposable {
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
    ...types,
    vscode.window.onDidChangeVisibleTextEditors(later),
    ...(also ? [also(later)] : []),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (concerns(document)) later()
    }),
    new vscode.Disposable(corpus.onDidChange(later)),
    new vscode.Disposable(() => clearTimeout(timer)),
  )
}
