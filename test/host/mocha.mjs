import * as fs from 'node:fs'
import { mochaOptions } from '../support/reporter.mjs'

/**
 * Runs tests inside the extension host of Node: `load` requires the test files, `importMocha` is mocha's module, `result`
 * the file that takes the counts. Throws when a test failed, which gives VS Code an exit code other than 0.
 */
export async function runTests({ load, importMocha, result }) {
  process.setSourceMapsEnabled(true)
  const { default: Mocha } = await importMocha()
  const mocha = new Mocha({ ...mochaOptions, forbidOnly: Boolean(process.env.CI) })
  mocha.suite.emit('pre-require', globalThis, '', mocha)
  load()
  const counts = await new Promise((resolve) => mocha.run(resolve))
  if (result) fs.writeFileSync(result, JSON.stringify(counts))
  if (counts.failures.length) throw new Error(`${counts.failures.length} tests failed`)
}
