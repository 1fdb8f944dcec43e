import type * as threads from 'node:worker_threads'
import type { PackedFile } from '../core/corpus/packedReader.js'

/** Reads files of a corpus in a thread of its own, so that typing goes on meanwhile. */
export interface CorpusThread {
  /** Undefined where the thread has ended, so that the file is to be read here. Never rejects. */
  read(uri: string, text: string): Promise<PackedFile | undefined>
}

/** What the thread is sent. */
export interface CorpusText {
  readonly number: number
  readonly uri: string
  readonly text: string
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
  readonly file: PackedFile
}

/** The thread begins with the first file, and ends when nothing has been read for a while. The bundle is `tools.cjs`. */
export function corpusThread({ code, bundle }: ThreadFiles, { Worker }: Pick<typeof threads, 'Worker'>): CorpusThread {
  const waiting = new Map<number, (file: PackedFile | undefined) => void>()
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
    return begun.on('message', ({ number, file }: Answer) => {
      waiting.get(number)?.(file)
      waiting.delete(number)
      if (!waiting.size) timer = setTimeout(leave, keptFor).unref()
    })
  }
  return {
    read: (uri, text) => {
      if (isBroken) return Promise.resolve(undefined)
      clearTimeout(timer)
      worker ??= begin()
      const number = ++last
      worker.postMessage({ number, uri, text } satisfies CorpusText, [])
      return new Promise((resolve) => waiting.set(number, resolve))
    },
  }
}
