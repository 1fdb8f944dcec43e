import * as vscode from 'vscode'
import { installLauncher, launcherFile, launcherState, refreshLauncher, removeLauncher } from '../machine/launcher.js'
import { homeFolder } from '../machine/sign.js'
import { nodeParts } from './changeFiles.js'

/** The command `attache` of this machine. */
export interface Launcher {
  readonly file: string
  readonly folder: string
  /** Whether programs of its folder are found by their names. */
  readonly isOnPath: boolean
  state(): ReturnType<typeof launcherState>
  /** Throws what the system says. */
  install(): Promise<void>
  remove(): Promise<void>
  /** Tells an installed one where this extension is. */
  refresh(): Promise<void>
}

/** Undefined in a browser, where there are no programs. */
export function launcherHere({ extensionUri }: vscode.ExtensionContext): Launcher | undefined {
  const parts = nodeParts()
  if (!parts || extensionUri.scheme !== 'file') return undefined
  const launched = {
    node: process.execPath,
    program: vscode.Uri.joinPath(extensionUri, 'dist/cli.cjs').fsPath,
    home: homeFolder(process.getBuiltinModule('node:os')),
    platform: process.platform,
    localFolder: process.env['LOCALAPPDATA'],
  }
  const file = launcherFile(launched, parts)
  const folder = parts.path.dirname(file)
  const places = (process.env['PATH'] ?? '').split(process.platform === 'win32' ? ';' : ':')
  return {
    file,
    folder,
    isOnPath: places.includes(folder),
    state: async () => launcherState(launched, parts),
    install: async () => installLauncher(launched, parts),
    remove: async () => removeLauncher(launched, parts),
    refresh: async () => refreshLauncher(launched, parts),
  }
}
