import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { Scanned, ScanRequest, TextScan } from '../core/search/textScan.js'
import type { CorpusTask } from './corpusThread.js'
import type { FileReader, GivenFile } from './readInWorker.js'

/*
 * What runs in a thread of its own, as `dist/thread.cjs`: it loads the bundle whose path it is given, and reads with it what it is sent. `tools.cjs`
 * searches files of a corpus, `import.cjs` reads files that came from somebody else.
 */

interface Tools {
  readonly TextScan: typeof TextScan
}
type Door = FileReader | Tools

// Both are set in a thread, and the bundles are ours.
const port = parentPort as NonNullable<typeof parentPort>
const bundle = workerData as string
const door = createRequire(bundle)(bundle) as Door
if ('TextScan' in door) searchTexts(door)
else readFiles(door)

function searchTexts(tools: Tools): void {
  port.on('message', ({ number, request, open }: CorpusTask) =>
    port.postMessage({ number, answer: scanned(tools, request, open) }, []),
  )
}

function scanned(tools: Tools, request: ScanRequest, open: ReadonlyMap<string, string>): Scanned {
  const scan = new tools.TextScan(request)
  for (const text of request.texts) {
    const words = open.get(text.uri)
    const bytes = words === undefined ? bytesOf(text.uri) : Buffer.from(words)
    if (bytes) scan.add(text, bytes.toString('latin1'))
  }
  return scan.best()
}

function bytesOf(uri: string): Buffer | undefined {
  try {
    return readFileSync(fileURLToPath(uri))
  } catch {
    return undefined // it is gone, and the corpus will hear of that
  }
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
