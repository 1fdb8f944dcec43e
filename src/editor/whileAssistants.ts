import * as vscode from 'vscode'
import type { Services } from './services.js'

/** Keeps what `start` registers for as long as the user has switched assistants on, or for `any` where asked, in a workspace that somebody trusts. */
export function whileAssistants(
  { settings }: Services,
  start: () => vscode.Disposable,
  readers: 'some' | 'any' = 'some',
): vscode.Disposable {
  let inUse: vscode.Disposable | undefined
  const stop = (): void => {
    inUse?.dispose()
    inUse = undefined
  }
  const follow = (): void => {
    const { assistants } = settings
    const isOn = vscode.workspace.isTrusted && (readers === 'any' ? assistants === 'any' : assistants !== 'off')
    if (isOn) inUse ??= start()
    else stop()
  }
  follow()
  return vscode.Disposable.from(
    settings.onDidChange(follow),
    vscode.workspace.onDidGrantWorkspaceTrust(follow),
    new vscode.Disposable(stop),
  )
}
