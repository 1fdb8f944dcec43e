import type * as threads from 'node:worker_threads'
import type { UnreadableReason } from '../core/transcript/transcript.js'
import type { SourceKind } from '../core/model.js'

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
  readonly readFile: (bytes: Uint8Array, name: string, kind?: SourceKind) => Promise<object>
}

/** How long the reading of one file may compute: a busy machine, on which that takes longer, makes no file a bad one. */
const mostComputing = 10_000
/** How long it may take at all, all in milliseconds. */
const mostMilliseconds = 60_000
const lookEvery = 200
const mostMegabytes = 1024
/** In bytes. A shorter text is read as quickly as a thread begins. */
const largestAtOnce = 256 * 1024

/** pdf.js leaves promises that fail to nobody, and goes on: it looks for the parts of a damaged file anew. */
const work = `
const { parentPort, workerData } = require('node:worker_threads')
process.on('unhandledRejection', () => {})
const { bundle, bytes, name, kind } = workerData
require(bundle).readFile(bytes, name, kind).then((read) => parentPort.postMessage(read))
`

/**
 * The same tools, but Word and PDF files and long texts are read in a thread of their own, within limits of time and memory: what goes on for ever,
 * fills the memory or throws where nobody catches ends that thread and nothing else. `bundle` is the path of the file that the tools come from.
 */
export function readingInWorker<T extends FileReader>(tools: T, bundle: string, parts: WorkerParts): T {
  const readFile: FileReader['readFile'] = (bytes, name, kind) =>
    isHeavy(bytes) ? readInWorker({ bundle, bytes, name, kind }, parts) : tools.readFile(bytes, name, kind)
  return { ...tools, readFile }
}

function isHeavy(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1024))
  return bytes.length > largestAtOnce || head.startsWith('PK') || head.includes('%PDF')
}

interface Work {
  readonly bundle: string
  readonly bytes: Uint8Array
  readonly name: string
  readonly kind: SourceKind | undefined
}

async function readInWorker(workerData: Work, { Worker, computed }: WorkerParts): Promise<object> {
  const resourceLimits = { maxOldGenerationSizeMb: mostMegabytes }
  const worker = new Worker(work, { eval: true, workerData, resourceLimits, stdout: true, stderr: true })
  const [started, before] = [performance.now(), computed()]
  let timer: ReturnType<typeof setInterval> | undefined
  try {
    return await new Promise<object>((resolve) => {
      const end = (unreadable: UnreadableReason): void => resolve({ unreadable })
      timer = setInterval(() => {
        if (computed() - before > mostComputing || performance.now() - started > mostMilliseconds) end('too slow')
      }, lookEvery)
      worker.on('message', resolve)
      worker.on('error', (error) => end(isOutOfMemory(error) ? 'too large' : 'damaged'))
      worker.on('exit', () => end('damaged'))
    })
  } finally {
    clearInterval(timer)
    await worker.terminate()
  }
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}
