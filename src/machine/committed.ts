import type { Machine } from '../core/export/pdf.js'
import { initialsOf } from '../core/corpus/initials.js'
import { readReadBack } from '../core/corpus/readBacks.js'
import { readReview, reviewsFileName } from '../core/corpus/reviews.js'
import type { OtherHand, SourceChanges, Uncommitted } from '../core/corpus/sourceChanges.js'

/** A repository may be a stranger’s: nothing that its settings name is run, and nothing is fetched. */
const variables = {
  GIT_ALLOW_PROTOCOL: 'none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
}
const safely = [
  'log.showSignature=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'safe.bareRepository=explicit',
]

type Program = Pick<Machine, 'find' | 'output'>

/** What git says of a folder; undefined where there is none, or it fails. */
async function askGit(folder: string, words: readonly string[], machine: Program): Promise<string | undefined> {
  const git = await machine.find(['git'])
  const settings = safely.flatMap((one) => ['-c', one])
  const printed = git && (await machine.output(git, ['--no-pager', ...settings, ...words], folder, variables))
  return printed ? new TextDecoder().decode(printed) : undefined
}

/** A file with its name from the folder on, with `/` between folders. */
export interface NamedBytes {
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Which files of a folder are new or changed since the last commit, by name; undefined where there is no git, or nothing was committed. Names of
 * objects are compared, which runs no filter; with line ends as git may have written them here too.
 */
export async function uncommittedIn(
  folder: string,
  files: readonly NamedBytes[],
  machine: Program,
): Promise<ReadonlyMap<string, Uncommitted> | undefined> {
  const printed = await askGit(folder, ['ls-tree', '-r', '-z', 'HEAD'], machine)
  if (printed === undefined) return undefined
  const committed = new Map<string, string>()
  for (const line of printed.split('\0')) {
    const [, id, name] = /^\d+ blob ([0-9a-f]+)\t(.+)$/su.exec(line) ?? []
    if (id !== undefined && name !== undefined) committed.set(name, id)
  }
  const found = new Map<string, Uncommitted>()
  for (const { name, bytes } of files) {
    const id = committed.get(name)
    if (id === undefined) found.set(name, 'new')
    else if (!(await isBlob(bytes, id)) && !(await isBlob(withoutReturns(bytes), id))) found.set(name, 'changed')
  }
  return found
}

/** Whether git calls these bytes so: by SHA-1, and by SHA-256 in a repository that asks for it. */
async function isBlob(bytes: Uint8Array<ArrayBuffer> | Uint8Array, id: string): Promise<boolean> {
  const head = new TextEncoder().encode(`blob ${bytes.length}\0`)
  const whole = new Uint8Array(head.length + bytes.length)
  whole.set(head)
  whole.set(bytes, head.length)
  const digest = new Uint8Array(await crypto.subtle.digest(id.length === 40 ? 'SHA-1' : 'SHA-256', whole))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') === id
}

function withoutReturns(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10)
}

/** A line as the last commit has it, and who wrote it: `A. Brandt`, or `A. Brandt with Claude` where a commit names more than one. */
export interface CommittedLine {
  readonly line: string
  readonly author: string
}

/** The lines of a file as the last commit has them; none where git does not tell. What converts a file for people to read is not run. */
export async function authorsOfLines(
  folder: string,
  name: string,
  machine: Program,
): Promise<readonly CommittedLine[]> {
  const asked = ['blame', '--line-porcelain', '--no-textconv', 'HEAD', '--', name]
  const printed = (await askGit(folder, asked, machine)) ?? ''
  const lines = printed.matchAll(/^(?<id>[0-9a-f]{40,64}) .*\nauthor (?<author>.*)\n(?:[^\t\n].*\n)*\t(?<line>.*)$/gmu)
  const found = [...lines].map(({ groups: { id = '', author = '', line = '' } = {} }) => ({ id, author, line }))
  const others = await coAuthorsOf([...new Set(found.map(({ id }) => id))], folder, machine)
  return found.map(({ id, author, line }) => {
    const more = others.get(id)
    return { line, author: more ? `${author} with ${more}` : author }
  })
}

/** So many commits are asked for at once: a command line is not endless. */
const mostCommits = 400

/** Those whom commits name beside their author, as programs of assistants name themselves. */
async function coAuthorsOf(
  ids: readonly string[],
  folder: string,
  machine: Program,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (let at = 0; at < ids.length; at += mostCommits) {
    const format = '--format=%H %(trailers:key=Co-authored-by,valueonly,separator=%x2C)'
    const asked = ['show', '-s', format, ...ids.slice(at, at + mostCommits), '--']
    for (const line of (await askGit(folder, asked, machine))?.split('\n') ?? []) {
      const [, id, names = ''] = /^(\S+) (.*)$/u.exec(line) ?? []
      if (id !== undefined) found.set(id, names.replace(/\s*<[^>]*>/gu, '').trim())
    }
  }
  return found
}

/** Readings and releases in these folders that somebody signed and somebody else committed, as far as git tells. */
export async function otherHandsIn(folders: Iterable<string>, machine: Program): Promise<readonly OtherHand[]> {
  const found: OtherHand[] = []
  for (const folder of new Set(folders))
    for (const { author, line } of await authorsOfLines(folder, reviewsFileName, machine)) {
      const reading = readReview(line.trim())
      const initials = reading ? reading.reader?.initials : readReadBack(line.trim())?.release?.initials
      if (initials !== undefined && initials !== initialsOf(author))
        found.push({ initials, author, ...(reading && { reading }) })
    }
  return found
}

/** A file of a source: its interview, its transcript or its hashes. */
export interface SourceFile extends NamedBytes {
  readonly key: string
  readonly folder: string
}

/** How the sources with these files differ from the last commit. */
export async function sourceChangesIn(files: readonly SourceFile[], machine: Program): Promise<SourceChanges> {
  const changed = new Map<string, Uncommitted>()
  const unknown = new Set<string>()
  for (const folder of new Set(files.map((one) => one.folder))) {
    const here = files.filter((one) => one.folder === folder)
    const found = await uncommittedIn(folder, here, machine)
    for (const { key, name } of here) {
      const state = found?.get(name)
      if (!found) unknown.add(key)
      // Whoever adds a transcript to an interview of old has changed it.
      else if (state) changed.set(key, name.endsWith('.md') ? state : (changed.get(key) ?? 'changed'))
    }
  }
  return { changed, unknown: [...unknown] }
}
