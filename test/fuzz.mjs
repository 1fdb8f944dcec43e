// Feeds the program files that are damaged, careless or made to do harm: npm run fuzz -- [--cases N] [--seed N]. Every case comes again from seed and number;
// a run goes on where the last one with its seed ended, from out/fuzz-SEED.json. Ends with 1 where a case crashed, hung, lost words, left a half file, or
// imported what the corpus does not read.
import * as fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { root } from './install.mjs'

const usage = 'Usage: npm run fuzz -- [--cases N] [--seed N]; 1000 cases with seed 1 where nothing is said.'

process.chdir(root)
const values = options()
const cases = Number(values.cases ?? 1000)
const seed = Number(values.seed ?? 1)
const file = path.join('out', `fuzz-${seed}.json`)
/** Of computing, in milliseconds. */
const longest = 30_000
const kinds = ['crash', 'hang', 'lost words', 'half file', 'unread import', 'escape']

const state = stateOf() ?? { seed, next: 0, families: {}, found: [] }
while (state.next < cases) await runFrom(state.next)
const counts = kinds.map((kind) => `${kind}: ${state.found.filter((one) => one.kind === kind).length}`)
console.log(
  Object.entries(state.families)
    .map(([family, count]) => `${family} ${count}`)
    .join(', '),
)
for (const { number, family, kind, detail } of state.found) console.log(`case ${number} (${family}) ${kind}: ${detail}`)
console.log(`${state.next} cases, seed ${seed}; ${counts.join(', ')}`)
process.exitCode = state.found.length ? 1 : 0

function options() {
  const known = { cases: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } }
  try {
    const { values: given } = parseArgs({ options: known })
    const numbers = ['cases', 'seed'].filter((name) => given[name] !== undefined)
    const wrong = numbers.find((name) => !/^[1-9]\d*$/.test(given[name]))
    if (wrong) throw new Error(`--${wrong} is ${given[wrong]}; expected a number from 1.`)
    if (!given.help) return given
    console.log(usage)
    return process.exit(0)
  } catch (error) {
    console.error(`${error.message}\n${usage}`)
    return process.exit(1)
  }
}

function stateOf() {
  if (!fs.existsSync(file)) return undefined
  const before = JSON.parse(fs.readFileSync(file, 'utf8'))
  return before.next < cases ? before : undefined
}

function computed() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Until all cases are done, or one had to be ended. */
async function runFrom(from) {
  const worker = new Worker(new URL('fuzz/worker.mjs', import.meta.url), { workerData: { seed, from, to: cases } })
  let [current, since] = [undefined, computed()]
  await new Promise((resolve) => {
    const timer = setInterval(
      () => current && computed() - since > longest && end('hang', `over ${longest / 1000} s`),
      500,
    )
    const end = (kind, detail) => {
      clearInterval(timer)
      if (kind) finish({ ...current, found: [[kind, detail]] })
      resolve()
    }
    worker.on('message', (message) => {
      since = computed()
      current = message.found ? undefined : message
      if (message.found) finish(message)
    })
    worker.on('error', (error) => end('crash', error.stack ?? String(error)))
    worker.on('exit', () => end(current && 'crash', 'the thread ended'))
  })
  worker.removeAllListeners()
  await worker.terminate()
}

function finish({ number = state.next, family = 'none', found }) {
  state.next = number + 1
  state.families[family] = (state.families[family] ?? 0) + 1
  for (const [kind, detail] of found) state.found.push({ number, family, kind, detail })
  if (found.length || state.next % 10 === 0 || state.next === cases) fs.writeFileSync(file, JSON.stringify(state))
}
