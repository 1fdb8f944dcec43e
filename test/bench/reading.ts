import * as fs from 'node:fs'
import * as os from 'node:os'
import * as path from 'node:path'
import { Corpus } from '../../src/core/corpus/corpus.js'
import { byParsers, readCorpusFile } from '../../src/core/corpus/read/corpusFile.js'
import { prepareInterviews } from '../../src/core/query/topicGroups.js'
import { generateCorpus } from './generate.js'

/** How much more an interview may take among 1,000 than among 100. */
const linear = 2
/** So many times a bare pass over the same files reading them may take, at 1,000 interviews. */
const mostOfPass = 25
/** How many interviews parsers are given: they take too long for more. */
const parsed = 20

interface Figures {
  readonly pass: number
  readonly read: number
  readonly indexed: number
  readonly looked: number
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
    for (const size of sizes) rows.push(figuresOf(folder, size))
    console.log('read cold, CPU an interview   bare line pass   read by lines         as corpus   and looked at')
    rows.forEach(({ pass, read, indexed, looked }, at) => {
      const cells = [read, indexed, looked].map((time) =>
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
  const growth = last.looked / before.looked
  return [
    ...(last.read > last.pass * mostOfPass
      ? [
          `reading the largest corpus takes ${(last.read / last.pass).toFixed(1)} bare passes over them; at most ${mostOfPass} is right`,
        ]
      : []),
    ...(growth > linear
      ? [
          `reading an interview grew ${growth.toFixed(1)} times in a corpus ten times as large; at most ${linear} is right`,
        ]
      : []),
  ]
}

function figuresOf(folder: string, size: number): Figures {
  const files = generateCorpus(size).files.map(({ uri, text }) => {
    const file = path.join(folder, path.posix.basename(uri))
    fs.writeFileSync(file, text)
    return { uri, file }
  })
  const textOf = (file: string): string => fs.readFileSync(file, 'utf8')
  // Small corpora are over too soon for the clock.
  const runs = Math.ceil(300 / size)
  const each = (work: () => void): number => {
    const before = process.cpuUsage()
    for (let run = 0; run < runs; run += 1) work()
    return since(before) / runs / size
  }
  const passed = (): void => void files.reduce((marks, { file }) => marks + passOver(textOf(file)), 0)
  passed() // until the files are in the memory of the system
  return {
    pass: each(passed),
    read: each(() => files.forEach(({ uri, file }) => readCorpusFile(uri, textOf(file)))),
    indexed: each(() => {
      const corpus = new Corpus()
      for (const { uri, file } of files) corpus.set(uri, textOf(file))
    }),
    looked: each(() => {
      const corpus = new Corpus()
      for (const { uri, file } of files) corpus.set(uri, textOf(file))
      for (const _ of prepareInterviews(corpus));
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
