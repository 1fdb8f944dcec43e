import { createRequire } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { packedReader } from '../core/corpus/packedReader.js'
import type { CorpusText } from './corpusThread.js'
import type { FileReader, GivenFile } from './readInWorker.js'

/*
 * What runs in a thread of its own, as `dist/thread.cjs`: it loads the bundle whose path it is given, and reads with it what it is sent. `tools.cjs`
 * reads files of a corpus, `import.cjs` files that came from somebody else.
 */

type Door = FileReader | { readonly packedReader: typeof packedReader }

// Both are set in a thread, and the bundles are ours.
const port = parentPort as NonNullable<typeof parentPort>
const bundle = workerData as string
const door = createRequire(bundle)(bundle) as Door
if ('packedReader' in door) readCorpusTexts(door.packedReader())
else readFiles(door)

function readCorpusTexts(read: ReturnType<typeof packedReader>): void {
  port.on('message', ({ number, uri, text }: CorpusText) => {
    const { packed, words } = read(uri, text)
    const parts = [packed.bytes, packed.ends, ...(words ? [words] : [])]
    port.postMessage(
      { number, file: { packed, words } },
      parts.map(({ buffer }) => buffer as ArrayBuffer),
    )
  })
}

/**
 * pdf.js leaves promises that fail to nobody, and goes on: it looks for the parts of a damaged file anew. A thread that hears of no further file
 * while it reads one ends where the reading fails, or waits for nothing.
 */
function readFiles({ readFile, readWord }: FileReader): void {
  process.on('unhandledRejection', () => {})
  const next = (): void => void port.once('message', (file: GivenFile) => void answer(file))
  const answer = async ({ bytes, name, kind, changes }: GivenFile): Promise<void> => {
    const read = await (name === undefined ? readWord(bytes) : readFile(bytes, name, kind, changes))
    next()
    port.postMessage(read, [])
  }
  next()
}
