// Runs the tests, in a process more than there are processors: node test/run.mjs [STEP…] [--verify] [--shard K/N] [--watch].
// Installs what is missing first. The last line is `N passed, N failed, N skipped`.
import * as fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { installHost, installTools, root } from './install.mjs'
import { slowness } from './patience.mjs'
import { run, stopOnSignals, stopped, temp } from './processes.mjs'
import { Progress } from './progress.mjs'
import { opensWindow, runWithSecond } from './secondRun.mjs'
import { runInSlots } from './slots.mjs'
import { first, needsBundled, stepsOf } from './steps.mjs'
import { strayTestFiles } from './suites.mjs'
import { onChange } from './watch.mjs'

const usage = 'npm test -- [STEP…] [--shard K/N] [--watch], or npm run verify -- [STEP…] [--shard K/N]'
/** Minutes of silence after which a step is taken to hang. */
const silence = 10
const logs = 'out/logs'

process.chdir(root)
const chosen = options()
stopOnSignals()
process.env.ATTACHE_SEEDS ??= path.resolve('../shared/seeds')
process.env.ATTACHE_SLOWNESS ??= slowness().toFixed(2)
process.env.ATTACHE_BUILT = '1' // by the first steps, for whoever packages
if (chosen.verify) process.env.ATTACHE_VERIFY = '1'
process.on('exit', () => fs.rmSync(path.join('out/suites', path.basename(temp)), { recursive: true, force: true }))

await installTools()
await runAll()
if (chosen.watch)
  for await (const changed of onChange(['src', 'test', 'corpus', 'media', 'package.json', 'package.nls.json'])) {
    console.log(`\n${changed} changed`)
    await runAll()
  }
if (stopped()) await new Promise(() => {}) // the signal's handler ends the process

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { verify: { type: 'boolean' }, shard: { type: 'string' }, watch: { type: 'boolean' } },
    })
    const parts = /^([1-9]\d*)\/([1-9]\d*)$/.exec(values.shard ?? '1/1')
    if (!parts || Number(parts[1]) > Number(parts[2]))
      throw new Error(`--shard is ${values.shard}; expected K/N, as 1/4`)
    const wanted = positionals.map((name) => name.replace(/ \d+\/\d+$/, ''))
    const known = new Set(stepsOf({ verify: true }).map(({ suite }) => suite))
    const unknown = wanted.filter((name) => !known.has(name))
    if (unknown.length) throw new Error(`No step is called ${unknown.join(', ')}; there are ${[...known].join(', ')}.`)
    return { wanted, verify: Boolean(values.verify), shard: parts.slice(1).map(Number), watch: Boolean(values.watch) }
  } catch (error) {
    console.error(`${error.message}\nUsage: ${usage}`)
    return process.exit(1)
  }
}

async function runAll() {
  const total = { passed: 0, skipped: [], failures: [], unsteady: [] }
  const mine = chosenSteps()
  console.log(`Runs ${[...first, ...mine].map(({ name }) => name).join(', ')}; logs are in ${logs}`)
  if (mine.some(needsBundled)) await installHost()
  const progress = new Progress()
  fs.rmSync(logs, { recursive: true, force: true })
  fs.mkdirSync(logs, { recursive: true })
  const all = (steps, places) =>
    runInSlots(steps, places, async (step) => add(total, await runStep(step, progress), step), stopped)
  await all(first, { slots: first.length })
  // Without what these make, the others would only repeat what is wrong. A window waits half of its time, so that a processor has one step more.
  const processors = os.availableParallelism()
  if (!total.failures.length) await all(mine, { slots: processors + 1, windows: processors })
  progress.end()
  if (!chosen.wanted.length) for (const file of strayTestFiles()) add(total, { failures: [`no step runs ${file}`] })
  summarise(total, progress)
}

/** The steps of this run behind the first ones: what takes longest begins first. */
function chosenSteps() {
  const { wanted, verify, shard } = chosen
  const [k, n] = shard
  return stepsOf({ verify: verify || wanted.length > 0 })
    .filter(({ suite }) => !wanted.length || wanted.includes(suite))
    .filter((_, index) => index % n === k - 1)
    .sort((a, b) => b.weight - a.weight)
}

/** `npm run verify` has no second run. */
async function runStep(step, progress) {
  const reason = step.whyNot?.()
  if (reason) return { skipped: [{ title: step.name, reason }] }
  const once = (one, files) => attempt(one, progress, files)
  return runWithSecond(step, once, () => chosen.verify || stopped())
}

/** Runs a step, or some of its files. It is believed only when it ended well and, where it runs tests, left their counts in a file. */
async function attempt(step, progress, files) {
  const log = fs.createWriteStream(path.join(logs, `${step.name.replaceAll(/\W+/g, '-')}.log`))
  const result = path.join(temp, `${step.name.replaceAll(/\W+/g, '-')}.json`)
  fs.rmSync(result, { force: true })
  progress.start(step.name)
  const ending = await run(...step.command(result, files), {
    silence: silence * Number(process.env.ATTACHE_SLOWNESS),
    givesWay: !opensWindow(step), // a window that waits too long drops what is typed into it
    onLine: (line) => (log.write(`${line}\n`), progress.line(step.name, line)),
  })
  log.end()
  const counts = countsOf(step, result, ending)
  progress.stop(step.name, counts)
  return counts
}

function countsOf(step, result, ending) {
  if (!step.hasCounts) return ending ? { failures: [ending] } : { passed: 1 }
  if (!fs.existsSync(result)) return { failures: [`died without counts: ${ending ?? 'ended with code 0'}`] }
  const counts = JSON.parse(fs.readFileSync(result, 'utf8'))
  if (counts.passed + counts.failures.length + counts.skipped.length === 0) counts.failures.push('ran no test')
  if (ending && counts.failures.length === 0) counts.failures.push(`${ending} after its tests`)
  return counts
}

function add(total, { passed = 0, skipped = [], failures = [], unsteady = [] }, step) {
  const unexcused = process.env.ATTACHE_SEEDS_REQUIRED
    ? skipped.filter(({ reason }) => reason.includes('ATTACHE_SEEDS'))
    : []
  const failed = [...failures, ...unexcused.map(({ title }) => `${title}: must not be skipped here`)]
  total.passed += passed
  total.skipped.push(...skipped.filter((one) => !unexcused.includes(one)))
  const named = (title) => (step ? `${step.name}: ${title}` : title)
  total.failures.push(...failed.map(named))
  total.unsteady.push(...unsteady.map(named))
}

function summarise({ passed, skipped, failures, unsteady }, progress) {
  console.log('')
  for (const { title, reason } of skipped) console.log(`skipped: ${title}: ${reason}`)
  for (const title of unsteady) console.log(`unsteady: ${title}: failed, and passed when its file ran once more`)
  for (const failure of failures) console.log(`failed: ${failure}`)
  console.log(progress.cost())
  process.exitCode = failures.length || !passed ? 1 : 0
  console.log(`${passed} passed, ${failures.length} failed, ${skipped.length} skipped`)
}
