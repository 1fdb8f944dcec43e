#!/usr/bin/env node
// Takes the command line that @vscode/test-electron gives a desktop VS Code, runs the tests in the bundled host and exits
// with their code. One option more: --enable-workspace-trust opens the folder untrusted.
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { format, parseArgs } from 'node:util'
import { openHiddenWindow } from './hiddenWindow.mjs'
import { hide, readMessagesAtOnce, workbenchUrl } from './host.mjs'
import { manageExtensions, startServer, vscodeRoot } from './server.mjs'

const many = { type: 'string', multiple: true }
const one = { type: 'string' }
const { values, positionals } = parseArgs({
  strict: false, // a desktop VS Code takes many options that mean nothing here
  allowPositionals: true,
  options: {
    extensionDevelopmentPath: one,
    extensionTestsPath: one,
    'user-data-dir': one,
    'extensions-dir': one,
    'folder-uri': one,
    'install-extension': many,
    'uninstall-extension': many,
  },
})

if (values.version) {
  console.log(JSON.parse(fs.readFileSync(path.join(vscodeRoot(), 'package.json'), 'utf8')).version)
  process.exit(0)
}

const temp = fs.mkdtempSync(path.join(os.tmpdir(), 'host-'))
process.env.TMPDIR = temp // sockets, the browser's profile and what tests put in os.tmpdir() go with it
process.once('exit', () => fs.rmSync(temp, { recursive: true, force: true, maxRetries: 3 }))
const dirs = { dataDir: temp, userDataDir: values['user-data-dir'], extensionsDir: values['extensions-dir'] }

const management = ['install-extension', 'uninstall-extension'].flatMap((option) =>
  (values[option] ?? []).map((value) => `--${option}=${value}`),
)
if (management.length) process.exit(manageExtensions(dirs, management))

/** What the workbench says of itself at every start. */
const noise =
  /^(Canceled: Canceled|\[(reconnection-grace-time|AgentHost|AccountPolicyGate|Service Worker|DefaultAccount|remote-connection|chat)|Resolv(ing|ed) connection|Creating a socket|Ignoring fetching|Updating additional builtin|No search provider registered|Creation of workbench contribution)/
const verbose = Boolean(process.env.VSCODE_HOST_VERBOSE)
let server
let closeWindow
let ending
let hostGone = ''

const end = (code, why) => (ending ??= finish(code, why))
async function finish(code, why) {
  if (why) fs.writeSync(2, `[vscode] ${why}\n`)
  closeWindow?.()
  await server?.stop()
  await new Promise((resolve) => setTimeout(resolve, 100)) // test-electron drops our pipe on exit: let it read the rest first
  process.exit(code)
}
process.on('SIGINT', () => end(130, 'interrupted'))
process.on('SIGTERM', () => end(143, 'terminated'))

/** A killed extension host is reported to the page as a success: the server's log tells the two apart. */
let serverLog = ''
function watchExtensionHost(text) {
  if (verbose) fs.writeSync(2, text)
  serverLog += text
  const gone = /Extension Host Process exited with code: (\S+), signal: (\S+)\./.exec(serverLog)
  if (!gone) return
  hostGone = gone[0]
  if (gone[1] !== '0') end(1, `the extension host died: ${hostGone}`)
  else setTimeout(() => end(1, 'the extension host ended without a result'), 5000).unref()
}

/** Shows the workbench's own log and the console of the extension host. */
function showLog(level, args) {
  if (!verbose && noise.test(args[0])) return
  fs.writeSync(level === 'error' || level === 'warn' ? 2 : 1, `${format(...args)}\n`)
}

async function takeResult(code) {
  for (let wait = 0; wait < 50 && !hostGone; wait++) await new Promise((resolve) => setTimeout(resolve, 100))
  await end(code || (hostGone ? 0 : 1), hostGone ? undefined : 'no word of how the extension host ended')
}

const local = (file) => (file.startsWith('file:') ? fileURLToPath(file) : file)
const development = values.extensionDevelopmentPath && local(values.extensionDevelopmentPath)
const tests = values.extensionTestsPath && local(values.extensionTestsPath)
try {
  const trusted = !values['enable-workspace-trust']
  server = await startServer({ ...dirs, trusted, driver: Boolean(development), onLog: watchExtensionHost })
  server.child.once('exit', (code) => end(1, `the server exited early with code ${code}`))
  closeWindow = await openHiddenWindow({
    url: workbenchUrl(server, { workspace: local(values['folder-uri'] ?? positionals[0] ?? ''), development, tests }),
    size: { width: 640, height: 480 },
    scripts: [readMessagesAtOnce, hide].map((script) => `(${script})()`),
    functions: { codeAutomationLog: showLog, codeAutomationExit: takeResult },
    dataDir: temp,
    onGone: (why) => end(1, why),
  })
} catch (error) {
  await end(1, error.stack ?? String(error))
}
