// Runs cases in a thread that may be ended: what hangs here holds nothing up but itself.
import { createRequire } from 'node:module'
import path from 'node:path'
import * as threads from 'node:worker_threads'
import { root } from '../install.mjs'
import { caseOf } from './cases.mjs'
import { randomFrom } from './random.mjs'

const out = path.join(root, 'out')
const { runWith } = await import(`${out}/test/unit/cli/runWith.js`)
const { Corpus } = await import(`${out}/src/core/corpus.js`)
const { wordsUnaccounted } = await import(`${out}/src/core/import/recognise/wordsUnaccounted.js`)
const { readingInWorker, workerParts } = await import(`${out}/src/machine/readInWorker.js`)
const bundle = path.join(root, 'dist', 'import.cjs')
const tools = readingInWorker(createRequire(import.meta.url)(bundle), bundle, workerParts(threads, process))

const { seed, from, to } = threads.workerData
/** With a list of what is handed over, of which there is nothing. */
const tell = (message) => threads.parentPort.postMessage(message, [])
for (let number = from; number < to; number += 1) {
  const one = caseOf(randomFrom(Math.imul(seed, 1_000_003) + number))
  tell({ number, family: one.family })
  tell({ number, family: one.family, found: await foundIn(one) })
}

/** What is wrong with how a case ended: pairs of a kind and what was seen. */
async function foundIn({ files, shipped = {}, runs, reads, fails }) {
  const found = []
  const report = (kind, detail) => found.push([kind, String(detail).slice(0, 300)])
  let now = {
    ...files,
    ...Object.fromEntries(Object.entries(shipped).map(([name, text]) => [`/corpus/${name}`, text])),
  }
  for (const argv of runs) {
    let transcript
    const written = new Map()
    const read = async (bytes, name) => (transcript = await tools.readFile(bytes, name))
    const machine = { loadImport: () => Promise.resolve({ ...tools, readFile: read }) }
    const ending = await runWith(argv, now, '', {
      ...machine,
      ...(fails === undefined ? {} : failing(now, fails, written)),
    }).catch((error) => {
      report('crash', `${argv.join(' ')}: ${error.stack}`)
    })
    if (!ending) return found
    const said = ending.out + ending.err
    if (![0, 1, 2].includes(ending.code)) report('crash', `${argv.join(' ')}: code ${ending.code}`)
    if (/Attaché stopped|\n\s+at \S+ \(|undefined|\[object Object\]|NaN/.test(ending.err))
      report('crash', `${argv.join(' ')}: ${ending.err}`)
    if (/[^\P{Cc}\n\r\t]/u.test(said)) report('escape', argv.join(' '))
    const made = [...ending.files.keys(), ...written.keys()].filter(
      (file) => !(file in now) && !file.endsWith('.gitignore') && !file.startsWith('/corpus/'),
    )
    if (argv[0] === 'import' && /not imported|"refused"/.test(said) && made.length) report('half file', made.join(', '))
    if (transcript && !('unreadable' in transcript)) {
      const lost = wordsUnaccounted(transcript)
      if (lost.length) report('lost words', `${lost.length}: ${lost[0].word}`)
    }
    now = Object.fromEntries([...ending.files, ...written])
    if (reads && /imported/.test(said) && !/not imported|"refused"/.test(said)) readBack(now, reads, report)
  }
  return found
}

/** A disk on which one write and all behind it fail, by its number; what is written before stands in `written`. */
function failing(files, number, written) {
  let count = 0
  return {
    createText: async (file, text) => {
      count += 1
      if (count >= number) return 'failed'
      if (file in files || written.has(file)) return 'exists'
      written.set(file, text)
      return 'written'
    },
    removeFile: async (file) => void written.delete(file),
  }
}

function readBack(files, folder, report) {
  const corpus = new Corpus()
  for (const [file, text] of Object.entries(files)) {
    if (!file.startsWith(`${folder}/`) || typeof text !== 'string') continue
    if (file.endsWith('.txt')) corpus.setSource(`file://${file}`, text)
    else if (file.endsWith('.md')) corpus.set(`file://${file}`, text)
  }
  const [problem] = [...corpus.problems().values()].flat()
  if (!corpus.interviews().length) report('unread import', 'no interview is read')
  else if (problem) report('unread import', `${problem.ruleId} ${JSON.stringify(problem.data)}`)
}
