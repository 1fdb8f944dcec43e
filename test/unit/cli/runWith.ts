import * as fs from 'node:fs'
import type { Host } from '../../../src/cli/host.js'
import { run } from '../../../src/cli/run.js'
import { fixtureCorpus } from '../../support/fixtures.js'

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

/** Runs the program over files in memory; the invented corpus is the shipped one. */
export async function runWith(
  argv: readonly string[],
  more: Files = {},
  input = '',
  machine: Partial<Host> = {},
): Promise<Ending> {
  const shipped = [...fixtureCorpus()].map(([uri, text]) => [uri.replace('file://', ''), text] as const)
  const files = new Map<string, string | Uint8Array>([...shipped, ...Object.entries(more)])
  let out = ''
  let err = ''
  const host: Host = {
    readBytes: (file) => {
      // The shipped styles are the program's own, and stand where they do.
      if (file.startsWith('media/csl/')) return fs.promises.readFile(file).catch(() => undefined)
      const content = files.get(file)
      if (content === 'huge') return Promise.resolve('too-large')
      return Promise.resolve(typeof content === 'string' ? new TextEncoder().encode(content) : content)
    },
    isThere: (file) => Promise.resolve(files.has(file)),
    realPath: (file) => Promise.resolve(file),
    isOpenToOthers: () => Promise.resolve(false),
    writeText: (file, text) => {
      files.set(file, text)
      return Promise.resolve(!file.startsWith('/locked/'))
    },
    createText: (file, text) => {
      if (file.startsWith('/locked/')) return Promise.resolve('failed')
      if (files.has(file)) return Promise.resolve('exists')
      files.set(file, text)
      return Promise.resolve('written')
    },
    removeFile: (file) => {
      files.delete(file)
      return Promise.resolve()
    },
    writeFile: (file, bytes, overwrites) => {
      if (file.startsWith('/locked/')) return Promise.resolve('failed')
      if (files.has(file) && !overwrites) return Promise.resolve('exists')
      files.set(file, bytes)
      return Promise.resolve('written')
    },
    beside: (file, name) => (name.startsWith('/') ? name : file.replace(/[^/]*$/, name)),
    loadExport: () => import('../../../src/encode/bundle.js'),
    machine: { find: () => Promise.resolve(undefined), run: never, inFolder: never },
    join: (folder, name) => folder.replace(/\/?$/, '/') + name,
    store: '/home/.attache/protected',
    isTeamStore: false,
    loadImport: () => import('../../../src/decode/bundle.js'),
    loadBibliography: () => import('../../../src/bibliography/bundle.js'),
    loadCsl: () => import('../../../src/csl/bundle.js'),
    shippedStyles: 'media/csl',
    listFiles: (folder) => {
      const below = folder.replace(/\/?$/, '/')
      const found = [...files.keys()].filter((file) => file.startsWith(below)).map((file) => file.slice(below.length))
      return Promise.resolve(found.length ? found.sort() : undefined)
    },
    readInput: () => Promise.resolve(new TextEncoder().encode(input)),
    out: (text) => (out += text),
    err: (text) => (err += text),
    isWatched: false,
    separator: '/',
    ...machine,
    toUri: (file) => `file://${file}`,
    toPath: (uri) => uri.replace('file://', ''),
    shippedCorpus: '/corpus',
    rulePages: '/rules',
    version: '1.2.3',
  }
  return { code: await run(argv, host), out, err, files }
}
