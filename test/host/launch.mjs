// Runs one suite inside VS Code, or some of its files: node test/host/launch.mjs NAME RESULT [FILE…]. Writes into the temporary folder, which the
// caller removes.
import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron'
import { desktopVSCode } from '../desktop.mjs'
import { copyExtension } from '../extensionCopy.mjs'
import { bundledHost, root } from '../install.mjs'
import { suites, testFiles } from '../suites.mjs'
import { bundleSuite } from './bundle.mjs'

const [name, result, ...some] = process.argv.slice(2)
const bundled = path.join(bundledHost, 'code.mjs')
const suite = suites.find((one) => one.name === name)
const desktop = suite.trusted === false ? undefined : desktopVSCode() // test-electron has a desktop trust every folder
const temp = fs.mkdtempSync(path.join(os.tmpdir(), `${name}-`))
const user = path.join(temp, 'user')
const extensions = path.join(temp, 'extensions')
/** Below the root, for VS Code runs the tests in the host of the extension around them; run.mjs removes it. */
const tests = path.join(root, 'out/suites', path.basename(os.tmpdir()), `${path.basename(temp)}.cjs`)

const fixture = suite.workspace.split('/')[0]
fs.cpSync(path.join(root, 'test/fixtures', fixture), path.join(temp, fixture), { recursive: true })
await bundleSuite(suite, some.length ? some : testFiles(suite), tests, result)
writeSettings()
if (suite.kind === 'vsix') installPackage()
if (suite.dormant) copyExtension(extensions, { activationEvents: [] })
for (const one of [suite.harness ?? []].flat()) fs.cpSync(harness(one), path.join(extensions, one), { recursive: true }) // as good as installed
try {
  await runTests({
    vscodeExecutablePath: desktop ?? bundled,
    extensionDevelopmentPath: suite.kind === 'vsix' || suite.dormant ? harness('empty') : root,
    extensionTestsPath: tests,
    extensionTestsEnv: { ATTACHE_ROOT: root, ATTACHE_FIXTURE: path.join(temp, fixture) },
    launchArgs: [
      ...(suite.uri ? [`--folder-uri=${suite.uri}`] : [path.join(temp, suite.workspace)]),
      ...(suite.kind === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ...(suite.trusted === false ? ['--enable-workspace-trust'] : []),
      `--user-data-dir=${user}`,
      `--extensions-dir=${extensions}`,
    ],
  })
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

function harness(folder) {
  return path.join(root, 'test/harness', folder)
}

function writeSettings() {
  const { publisher, name: extension } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const web = suite.kind === 'web' ? { 'remote.extensionKind': { [`${publisher}.${extension}`]: ['web'] } } : {}
  fs.mkdirSync(path.join(user, 'User'), { recursive: true })
  fs.writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify({ ...web, ...suite.settings }))
}

/** Packages the extension and installs it as a user would. */
function installPackage() {
  const file = path.join(temp, 'attache.vsix')
  const cli = desktop && resolveCliArgsFromVSCodeExecutablePath(desktop, { reuseMachineInstall: true })[0]
  const execute = (command, ...args) => execFileSync(command, args, { cwd: root, stdio: 'inherit' })
  execute(process.execPath, 'test/package.mjs', file)
  const options = [`--user-data-dir=${user}`, `--extensions-dir=${extensions}`, `--install-extension=${file}`]
  if (cli) execute(cli, ...options)
  else execute(process.execPath, bundled, ...options)
}
