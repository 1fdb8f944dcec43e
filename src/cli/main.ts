import * as childProcess from 'node:child_process'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import * as os from 'node:os'
import * as path from 'node:path'
import * as url from 'node:url'
import { makeMachine } from '../machine/machine.js'
import { largestFile } from '../core/read/corpusFile.js'
import type { Bibliographies, Csl, Documents, Host, Transcripts } from './host.js'
import { run } from './run.js'

/** The bundle stands in `dist`, beside `corpus` and `package.json`. */
const root = path.join(__dirname, '..')

const host: Host = {
  readBytes: async (file, most) => readBytes(file, most).catch(() => undefined),
  writeText: async (file, text) =>
    fs.promises.writeFile(file, text).then(
      () => true,
      () => false,
    ),
  createText: async (file, text, isPrivate) => {
    const folder = path.dirname(file)
    const isMade = await fs.promises.mkdir(folder, { recursive: true, ...(isPrivate ? { mode: 0o700 } : {}) }).then(
      () => true,
      () => false, // a file stands where the folder should
    )
    if (!isMade) return 'failed'
    try {
      await fs.promises.writeFile(file, text, { flag: 'wx', ...(isPrivate ? { mode: 0o600 } : {}) })
      return 'written'
    } catch (error) {
      return error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'exists' : 'failed'
    }
  },
  writeFile: async (file, bytes, overwrites) =>
    fs.promises.writeFile(file, bytes, { flag: overwrites ? 'w' : 'wx' }).then(
      () => 'written',
      (error: unknown) => (error instanceof Error && 'code' in error && error.code === 'EEXIST' ? 'exists' : 'failed'),
    ),
  join: (folder, name) => path.join(folder, name),
  beside: (file, name) => path.resolve(path.dirname(file), name),
  listFiles: async (folder) => {
    const isFolder = await fs.promises.stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
    return isFolder ? [...(await namesBelow(folder, ''))].sort() : undefined
  },
  readInput: async () => {
    const parts: Uint8Array[] = []
    // Without an encoding, standard input gives bytes.
    for await (const part of process.stdin) parts.push(part as Uint8Array)
    return Buffer.concat(parts)
  },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isWatched: process.stderr.isTTY,
  separator: path.sep,
  toUri: (file) => url.pathToFileURL(path.resolve(file)).toString(),
  toPath: (uri) => path.relative('.', url.fileURLToPath(uri)) || '.',
  shippedCorpus: path.join(root, 'corpus'),
  store: storeFromEnvironment() ?? path.join(os.homedir(), '.attache', 'protected'),
  // A bundle of its own, so that what reads Word and PDF files is not loaded with every command.
  loadImport: async () => createRequire(__filename)('./import.cjs') as Transcripts,
  loadExport: async () => createRequire(__filename)('./export.cjs') as Documents,
  machine: makeMachine({ childProcess, fs, os, path, url, environment: process.env }),
  loadBibliography: async () => createRequire(__filename)('./bibliography.cjs') as Bibliographies,
  loadCsl: async () => createRequire(__filename)('./csl.cjs') as Csl,
  shippedStyles: path.join(root, 'media', 'csl'),
  version: versionOf(path.join(root, 'package.json')),
}

// UTF-8 takes at most four bytes for a character.
async function readBytes(file: string, most = largestFile * 4): Promise<Uint8Array | 'too-large'> {
  const { size } = await fs.promises.stat(file)
  return size > most ? 'too-large' : fs.promises.readFile(file)
}

/** A link to a folder could lead back here; only real folders are entered. */
async function namesBelow(folder: string, below: string): Promise<readonly string[]> {
  const listed = await fs.promises.readdir(path.join(folder, below), { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of listed) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const name = below + entry.name
    if (entry.isDirectory()) found.push(...(await namesBelow(folder, `${name}/`)))
    else found.push(name)
  }
  return found
}

/** An empty variable is as good as none. */
function storeFromEnvironment(): string | undefined {
  const folder = process.env['ATTACHE_STORE']
  return folder === '' ? undefined : folder
}

function versionOf(file: string): string {
  // The file is our own manifest.
  const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly version: string }
  return version
}

// A pipe that is closed early, as by `head`, is no failure.
process.stdout.on('error', () => process.exit())
void run(process.argv.slice(2), host).then((code) => (process.exitCode = code))
