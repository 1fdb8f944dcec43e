import * as fs from 'node:fs'
import { posix } from 'node:path'
import type { Host } from '../../../src/cli/host.js'
import { run } from '../../../src/cli/run.js'
import { settledSentence } from '../../../src/cli/write.js'
import { projectFile } from '../../../src/machine/projectFile.js'
import { changeFiles, recover } from '../../../src/machine/changeFiles.js'
import type { Settled } from '../../../src/machine/disk.js'
import { fixtureCorpus } from '../../support/fixtures.js'
import { MemoryDisk } from '../../support/memoryDisk.js'

/** How a run of the program ended. */
export interface Ending {
  /** All files when the program has ended. */
  readonly files: ReadonlyMap<string, string | Uint8Array>
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Where no program is installed none is run. */
const never = (): never => {
  throw new Error('expected no program to be run')
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** Runs the program over files in memory; the invented corpus is the shipped one. Nothing can be written below `/locked/`. */
export async function runWith(
  argv: readonly string[],
  more: Files = {},
  input = '',
  machine: Partial<Host> = {},
): Promise<Ending> {
  const disk = new MemoryDisk({ ...shippedCorpus(), ...more }, { readOnly: (path) => path.startsWith('/locked/') })
  return runOn(disk, opening(argv, more), {
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
    ...machine,
  })
}

/** A test that brings a store opens it, as a person would; what happens without that `closedStore.test.ts` says, of the program as a process. */
function opening(argv: readonly string[], files: Files): readonly string[] {
  const [command = ''] = argv
  const takesStore =
    /^(?:check|export|attach|readback)$/.test(command) || (command === 'import' && argv.includes('background'))
  const hasStore = Object.keys(files).some((name) => name.startsWith('/home/.attache/protected/'))
  return takesStore && hasStore && !argv.includes('--store') ? [...argv, '--store'] : argv
}

/** What a check says besides its findings, without the line on what it looked at, which it ends with. */
export function besideTally(err: string): string {
  return err.replace(/Memos: \d+\. Citations: \d+\.[^\n]*\n$/, '')
}

/** The invented corpus, where the program has its own. */
export function shippedCorpus(): Files {
  return Object.fromEntries([...fixtureCorpus()].map(([uri, text]) => [uri.replace('file://', ''), text]))
}

/** Runs the program over a disk in memory. */
export async function runOn(disk: MemoryDisk, argv: readonly string[], machine: Partial<Host> = {}): Promise<Ending> {
  let out = ''
  let err = ''
  const parts = { ...disk.parts, tell: (settled: Settled) => void (err += `${settledSentence(settled)}\n`) }
  const host: Host = {
    readBytes: async (file) => {
      // The shipped styles are the program's own, and stand where they do.
      if (file.startsWith('media/csl/')) return fs.promises.readFile(file).catch(() => undefined)
      const content = disk.get(file)
      if (content === 'huge') return 'too-large'
      return content === undefined ? undefined : disk.readFile(file)
    },
    readOwn: (file) => host.readBytes(file),
    isThere: async (file) => disk.get(file) !== undefined,
    realPath: (file) => Promise.resolve(file),
    projectFile: async (file, fence) => {
      const found = await projectFile(file, fence, disk.parts)
      // The disk in memory takes a path that starts nowhere for one below its root.
      return typeof found !== 'string' && found.path === posix.resolve('/', file) ? { path: file } : found
    },
    isOpenToOthers: () => Promise.resolve(false),
    change: async (changes) => changeFiles(changes, parts),
    recover: async (folders) => recover(folders, parts),
    beside: (file, name) => (name.startsWith('/') ? name : file.replace(/[^/]*$/, name)),
    loadExport: () => import('../../../src/encode/bundle.js'),
    machine: {
      find: () => Promise.resolve(undefined),
      run: never,
      output: () => Promise.resolve(undefined),
      inFolder: never,
      folderAt: never,
    },
    interruption: { onCancellationRequested: never },
    join: (folder, name) => folder.replace(/\/?$/, '/') + name,
    store: '/home/.attache/protected',
    state: '/home/.attache/state',
    isTeamStore: false,
    loadImport: () => import('../../../src/decode/bundle.js'),
    loadBibliography: () => import('../../../src/bibliography/bundle.js'),
    loadCsl: () => import('../../../src/csl/bundle.js'),
    loadMcp: () => import('../../../src/mcp/bundle.js'),
    shippedStyles: 'media/csl',
    listFiles: async (folder) => {
      const below = folder === '.' ? './' : folder.replace(/\/?$/, '/')
      const names = [...disk.files().keys()].map((name) => (name.startsWith('/') ? name : `./${name}`))
      const found = names.filter((file) => file.startsWith(below)).map((file) => file.slice(below.length))
      const shown = found.filter((name) => name.split('/').every((part) => !part.startsWith('.')))
      return shown.length ? shown.sort() : undefined
    },
    readInput: () => Promise.resolve(new Uint8Array()),
    out: (text) => (out += text),
    err: (text) => (err += text),
    wipeLine: () => (err += '\r\u001B[K'),
    isWatched: false,
    computed: () => performance.now(),
    separator: '/',
    toUri: (file) => `file://${file}`,
    toPath: (uri) => uri.replace('file://', ''),
    shippedCorpus: '/corpus',
    rulePages: '/rules',
    version: '1.2.3',
    ...machine,
  }
  const code = await run(argv, host)
  const files = new Map([...disk.files()].map(([name, text]) => [name.startsWith('/') ? name : `./${name}`, text]))
  return { code, out, err, files }
}
