import * as childProcess from 'node:child_process'
import * as fs from 'node:fs'
import { createRequire } from 'node:module'
import * as os from 'node:os'
import * as path from 'node:path'
import * as url from 'node:url'
import * as threads from 'node:worker_threads'
import { changeFiles, recover } from '../machine/changeFiles.js'
import type { Settled } from '../machine/disk.js'
import { projectFile } from '../machine/projectFile.js'
import { readAtMost } from '../machine/files.js'
import { makeMachine } from '../machine/machine.js'
import { isOpenToOthers, leadsOut } from '../machine/ownership.js'
import { readingInWorker, workerParts } from '../machine/readInWorker.js'
import { homeFolder, signFor } from '../machine/sign.js'
import { largestFile } from '../core/corpus/read/corpusFile.js'
import { assistantIn } from './assistant.js'
import {
  type Bibliographies,
  type Csl,
  type Documents,
  exit,
  type Host,
  type Protocol,
  type Transcripts,
} from './host.js'
import { printable } from './report.js'
import { run } from './run.js'
import { settledSentence } from './write.js'

/** The bundle stands in `dist`, beside `corpus` and `package.json`. */
const root = path.join(__dirname, '..')

const home = homeFolder(os)
const told = new Set<string>()
const parts = {
  fs,
  path,
  sign: signFor(home, { fs, path }),
  tell: (settled: Settled): void => {
    const sentence = printable(settledSentence(settled))
    if (!told.has(sentence)) process.stderr.write(`${sentence}\n`)
    told.add(sentence)
  },
}

/** By a key, by closing the terminal, by another program. */
const interruptions = ['SIGINT', 'SIGHUP', 'SIGTERM'] as const
const isTeamStore = fromEnvironment('ATTACHE_TEAM_STORE') !== undefined
const host: Host = {
  readBytes: async (file, most) => readBytes(file, most).catch(() => undefined),
  readOwn: async (file) =>
    readPlain(file) ?? ((await leadsOut(file, parts)) ? undefined : readBytes(file).catch(() => undefined)),
  isThere: async (file) => isThere(file),
  realPath: async (file) => leadsTo(file),
  projectFile: async (file, { folders, stores }) => {
    const whole = (paths: readonly string[]): readonly string[] => paths.map((one) => path.resolve(one))
    return projectFile(path.resolve(file), { folders: whole(folders), stores: whole(stores) }, parts)
  },
  isOpenToOthers: async (file) => isOpenToOthers(file, parts),
  // What stands in a team's store is for all of it.
  change: async (changes) =>
    changeFiles(isTeamStore ? changes.map((one) => ({ ...one, isPrivate: false })) : changes, parts),
  recover: async (folders) => recover(folders, parts),
  join: (folder, name) => path.join(folder, name),
  beside: (file, name) => path.resolve(path.dirname(file), name),
  listFiles: async (folder, closed) => {
    const isFolder = await fs.promises.stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
    return isFolder ? [...(await namesBelow(await leadsTo(folder), '', closed))].sort() : undefined
  },
  readInput: async () => {
    const chunks: Uint8Array[] = []
    // Without an encoding, standard input gives bytes.
    for await (const part of process.stdin) chunks.push(part as Uint8Array)
    return Buffer.concat(chunks)
  },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  wipeLine: () => process.stderr.write('\r\u001B[K'),
  isWatched: process.stderr.isTTY,
  computed: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  separator: path.sep,
  toUri: (file) => url.pathToFileURL(path.resolve(file)).toString(),
  toPath: (uri) => path.relative('.', url.fileURLToPath(uri)) || '.',
  shippedCorpus: path.join(root, 'corpus'),
  store: fromEnvironment('ATTACHE_STORE') ?? path.join(home, '.attache', 'protected'),
  state: path.join(home, '.attache', 'state'),
  isTeamStore,
  assistant: assistantIn(process.env),
  // A bundle of its own, so that what reads Word and PDF files is not loaded with every command.
  loadImport: async () => {
    const bundle = path.join(__dirname, 'import.cjs')
    const files = { code: path.join(__dirname, 'thread.cjs'), bundle }
    return readingInWorker(createRequire(__filename)(bundle) as Transcripts, files, workerParts(threads, process))
  },
  loadExport: async () => createRequire(__filename)('./export.cjs') as Documents,
  machine: makeMachine({ childProcess, fs, os, path, url, environment: process.env }),
  interruption: {
    onCancellationRequested: (end) => {
      for (const signal of interruptions) process.on(signal, end)
      return { dispose: () => interruptions.forEach((signal) => process.off(signal, end)) }
    },
  },
  loadBibliography: async () => createRequire(__filename)('./bibliography.cjs') as Bibliographies,
  loadCsl: async () => createRequire(__filename)('./csl.cjs') as Csl,
  loadMcp: async () => createRequire(__filename)('./mcp.cjs') as Protocol,
  shippedStyles: path.join(root, 'media', 'csl'),
  rulePages: path.join(__dirname, 'rules'),
  version: versionOf(path.join(root, 'package.json')),
}

