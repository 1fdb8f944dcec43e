import 'mocha/mocha.js' // the browser build: sets the global `mocha`
import * as vscode from 'vscode'
import { mochaOptions } from '../support/reporter.mjs'

/** Runs tests inside the web worker host: `files` requires each test file by its name, `result` is the file that takes the counts. */
export async function runTests({ files, result }) {
  const { mocha } = globalThis
  mocha.setup(mochaOptions)
  for (const [file, load] of Object.entries(files)) {
    mocha.suite.emit('pre-require', globalThis, file, mocha)
    load()
  }
  const counts = await new Promise((resolve) => mocha.run(resolve))
  const [folder] = vscode.workspace.workspaceFolders // on the same disk as the result file
  await vscode.workspace.fs.writeFile(
    folder.uri.with({ path: result }),
    new TextEncoder().encode(JSON.stringify(counts)),
  )
  if (counts.failures.length) throw new Error(`${counts.failures.length} tests failed`)
}
