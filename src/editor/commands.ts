import * as vscode from 'vscode'

/**
 * Registers a command with the one boundary for errors: the log gets the stack, the user one plain sentence and a way to the log.
 * `handler` gets what the command was called with.
 */
export function registerCommand<A extends readonly unknown[]>(
  log: vscode.LogOutputChannel,
  id: `attache.${string}`,
  handler: (...parameters: A) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...parameters: unknown[]) => {
    try {
      // The caller is the editor or a link of ours, which pass what the command declares; handlers check what may be absent.
      return await handler(...(parameters as unknown as A))
    } catch (error) {
      log.error(error instanceof Error ? error : String(error))
      void showFailure(log)
      return undefined
    }
  })
}

async function showFailure(log: vscode.LogOutputChannel): Promise<void> {
  const showLog = vscode.l10n.t('Show Log')
  const sentence = vscode.l10n.t('Attaché could not finish. The log says what happened.')
  if ((await vscode.window.showErrorMessage(sentence, showLog)) === showLog) log.show()
}

/** Tells menus, keys and views what they ask in their conditions. */
export function setContext(key: `attache.${string}`, value: unknown): void {
  void vscode.commands.executeCommand('setContext', key, value)
}

/** Lists places over the first of them. */
export async function peek(places: readonly vscode.Location[]): Promise<void> {
  const [first] = places
  if (first)
    await vscode.commands.executeCommand('editor.action.peekLocations', first.uri, first.range.start, places, 'peek')
}