// UTF-8 takes at most four bytes for a character.
async function readBytes(file: string, most = largestFile * 4): Promise<Uint8Array | 'too-large'> {
  return readAtMost(file, most, parts)
}

/** The bytes of a usual file that is no link, at once: to wait for each of thousands takes longer than to read it. Undefined of any other. */
function readPlain(file: string): Uint8Array | undefined {
  try {
    const found = fs.lstatSync(file)
    return found.isFile() && found.size <= largestFile * 4 ? fs.readFileSync(file) : undefined
  } catch {
    return undefined // the other way says whether it is there
  }
}

function isThere(file: string): boolean {
  try {
    return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined
  } catch {
    return false // a folder on the way is none, or may not be entered
  }
}

function realPathOf(file: string): string | undefined {
  try {
    return fs.realpathSync.native(file)
  } catch {
    return undefined
  }
}

/**
 * Where a path leads, be anything there or not: a link to nothing leads to what it names. The path is taken as the system opens it: behind a link `..` is
 * the folder above what that leads to, so no name is taken away before the links are followed.
 */
async function leadsTo(file: string, mostLinks = 40): Promise<string> {
  const real = realPathOf(file)
  const above = path.dirname(file)
  if (real !== undefined || above === file) return real ?? path.resolve(file)
  const target = mostLinks > 0 ? await fs.promises.readlink(file).catch(() => undefined) : undefined
  const folder = await leadsTo(above, mostLinks)
  if (target === undefined) return path.join(folder, path.basename(file))
  return leadsTo(path.isAbsolute(target) ? target : folder + path.sep + target, mostLinks - 1)
}

/** A link to a folder could lead back here; only real folders are entered, and `closed` is not. */
async function namesBelow(folder: string, below: string, closed?: string): Promise<readonly string[]> {
  const listed = await fs.promises.readdir(path.join(folder, below), { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of listed) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const name = below + entry.name
    if (path.join(folder, name) === closed) continue
    if (entry.isDirectory()) found.push(...(await namesBelow(folder, `${name}/`, closed)))
    else if (entry.isFile() || entry.isSymbolicLink()) found.push(name) // a pipe would be waited for
  }
  return found
}

/** An empty variable is as good as none. */
function fromEnvironment(name: string): string | undefined {
  const value = process.env[name]
  return value === '' ? undefined : value
}

function versionOf(file: string): string {
  // The file is our own manifest.
  const { version } = JSON.parse(fs.readFileSync(file, 'utf8')) as { readonly version: string }
  return version
}

/** What a shell gives for a program that wrote where nobody reads any more (128 and the number of SIGPIPE). */
const nobodyReads = 141

// A pipe that is closed early, as by `head`, ends the program as it does others: without a word, and not as if all were well.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? nobodyReads : exit.failed))
void run(process.argv.slice(2), host).then((code) => (process.exitCode = code))
