// Runs all tests: node test/run.mjs [STEP…]. Installs what is missing first. The last line is `N passed, N failed, N skipped`.
import * as fs from 'node:fs'
import path from 'node:path'
import { canRunBundled, desktopVSCode } from './desktop.mjs'
import { installHost, installTools, root } from './install.mjs'
import { run, stopOnSignals, stopped, temp } from './processes.mjs'
import { strayTestFiles, suites, testFiles } from './suites.mjs'

const node = process.execPath
const tool = (file, ...args) => [node, [`node_modules/${file}`, ...args]]

/** Each command is one test, which passes when it ends with 0. */
const gates = {
  types: { 'types are right': tool('typescript/bin/tsc', '-p', '.') },
  build: { 'the extension builds': [node, ['test/build.mjs']] },
  lint: {
    'no lint': tool('oxlint/bin/oxlint', '-c', 'test/oxlint.json', '--type-aware', '--deny-warnings', 'src', 'test'),
    'files are formatted': tool(
      'prettier/bin/prettier.cjs',
      '--check',
      '--log-level=warn',
      'src',
      'test',
      '!test/fixtures/{import,checks}/**',
    ),
  },
  purity: {
    'the core knows neither Node nor pages': tool('typescript/bin/tsc', '-p', 'src/core'),
    'the core imports neither VS Code nor Node': [node, ['test/purity.mjs']],
  },
}
/** The other steps need what these make. */
const always = ['types', 'build']

process.chdir(root)
process.env.ATTACHE_SEEDS ??= path.resolve('../shared/seeds')
stopOnSignals()
process.on('exit', () => fs.rmSync(path.join('out/suites', path.basename(temp)), { recursive: true, force: true }))
const steps = [...Object.keys(gates), ...suites.map(({ name }) => name)]
const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.includes(name))
if (unknown.length) {
  console.error(`No step is called ${unknown.join(', ')}; there are ${steps.join(', ')}`)
  process.exit(1)
}

const total = { passed: 0, skipped: [], failures: [] }
await installTools()
for (const name of steps) if (isWanted(name) && !stopped()) await step(name)
if (stopped()) await new Promise(() => {}) // the signal's handler ends the process
if (!wanted.length) for (const file of strayTestFiles()) add({ failures: [`no suite runs ${file}`] })
summarise()

function isWanted(name) {
  return !wanted.length || wanted.includes(name) || always.includes(name)
}

async function step(name) {
  console.log(`\n== ${name}`)
  const started = Date.now()
  const results = gates[name]
    ? await runGates(gates[name])
    : [await runSuite(suites.find((suite) => suite.name === name))]
  for (const result of results) add(result, name)
  console.log(`== ${name}: ${((Date.now() - started) / 1000).toFixed(1)} s`)
}

async function runGates(commands) {
  const results = []
  for (const [title, command] of Object.entries(commands)) {
    const ending = await run(...command)
    console.log(ending ? `✘ ${title}: ${ending}` : `✔ ${title}`)
    results.push(ending ? { failures: [`${title}: ${ending}`] } : { passed: 1 })
  }
  return results
}

/** A suite is believed only when it ended well and left its counts in a file. */
async function runSuite(suite) {
  const reason = whyNot(suite)
  if (reason) return { skipped: [{ title: suite.name, reason }] }
  if (needsBundled(suite)) await installHost()
  const result = path.join(temp, `${suite.name}.json`)
  const ending = await run(...commandOf(suite, result))
  if (!fs.existsSync(result)) return { failures: [`died without counts: ${ending ?? 'ended with code 0'}`] }
  const counts = JSON.parse(fs.readFileSync(result, 'utf8'))
  if (counts.passed + counts.failures.length + counts.skipped.length === 0) counts.failures.push('ran no test')
  if (ending && counts.failures.length === 0) counts.failures.push(`${ending} after its tests`)
  return counts
}

function commandOf(suite, result) {
  if (suite.kind === 'node') return [node, ['test/support/mocha.mjs', result, ...testFiles(suite).map(emitted)]]
  if (suite.kind === 'ui') return [node, ['test/support/mocha.mjs', result, ...testFiles(suite)]]
  return [node, ['test/host/launch.mjs', suite.name, result]]
}

function emitted(file) {
  return `out/${file.replace(/\.ts$/, '.js')}`
}

/** A workbench that tests drive is always the bundled one, and so is one in restricted mode. */
function needsBundled(suite) {
  return suite.kind === 'ui' || suite.trusted === false || (suite.kind !== 'node' && !desktopVSCode())
}

function whyNot(suite) {
  if (!needsBundled(suite) || canRunBundled) return undefined
  return (
    'the bundled VS Code runs on Linux x64 only' + (suite.kind === 'ui' ? '' : ', and no desktop VS Code is at hand')
  )
}

function add({ passed = 0, skipped = [], failures = [] }, name) {
  const unexcused = process.env.ATTACHE_SEEDS_REQUIRED
    ? skipped.filter(({ reason }) => reason.includes('ATTACHE_SEEDS'))
    : []
  const failed = [...failures, ...unexcused.map(({ title }) => `${title}: must not be skipped here`)]
  total.passed += passed
  total.skipped.push(...skipped.filter((one) => !unexcused.includes(one)))
  total.failures.push(...failed.map((title) => (name ? `${name}: ${title}` : title)))
}

function summarise() {
  const { passed, skipped, failures } = total
  console.log('')
  for (const { title, reason } of skipped) console.log(`skipped: ${title}: ${reason}`)
  for (const failure of failures) console.log(`failed: ${failure}`)
  process.exitCode = failures.length || !passed ? 1 : 0
  console.log(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped`)
}
