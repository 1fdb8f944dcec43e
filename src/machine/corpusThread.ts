import type * as threads from 'node:worker_threads'
import type { Scanned, ScanRequest } from '../core/search/textScan.js'

/** Searches files of a corpus in a thread of its own, so that typing goes on meanwhile. */
export interface CorpusThread {
  /**
   * Looks through files on this machine; `open` are those by uri of which an editor holds other words. Undefined where the thread has ended, so that
   * they are to be looked through here. Never rejects.
   */
  scan(request: ScanRequest, open: ReadonlyMap<string, string>): Promise<Scanned | undefined>
}

/** What the thread is sent. */
export interface CorpusTask {
  readonly number: number
  readonly request: ScanRequest
  readonly open: ReadonlyMap<string, string>
}

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
  readonly answer: Scanned
}

/** The thread begins with the first search, and ends when nothing has been sought for a while. The bundle is `tools.cjs`. */
export function corpusThread({ code, bundle }: ThreadFiles, { Worker }: Pick<typeof threads, 'Worker'>): CorpusThread {
  const waiting = new Map<number, (answer: Scanned | undefined) => void>()
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
  return {
    scan: (request, open) => {
      if (isBroken) return Promise.resolve(undefined)
      clearTimeout(timer)
      worker ??= begin()
      const number = ++last
      worker.postMessage({ number, request, open } satisfies CorpusTask, [])
      return new Promise((resolve) => waiting.set(number, resolve))
    },
  }
}
