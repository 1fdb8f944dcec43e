import * as vscode from 'vscode'

/** Whether a document is open for the user: the editor keeps documents for a while after they were closed, and opens some that nobody sees. */
export function isVisible({ uri }: vscode.TextDocument): boolean {
  const name = uri.toString()
  return (
    vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === name) ||
    vscode.window.tabGroups.all.some(({ tabs }) =>
      tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === name),
    )
  )
}
