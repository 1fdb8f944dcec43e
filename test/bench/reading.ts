import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import type { Stamp } from '../../src/core/corpus/snapshot/shard.js'
import { Snapshot, type SnapshotStore } from '../../src/core/corpus/snapshot/snapshot.js'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { byParsers, readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { generateCorpus } from './generate.js'

/** How much more an interview may take among 1,000 than among 100. */
const linear = 2
/** So many times a bare pass over the same files reading them may take, at 1,000 interviews. */
const mostOfPass = 25
/** So many times as long reading without a snapshot must take, or no snapshot is worth its keeping. */
const leastWon = 3
/** How many interviews parsers are given: they take too long for more. */
const parsed = 20

interface Figures {
  readonly pass: number
  readonly read: number
  readonly indexed: number
  readonly warm: number
}

/**
 * How long a corpus on disk takes to be read, beside the least that any reading does in the same run: opening the files and looking at how each
 * line begins. In milliseconds of the processor for each interview, as other work on the machine does not lengthen that by much.
 */
export async function reportReading(all: readonly number[]): Promise<readonly string[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'attache-reading-'))
  try {
    const sizes = all.slice(-3)
    const rows: Figures[] = []
    for (const size of sizes) rows.push(await figuresOf(folder, size))
    console.log('read cold, CPU an interview   bare line pass   read by lines         as corpus   from a snapshot')
    rows.forEach(({ pass, read, indexed, warm }, at) => {
      const cells = [read, indexed, warm].map((time) =>
        `${time.toFixed(2)} ms (${(time / pass).toFixed(1)}×)`.padStart(18),
      )
      console.log(`${`${sizes[at]} interviews`.padEnd(29)}${`${pass.toFixed(3)} ms`.padStart(16)}${cells.join('')}`)
    })
    const texts = generateCorpus(parsed).files
    const time = cpuOf(() => texts.map(({ uri, text }) => readCorpusFile(uri, text, byParsers).problems.length))
    console.log(`the same by Markdown and YAML parsers: ${(time / parsed).toFixed(1)} ms an interview`)
    return failuresOf(rows)
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}

function failuresOf(rows: readonly Figures[]): readonly string[] {
  const [before, last] = rows.slice(-2)
  if (!before || !last) return []
  const growth = last.indexed / before.indexed
  const won = last.indexed / last.warm
  return [
    ...(last.read > last.pass * mostOfPass
      ? [
          `reading the largest corpus takes ${(last.read / last.pass).toFixed(1)} bare passes over them; at most ${mostOfPass} is right`,
        ]
      : []),
    ...(won < leastWon
      ? [`a snapshot is read only ${won.toFixed(1)} times as fast as the files; ${leastWon} is worth it`]
      : []),
    ...(growth > linear
      ? [
          `reading an interview grew ${growth.toFixed(1)} times in a corpus ten times as large; at most ${linear} is right`,
        ]
      : []),
  ]
}

async function figuresOf(folder: string, size: number): Promise<Figures> {
  const files = generateCorpus(size).files.map(({ uri, text }) => {
    const file = path.join(folder, path.posix.basename(uri))
    fs.writeFileSync(file, text)
    return { uri, file }
  })
  const textOf = (file: string): string => fs.readFileSync(file, 'utf8')
  // Small corpora are over too soon for the clock.
  const runs = Math.ceil(300 / size)
  const each = async (work: () => Promise<void> | void): Promise<number> => {
    const before = process.cpuUsage()
    for (let run = 0; run < runs; run += 1) await work()
    return since(before) / runs / size
  }
  const passed = (): void => void files.reduce((marks, { file }) => marks + passOver(textOf(file)), 0)
  passed() // until the files are in the memory of the system
  const kept = path.join(folder, `kept-${size}`)
  fs.mkdirSync(kept)
  const store: SnapshotStore = {
    read: (name) => fs.promises.readFile(path.join(kept, name)).catch(() => undefined),
    write: (name, bytes) => fs.promises.writeFile(path.join(kept, name), bytes),
  }
  // As if the files had been there for a while.
  const stampOf = (file: string): Stamp => ({ text: String(fs.statSync(file).size), changed: 0, looked: Date.now() })
  const first = await Snapshot.open(store, 'bench')
  for (const { uri, file } of files) first.keep(readCorpusFile(uri, textOf(file)), '', stampOf(file))
  await first.save(
    files.map(({ uri }) => uri),
    new Corpus(),
  )
  return {
    pass: await each(passed),
    read: await each(() => files.forEach(({ uri, file }) => readCorpusFile(uri, textOf(file)))),
    indexed: await each(() => {
      const corpus = new Corpus()
      for (const { uri, file } of files) corpus.set(uri, textOf(file))
    }),
    warm: await each(async () => {
      const corpus = new Corpus()
      const snapshot = await Snapshot.open(store, 'bench')
      for (const { uri, file } of files) {
        const known = snapshot.byStamp(uri, stampOf(file))
        if (!known) throw new Error(`expected ${file} to be known`)
        corpus.setFile(known)
      }
    }),
  }
}

/** Looks at the first character of each line. */
function passOver(text: string): number {
  let marks = 0
  for (let at = 0; at < text.length;) {
    if (text.charCodeAt(at) < 64) marks += 1
    const end = text.indexOf('\n', at)
    at = end < 0 ? text.length : end + 1
  }
  return marks
}

function cpuOf(work: () => void): number {
  const before = process.cpuUsage()
  work()
  return since(before)
}

function since(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}
