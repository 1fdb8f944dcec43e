import { spawnSync } from 'node:child_process'
import { planImport, readTranscript } from '../../src/core/import/index.js'
import { decode } from '../../src/decode/formats.js'
import { milliseconds } from './measure.js'
import { talkOf } from './talkOf.js'

const sizes = [1_000, 10_000, 100_000]
/** Per word, from 10,000 words to 100,000. */
const linear = 2
const bigText = 50

/** How long a transcript takes from its bytes to the files of an interview; the quicker of some runs, in milliseconds. */
async function importOf(words: number): Promise<number> {
  const bytes = new TextEncoder().encode(talkOf(words))
  const times: number[] = []
  for (let run = 0; run < (words > 50_000 ? 2 : 6); run += 1) {
    const start = performance.now()
    const extract = await decode(bytes, 'talk.txt')
    const read = 'unreadable' in extract ? undefined : readTranscript(extract)
    if (!read || 'notInterview' in read) throw new Error('expected an interview')
    planImport(read, { key: 'okafor2024', terms: 'on record' })
    times.push(performance.now() - start)
  }
  return Math.min(...times)
}

/** Prints the import of talks of several lengths, and judges that it takes time by their words; then the memory for 50 MB, in a process of its own. */
export async function reportImports(): Promise<readonly string[]> {
  await importOf(1_000) // warm
  const times: number[] = []
  for (const words of sizes) times.push(await importOf(words))
  const cells = sizes.map((words, index) => `${words} words ${milliseconds(times[index] ?? 0)}`)
  const [, middle = 0, last = 0] = times
  const growth = last / 10 / middle
  console.log(`import of a transcript: ${cells.join(', ')} (${growth.toFixed(1)}× per word)`)
  const peaks = [1, bigText].map(peakOf)
  console.log(
    `import of ${bigText} MB: at most ${peaks[1]} MB in memory at once, of which ${peaks[0]} MB are there for 1 MB too`,
  )
  return growth > linear
    ? [
        `an import takes ${growth.toFixed(1)} times as long per word in 100,000 words as in 10,000; at most ${linear} is right`,
      ]
    : []
}

/** The most memory that a process held which read a transcript of so many megabytes, in megabytes. */
function peakOf(megabytes: number): string {
  const { stdout, status } = spawnSync(process.execPath, ['out/test/bench/importOnce.js', String(megabytes)], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error('expected the import in a process of its own to end')
  return stdout.trim()
}
