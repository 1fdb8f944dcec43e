import * as vscode from 'vscode'

/** The pages that are rendered from Markdown, as they are handed over: nobody can look into a webview. */
export interface RenderedPages {
  readonly texts: readonly string[]
  readonly release: () => void
}

/** Notes what is rendered until it is released. */
export function watchRenderedPages(): RenderedPages {
  const { executeCommand } = vscode.commands
  const texts: string[] = []
  const watched = (command: string, ...rest: unknown[]): Thenable<unknown> => {
    if (command === 'markdown.api.render') texts.push(String(rest[0]))
    return executeCommand(command, ...rest)
  }
  Object.assign(vscode.commands, { executeCommand: watched })
  return { texts, release: () => Object.assign(vscode.commands, { executeCommand }) }
}

/** The labels of the pages that are shown. */
export function shownPages(): readonly string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input, label }) => (input instanceof vscode.TabInputWebview ? label : [])),
  )
}
