import type * as childProcess from 'node:child_process'
import type * as fs from 'node:fs'
import type * as os from 'node:os'
import type * as path from 'node:path'
import type * as url from 'node:url'
import type { Cancellation, KeptFolder, Machine } from '../core/export/pdf.js'

/** The parts of Node that programs and their files need; given, since in a browser there are none. */
export interface NodeParts {
  readonly childProcess: Pick<typeof childProcess, 'spawn'>
  readonly fs: Pick<typeof fs, 'promises' | 'constants'>
  readonly os: Pick<typeof os, 'tmpdir'>
  readonly path: Pick<typeof path, 'delimiter' | 'isAbsolute' | 'join' | 'sep'>
  readonly url: Pick<typeof url, 'pathToFileURL'>
  readonly environment: Readonly<Record<string, string | undefined>>
}

const longestRun = 180_000
/** Of a program that only looks something up. */
const longestAnswer = 20_000

/** A machine on which programs are run: found on the path, each with no shell between, in folders of their own. */
export function makeMachine(parts: NodeParts): Machine {
  return {
    find: (names) => find(names, parts),
    run: (program, parameters, folder, cancellation) => run({ program, parameters, folder, cancellation }, parts),
    output: (program, parameters, folder, variables) => output({ program, parameters, folder, variables }, parts),
    folderAt: (path) => folderAt(path, parts),
    inFolder: async (work) => {
      const { fs, os, path } = parts
      // Made so that other users cannot read it.
      const folder = await fs.promises.mkdtemp(path.join(os.tmpdir(), 'attache-'))
      try {
        return await work(folderAt(folder, parts))
      } finally {
        await fs.promises.rm(folder, { recursive: true, force: true, maxRetries: 3 })
      }
    },
  }
}

async function find(names: readonly string[], { fs, path, environment }: NodeParts): Promise<string | undefined> {
  const folders = (environment['PATH'] ?? environment['Path'] ?? '').split(path.delimiter).filter(path.isAbsolute)
  const endings = path.sep === '\\' ? ['.exe'] : ['']
  for (const name of names) {
    const places = path.isAbsolute(name)
      ? [name]
      : folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending)))
    for (const place of places) {
      const isThere = await fs.promises.access(place, fs.constants.X_OK).then(
        () => true,
        () => false,
      )
      if (isThere) return place
    }
  }
  return undefined
}

interface Run {
  readonly program: string
  readonly parameters: readonly string[]
  readonly folder: string
  readonly cancellation: Cancellation | undefined
}

function run({ program, parameters, folder, cancellation }: Run, parts: NodeParts): Promise<boolean> {
  return new Promise((resolve) => {
    const child = parts.childProcess.spawn(program, [...parameters], {
      cwd: folder,
      stdio: 'ignore',
      windowsHide: true,
      // A group of its own, which can be ended as a whole.
      ...(cancellation ? { detached: parts.path.sep === '/' } : { timeout: longestRun }),
    })
    const listening = cancellation?.onCancellationRequested(() => endWithAllItBegan(child.pid, parts))
    const end = (isWell: boolean): void => {
      listening?.dispose()
      resolve(isWell)
    }
    child.on('error', () => end(false))
    child.on('close', (code) => end(code === 0))
  })
}

const mostPrinted = 64 * 1024 * 1024

async function output(
  { program, parameters, folder, variables }: Omit<Run, 'cancellation'> & { readonly variables: NodeJS.ProcessEnv },
  { childProcess, environment }: NodeParts,
): Promise<Uint8Array | undefined> {
  const child = childProcess.spawn(program, [...parameters], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    windowsHide: true,
    timeout: longestAnswer,
    env: { ...environment, ...variables },
  })
  const printed: Uint8Array[] = []
  let length = 0
  child.stdout.on('data', (part: Uint8Array) => {
    length += part.length
    if (length > mostPrinted) child.kill()
    else printed.push(part)
  })
  return new Promise((resolve) => {
    child.on('error', () => resolve(undefined))
    child.on('close', (code) => resolve(code === 0 ? Buffer.concat(printed) : undefined))
  })
}

/** What is installed as a program is often a script that only starts one. */
function endWithAllItBegan(pid: number | undefined, { childProcess, path }: NodeParts): void {
  if (pid === undefined) return
  if (path.sep === '\\') return void childProcess.spawn('taskkill', ['/pid', String(pid), '/t', '/f'])
  try {
    process.kill(-pid)
  } catch {
    // It ended by itself meanwhile.
  }
}

function folderAt(folder: string, { fs, path, url }: NodeParts): KeptFolder {
  const pathOf = (name: string): string => path.join(folder, name)
  return {
    path: folder,
    pathOf,
    uriOf: (name) => url.pathToFileURL(pathOf(name)).toString(),
    write: (name, bytes) => fs.promises.writeFile(pathOf(name), bytes, { mode: 0o600, flag: 'wx' }),
    read: (name) => fs.promises.readFile(pathOf(name)).catch(() => undefined),
    names: () => fs.promises.readdir(folder),
    remove: (name) => fs.promises.rm(pathOf(name), { recursive: true, force: true, maxRetries: 3 }),
  }
}
