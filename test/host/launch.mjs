// Runs one suite inside VS Code: node test/host/launch.mjs NAME RESULT. Writes into the temporary folder, which the caller removes.
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { runTests } from '@vscode/test-electron'
import { desktopVSCode } from '../desktop.mjs'
import { bundledHost, root } from '../install.mjs'
import { suites } from '../suites.mjs'
import { bundleSuite } from './bundle.mjs'

const [name, result] = process.argv.slice(2)
const suite = suites.find((one) => one.name === name)
const temp = fs.mkdtempSync(path.join(os.tmpdir(), `${name}-`))
const user = path.join(temp, 'user')
const extensions = path.join(temp, 'extensions')
const tests = path.join(root, `out/suites/${path.basename(temp)}.cjs`) // VS Code asks the host that has the extension around it
process.once('exit', () => fs.rmSync(tests, { force: true }))

const fixture = suite.workspace.split('/')[0]
fs.cpSync(path.join(root, 'test/fixtures', fixture), path.join(temp, fixture), { recursive: true })
await bundleSuite(suite, tests, result)
writeSettings()
try {
  await runTests({
    vscodeExecutablePath: desktopVSCode() ?? path.join(bundledHost, 'code.mjs'),
    extensionDevelopmentPath: developmentPaths(),
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

function developmentPaths() {
  return [root, ...(suite.harness ? [path.join(root, 'test/harness', suite.harness)] : [])]
}

function writeSettings() {
  const { publisher, name: extension } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const web = suite.kind === 'web' ? { 'remote.extensionKind': { [`${publisher}.${extension}`]: ['web'] } } : {}
  fs.mkdirSync(path.join(user, 'User'), { recursive: true })
  fs.writeFileSync(path.join(user, 'User/settings.json'), JSON.stringify({ ...web, ...suite.settings }))
}
