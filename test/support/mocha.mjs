// Runs test files in this Node: node test/support/mocha.mjs RESULT FILE…
import * as fs from 'node:fs'
import Mocha from 'mocha'
import { mochaOptions } from './reporter.mjs'

process.setSourceMapsEnabled(true)
const [result, ...files] = process.argv.slice(2)
const mocha = new Mocha({ ...mochaOptions, forbidOnly: Boolean(process.env.CI) })
if (files.some((file) => file.startsWith('test/ui/')))
  mocha.rootHooks((await import('../ui/support/failures.mjs')).mochaHooks)
for (const file of files) mocha.addFile(file)
await mocha.loadFilesAsync()
const counts = await new Promise((resolve) => mocha.run(resolve))
fs.writeFileSync(result, JSON.stringify(counts))
process.exit(counts.failures.length ? 1 : 0)
