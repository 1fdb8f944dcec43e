import { type FileParts, fillNew, found, makeFolder, ownFile } from './disk.js'

/** The program that the extension has brought along, and where a user's own programs lie. */
export interface Launched {
  /** What runs it: the editor itself, as Node. */
  readonly node: string
  readonly program: string
  readonly home: string
  readonly platform: string
  /** On Windows the folder for what is of this machine alone. */
  readonly localFolder: string | undefined
}

/** By this line a launcher is known as one of ours. */
const mark = 'Runs the command line of the VS Code extension Attache.'

const missing = 'attache: the extension was not found. Open VS Code with it once, or install it again.'

/** Where the launcher lies. */
export function launcherFile({ home, platform, localFolder }: Launched, { path }: FileParts): string {
  return platform === 'win32'
    ? path.join(localFolder ?? path.join(home, 'AppData', 'Local'), 'Attache', 'Attache.cmd')
    : path.join(home, '.local', 'bin', 'attache')
}

/** Where the launcher is told what to run: the place of the extension has its version in it, that of the editor may have one too. */
function pointerFile({ home }: Launched, { path }: FileParts): string {
  return path.join(home, '.attache', 'program')
}

/** What lies where the launcher goes. */
export async function launcherState(launched: Launched, parts: FileParts): Promise<'none' | 'ours' | 'foreign'> {
  const there = await textOf(launcherFile(launched, parts), parts)
  if (there !== undefined) return there.includes(mark) ? 'ours' : 'foreign'
  return (await found(parts.fs.promises.lstat(launcherFile(launched, parts)))) ? 'foreign' : 'none'
}

/** Makes the launcher, or makes it anew. Throws what the system says. */
export async function installLauncher(launched: Launched, parts: FileParts): Promise<void> {
  const { path } = parts
  const file = launcherFile(launched, parts)
  await makeFolder(path.dirname(file), false, parts)
  await makeFolder(path.join(launched.home, '.attache'), true, parts)
  await replace(pointerFile(launched, parts), pointerOf(launched), ownFile, parts)
  await replace(file, launched.platform === 'win32' ? forWindows : forShell, 0o755, parts)
}

/** Tells an installed launcher where the extension is now. */
export async function refreshLauncher(launched: Launched, parts: FileParts): Promise<void> {
  const before = await textOf(pointerFile(launched, parts), parts)
  if (before !== undefined && before !== pointerOf(launched))
    await replace(pointerFile(launched, parts), pointerOf(launched), ownFile, parts)
}

/** Takes back what `installLauncher` made. */
export async function removeLauncher(launched: Launched, parts: FileParts): Promise<void> {
  for (const file of [launcherFile(launched, parts), pointerFile(launched, parts)]) await parts.fs.promises.unlink(file)
}

function pointerOf({ node, program }: Launched): string {
  return `${node}\n${program}\n`
}

async function textOf(file: string, { fs }: FileParts): Promise<string | undefined> {
  const bytes = await found(fs.promises.readFile(file))
  return bytes && new TextDecoder().decode(bytes)
}

/** In one step, so that nobody runs half of it. */
async function replace(file: string, text: string, mode: number, parts: FileParts): Promise<void> {
  const { fs } = parts
  const made = `${file}.${globalThis.crypto.randomUUID()}`
  await fillNew(made, text, mode, fs.promises)
  await fs.promises.rename(made, file)
}

const forShell = `#!/bin/sh
# ${mark}
node= program=
{ IFS= read -r node && IFS= read -r program; } 2>/dev/null < "$HOME/.attache/program"
if [ ! -x "$node" ] || [ ! -f "$program" ]; then
  echo '${missing}' >&2
  exit 1
fi
ELECTRON_RUN_AS_NODE=1 exec "$node" "$program" "$@"
`

/**
 * `for /f` takes lines as they were written here, of any length; names stand in UTF-8, so the console’s own code page is put aside meanwhile. What stands
 * in a variable is not looked at again but for `!`, which is switched off.
 */
const forWindows = `@echo off
rem ${mark}
setlocal DisableDelayedExpansion
set "node="
set "program="
set "from=%USERPROFILE%\\.attache\\program"
if not exist "%from%" goto missing
for /f "tokens=2 delims=:." %%a in ('chcp') do set "page=%%a"
chcp 65001 >nul
for /f "usebackq delims=" %%a in ("%from%") do if defined node (set "program=%%a") else set "node=%%a"
chcp %page% >nul
if not exist "%node%" goto missing
if not exist "%program%" goto missing
set ELECTRON_RUN_AS_NODE=1
"%node%" "%program%" %*
exit /b %ERRORLEVEL%
:missing
echo ${missing} 1>&2
exit /b 1
`.replaceAll('\n', '\r\n')
