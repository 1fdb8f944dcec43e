import * as vscode from 'vscode'
import { registerCommand } from '../editor/commands.js'
import { launcherHere } from '../editor/launcher.js'
import type { Services } from '../editor/services.js'

/** *Install Command Line…*, which also takes it back; an installed one is told at each start where the extension is. */
export function registerCommandLine({ context, log }: Services): vscode.Disposable {
  void launcherHere(context)
    ?.refresh()
    .catch((error: unknown) => log.warn(String(error)))
  return registerCommand(log, 'attache.installCommandLine', () => changeCommandLine(context))
}

async function changeCommandLine(context: vscode.ExtensionContext): Promise<void> {
  const { l10n, window } = vscode
  const launcher = launcherHere(context)
  if (!launcher) return void window.showWarningMessage(l10n.t('There is no command line in a browser.'))
  const { file, folder, isOnPath } = launcher
  const state = await launcher.state()
  if (state === 'foreign') {
    const sentence = l10n.t('{0} is another program and stays as it is. Move it, then try again.', file)
    return void window.showWarningMessage(sentence)
  }
  const isInstalled = state === 'ours'
  const title = isInstalled ? l10n.t('The command “attache” is installed.') : l10n.t('Install the command “attache”?')
  const detail = l10n.t('It runs the installed extension in a terminal, in hooks and for assistants: {0}', file)
  const [install, remove] = [isInstalled ? l10n.t('Install Again') : l10n.t('Install'), l10n.t('Remove')]
  const offered = isInstalled ? [install, remove] : [install]
  const answer = await window.showInformationMessage(title, { modal: true, detail }, ...offered)
  if (answer === undefined) return
  const failure = await (answer === remove ? launcher.remove() : launcher.install()).then(
    () => undefined,
    (error: unknown) => String(error),
  )
  if (failure !== undefined) return void window.showErrorMessage(l10n.t('{0} cannot be written: {1}', file, failure))
  void window.showInformationMessage(doneSentence(answer === remove, isOnPath, folder))
}

function doneSentence(isRemoved: boolean, isOnPath: boolean, folder: string): string {
  const { l10n } = vscode
  if (isRemoved) return l10n.t('The command “attache” is removed.')
  return isOnPath
    ? l10n.t('Installed. Type “attache --help” in a new terminal.')
    : l10n.t('Installed. Add {0} to your PATH, then type “attache --help” in a new terminal.', folder)
}
