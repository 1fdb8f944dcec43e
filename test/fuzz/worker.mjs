// Runs cases in a thread that may be ended: what hangs here holds nothing up but itself.
import { createRequire } from 'node:module'
import path from 'node:path'
import * as threads from 'node:worker_threads'
import { root } from '../install.mjs'
import { caseOf } from './cases.mjs'
import { randomFrom } from './random.mjs'

const out = path.join(root, 'out')
const { runOn, shippedCorpus } = await import(`${out}/test/unit/cli/runWith.js`)
const { MemoryDisk } = await import(`${out}/test/support/memoryDisk.js`)
const { visible } = await import(`${out}/test/support/kills.js`)
const { Corpus } = await import(`${out}/src/core/corpus/corpus.js`)
const { readSums } = await import(`${out}/src/core/corpus/source/checksums.js`)
const { wordsUnaccounted } = await import(`${out}/src/core/transcript/badReading.js`)
const { readingInWorker, workerParts } = await import(`${out}/src/machine/readInWorker.js`)
const bundle = path.join(root, 'dist', 'import.cjs')
const code = path.join(root, 'dist', 'thread.cjs')
const tools = readingInWorker(createRequire(import.meta.url)(bundle), { code, bundle }, workerParts(threads, process))

const { seed, from, to } = threads.workerData
/** With a list of what is handed over, of which there is nothing. */
const tell = (message) => threads.parentPort.postMessage(message, [])
for (let number = from; number < to; number += 1) {
  const one = caseOf(randomFrom(Math.imul(seed, 1_000_003) + number))
  tell({ number, family: one.family })
  tell({ number, family: one.family, found: await foundIn(one) })
}

/** What is wrong with how a case ended: pairs of a kind and what was seen. */
async function foundIn({ files, shipped = {}, runs, reads, killed }) {
  const found = []
  const report = (kind, detail) => found.push([kind, String(detail).slice(0, 300)])
  const own = Object.fromEntries(Object.entries(shipped).map(([name, text]) => [`/corpus/${name}`, text]))
  const disk = new MemoryDisk({ ...shippedCorpus(), ...files, ...own })
  for (const argv of runs) {
    const before = disk.copy()
    const said = await runOnce(disk, argv, report)
    if (said === undefined) return found
    const isRefused = /not imported|"refused"/.test(said)
    const made = [...visible(disk).keys()].filter(
      (file) => !visible(before).has(file) && !/\.(?:git)?ignore$/.test(file),
    )
    if (argv[0] === 'import' && isRefused && made.length) report('half file', made.join(', '))
    if (killed && made.length) await killedAndRepeated(before, disk, { argv, ...killed }, report)
    if (reads && /imported/.test(said) && !isRefused) readBack(disk, reads, report)
  }
  return found
}

/** What the program said; undefined where it crashed. */
async function runOnce(disk, argv, report) {
  let transcript
  const readFile = async (bytes, name, kind) => (transcript = await tools.readFile(bytes, name, kind))
  const ending = await runOn(disk, argv, { loadImport: () => Promise.resolve({ ...tools, readFile }) }).catch(
    (error) => report('crash', `${argv.join(' ')}: ${error.stack}`) && undefined,
  )
  if (!ending) return undefined
  const said = ending.out + ending.err
  if (![0, 1, 2].includes(ending.code)) report('crash', `${argv.join(' ')}: code ${ending.code}`)
  if (/Attaché stopped|\n\s+at \S+ \(|undefined|\[object Object\]|NaN/.test(ending.err))
    report('crash', `${argv.join(' ')}: ${ending.err}`)
  if (/[^\P{Cc}\n\r\t]/u.test(said)) report('escape', argv.join(' '))
  if (transcript && !('unreadable' in transcript)) {
    const lost = wordsUnaccounted(transcript)
    if (lost.length) report('lost words', `${lost.length}: ${lost[0].word}`)
  }
  return said
}

/** Kills the run after one of its changes, or amid it: each file has to be old or new, and the same command to end as the one that was left alone. */
async function killedAndRepeated(before, done, { argv, share, isPowerLost }, report) {
  const moments = []
  const running = before.copy(false, { onChange: () => moments.push(running.copy(isPowerLost)) })
  await runOnce(running, argv, report)
  const left = moments[Math.floor(share * moments.length)]
  if (!left) return // a busy machine may refuse as too slow what it took the first time
  const [old, now, whole] = [before, left, done].map(visible)
  for (const [name, text] of now)
    if (text !== old.get(name) && text !== whole.get(name)) report('half file', `killed: ${name}`)
  await runOnce(left, argv, report)
  const repeated = visible(left)
  const differing = [...new Set([...repeated.keys(), ...whole.keys()])].filter(
    (name) => repeated.get(name) !== whole.get(name),
  )
  if (differing.length) report('half file', `repeated: ${differing.join(', ')}`)
}

function readBack(disk, folder, report) {
  const corpus = new Corpus()
  for (const [file, content] of disk.files()) {
    if (!file.startsWith(`${folder}/`)) continue
    const uri = `file://${file}`
    const text = Buffer.from(content).toString()
    if (file.endsWith('.txt')) corpus.setSource(uri, text)
    else if (file.endsWith('.sums')) corpus.setSums(readSums(uri, text))
    else if (file.endsWith('.md')) corpus.set(uri, text)
  }
  const [problem] = [...corpus.problems().values()].flat()
  if (!corpus.interviews().length) report('unread import', 'no interview is read')
  else if (problem) report('unread import', `${problem.ruleId} ${JSON.stringify(problem.data)}`)
}
