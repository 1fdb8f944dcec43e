import type * as childProcess from 'node:child_process'
import type * as fs from 'node:fs'
import type * as os from 'node:os'
import type * as path from 'node:path'
import type * as url from 'node:url'
import type { Folder, Machine } from '../core/export/pdf.js'

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

/** A machine on which programs are run: found on the path, each with no shell between, in folders of their own. */
export function makeMachine(parts: NodeParts): Machine {
  return {
    find: (names) => find(names, parts),
    run: (program, parameters, folder) => run(program, parameters, folder, parts),
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

function run(program: string, parameters: readonly string[], folder: string, parts: NodeParts): Promise<boolean> {
  return new Promise((resolve) => {
    const child = parts.childProcess.spawn(program, [...parameters], {
      cwd: folder,
      stdio: 'ignore',
      timeout: longestRun,
      windowsHide: true,
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

function folderAt(folder: string, { fs, path, url }: NodeParts): Folder {
  const pathOf = (name: string): string => path.join(folder, name)
  return {
    path: folder,
    pathOf,
    uriOf: (name) => url.pathToFileURL(pathOf(name)).toString(),
    write: (name, bytes) => fs.promises.writeFile(pathOf(name), bytes, { mode: 0o600 }),
    read: (name) => fs.promises.readFile(pathOf(name)).catch(() => undefined),
  }
}
