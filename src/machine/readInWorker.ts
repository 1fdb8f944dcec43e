import type * as threads from 'node:worker_threads'
import type { TrackedChanges, UnreadableReason } from '../core/transcript/transcript.js'
import type { SourceKind } from '../core/model.js'
import type { ThreadFiles } from './corpusThread.js'

/** The part of Node that a thread of its own needs; given, since in a browser there is none. */
export interface WorkerParts {
  readonly Worker: typeof threads.Worker
  /** How long this process has computed, in milliseconds. */
  readonly computed: () => number
}

/** Both, where the process is one of Node. */
export function workerParts(
  { Worker }: Pick<typeof threads, 'Worker'>,
  { cpuUsage }: Pick<NodeJS.Process, 'cpuUsage'>,
): WorkerParts {
  return {
    Worker,
    computed: () => {
      const { user, system } = cpuUsage()
      return (user + system) / 1000
    },
  }
}

/** What reads a file that came from somebody else: the door of the bundle `import.cjs`. */
export interface FileReader {
  readonly readFile: (bytes: Uint8Array, name: string, kind?: SourceKind, changes?: TrackedChanges) => Promise<object>
  readonly readWord: (bytes: Uint8Array) => Promise<object>
}

/** How long the reading of one file may compute: a busy machine, on which that takes longer, makes no file a bad one. */
const mostComputing = 10_000
/** How long it may take at all, all in milliseconds. */
const mostMilliseconds = 60_000
const lookEvery = 200
/** How long a thread is kept for the next file: to begin one takes longer than to read a short text. */
const keptFor = 10_000
const mostMegabytes = 1024

/**
 * The same tools, but files are read in a thread of their own, within limits of time and memory: what goes on for ever, fills the memory or throws where
 * nobody catches ends that thread and nothing else. The bundle is the file that the tools come from.
 */
export function readingInWorker<T extends FileReader>(tools: T, files: ThreadFiles, parts: WorkerParts): T {
  let idle: threads.Worker | undefined
  const keep = (worker: threads.Worker): void => {
    idle = worker
    worker.unref()
    const leave = (): void => {
      if (idle === worker) idle = undefined
      void worker.terminate()
    }
    worker.on('error', leave).on('exit', leave)
    setTimeout(() => idle === worker && leave(), keptFor).unref()
  }
  const ask = async (file: GivenFile): Promise<object> => {
    const worker = idle ?? begin(files, parts)
    idle = undefined
    worker.ref()
    const read = await readIn(worker, file, parts)
    if ('whole' in read) keep(worker)
    else await worker.terminate()
    return 'whole' in read ? read.whole : read
  }
  return {
    ...tools,
    readFile: (bytes: Uint8Array, name: string, kind?: SourceKind, changes?: TrackedChanges) =>
      ask({ bytes, name, kind, changes }),
    readWord: (bytes: Uint8Array) => ask({ bytes }),
  }
}

function begin({ code, bundle }: ThreadFiles, { Worker }: WorkerParts): threads.Worker {
  const resourceLimits = { maxOldGenerationSizeMb: mostMegabytes }
  return new Worker(code, { workerData: bundle, resourceLimits, stdout: true, stderr: true })
}

/** What the thread is sent. Without a name it is a Word document, and no transcript. */
export interface GivenFile {
  readonly bytes: Uint8Array
  readonly name?: string
  readonly kind?: SourceKind | undefined
  readonly changes?: TrackedChanges | undefined
}

/** What the thread answers as a whole, or why it came to no answer. */
type Answer = { readonly whole: object } | { readonly unreadable: UnreadableReason }

async function readIn(worker: threads.Worker, file: GivenFile, { computed }: WorkerParts): Promise<Answer> {
  const [started, before] = [performance.now(), computed()]
  let timer: ReturnType<typeof setInterval> | undefined
  try {
    return await new Promise<Answer>((resolve) => {
      const end = (unreadable: UnreadableReason): void => resolve({ unreadable })
      timer = setInterval(() => {
        if (computed() - before > mostComputing || performance.now() - started > mostMilliseconds) end('too slow')
      }, lookEvery)
      worker.removeAllListeners()
      worker.on('message', (whole: object) => resolve({ whole }))
      worker.on('error', (error) => end(isOutOfMemory(error) ? 'too large' : 'damaged'))
      worker.on('exit', () => end('damaged'))
      worker.postMessage(file, [])
    })
  } finally {
    clearInterval(timer)
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
