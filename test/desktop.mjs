import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import path from 'node:path'

/**
 * The program of a desktop VS Code: what VSCODE_EXECUTABLE names, else the one to which $VSCODE or the `code` on the
 * path belongs, else `undefined`. A `code` without a desktop behind it (a remote terminal, no display) does not count.
 */
export function desktopVSCode() {
  if (process.env.VSCODE_EXECUTABLE) return process.env.VSCODE_EXECUTABLE
  const display = process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  if (process.platform === 'linux' && !display) return undefined
  const command = process.env.VSCODE || onPath('code')
  return command && programOf(fs.realpathSync(command))
}

/** Whether the bundled VS Code can run here. */
export const canRunBundled = process.platform === 'linux' && process.arch === 'x64'

function onPath(name) {
  try {
    const find = process.platform === 'win32' ? 'where' : 'which'
    return execFileSync(find, [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split(/\r?\n/)[0]
  } catch {
    return undefined // not on the path
  }
}

/** `code` is a script in a `bin` folder that starts the program and leaves; tests need the program itself. */
function programOf(command) {
  const folder = path.dirname(command)
  if (path.basename(folder) !== 'bin') return command
  const programs = {
    darwin: ['../../../MacOS/Electron', '../../../MacOS/Code'],
    win32: ['../Code.exe'],
    linux: ['../code'],
  }
  return (programs[process.platform] ?? []).map((name) => path.join(folder, name)).find((file) => fs.existsSync(file))
}
