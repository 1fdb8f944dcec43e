import * as fs from 'node:fs'
import { mochaOptions, Reporter } from '../support/reporter.mjs'
import { sourceStack } from './stack.mjs'

/**
 * Runs tests inside the extension host of Node: `files` requires each test file by its name, `importMocha` is mocha's module, `result`
 * the file that takes the counts. Throws when a test failed, which gives VS Code an exit code other than 0.
 */
export async function runTests({ files, importMocha, result }) {
  const { default: Mocha } = await importMocha()
  const mocha = new Mocha({ ...mochaOptions, reporter: HostReporter, forbidOnly: Boolean(process.env.CI) })
  for (const [file, load] of Object.entries(files)) {
    mocha.suite.emit('pre-require', globalThis, file, mocha)
    load()
  }
  const counts = await new Promise((resolve) => mocha.run(resolve))
  if (result) fs.writeFileSync(result, JSON.stringify(counts))
  if (counts.failures.length) throw `${counts.failures.length} tests failed` // no error: its stack would only be noise
}

class HostReporter extends Reporter {
  constructor(runner) {
    runner.on('fail', (_test, error) => (error.stack &&= sourceStack(error.stack))) // before the reporter sees it
    super(runner)
  }
}
