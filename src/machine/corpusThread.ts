import type * as threads from 'node:worker_threads'
import type { PackedFile } from '../core/corpus/packedReader.js'
import type { Scanned, ScanRequest } from '../core/search/textScan.js'

/** Reads and searches files of a corpus in a thread of its own, so that typing goes on meanwhile. */
export interface CorpusThread {
  /** Undefined where the thread has ended, so that the file is to be read here. Never rejects. */
  read(uri: string, text: string): Promise<PackedFile | undefined>
  /** Looks through files on this machine; `open` are those by uri of which an editor holds other words. Undefined likewise. */
  scan(request: ScanRequest, open: ReadonlyMap<string, string>): Promise<Scanned | undefined>
}

/** What the thread is sent. */
export type CorpusTask =
  | { readonly uri: string; readonly text: string }
  | { readonly request: ScanRequest; readonly open: ReadonlyMap<string, string> }

/** Paths of what a thread of its own runs. */
export interface ThreadFiles {
  /** Of `thread.cjs`. */
  readonly code: string
  /** Of the bundle that it reads with. */
  readonly bundle: string
}

/** In milliseconds. A thread that nobody needs takes memory. */
const keptFor = 10_000

interface Answer {
  readonly number: number
  readonly answer: unknown
}

/** The thread begins with the first file, and ends when nothing has been read for a while. The bundle is `tools.cjs`. */
export function corpusThread({ code, bundle }: ThreadFiles, { Worker }: Pick<typeof threads, 'Worker'>): CorpusThread {
  const waiting = new Map<number, (answer: unknown) => void>()
  let last = 0
  let worker: threads.Worker | undefined
  let isBroken = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const fail = (): void => {
    isBroken = true
    for (const answer of waiting.values()) answer(undefined)
    waiting.clear()
  }
  const leave = (): void => {
    void worker?.removeAllListeners().terminate()
    worker = undefined
  }
  const begin = (): threads.Worker => {
    const begun = new Worker(code, { workerData: bundle, stdout: true, stderr: true })
    begun.unref()
    begun.on('error', fail).on('exit', fail)
    return begun.on('message', ({ number, answer }: Answer) => {
      waiting.get(number)?.(answer)
      waiting.delete(number)
      if (!waiting.size) timer = setTimeout(leave, keptFor).unref()
    })
  }
  const ask = (task: CorpusTask): Promise<unknown> => {
    if (isBroken) return Promise.resolve(undefined)
    clearTimeout(timer)
    worker ??= begin()
    const number = ++last
    worker.postMessage({ ...task, number }, [])
    return new Promise((resolve) => waiting.set(number, resolve))
  }
  return {
    // The thread answers each task with what belongs to it.
    read: async (uri, text) => (await ask({ uri, text })) as PackedFile | undefined,
    scan: async (request, open) => (await ask({ request, open })) as Scanned | undefined,
  }
}
