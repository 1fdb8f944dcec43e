import type * as path from 'node:path'

/** Text is written as UTF-8. */
export type Content = string | Uint8Array

/** What is known of a file or folder. */
export interface Found {
  isFile(): boolean
  isDirectory(): boolean
  isSymbolicLink(): boolean
  readonly ino: number
  readonly nlink: number
  readonly uid: number
  readonly mode: number
  readonly mtimeMs: number
  /** Of a folder, also when it was moved. */
  readonly ctimeMs: number
}

/** A file that is open to be written. */
export interface Opened {
  writeFile(content: Content): Promise<void>
  chmod(mode: number): Promise<void>
  truncate(length: number): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

/** What a writer needs of a disk: a part of Node's `fs.promises`, so that tests can do without one. */
export interface Disk {
  readFile(file: string): Promise<Uint8Array>
  readdir(folder: string): Promise<string[]>
  stat(path: string): Promise<Found>
  lstat(path: string): Promise<Found>
  realpath(path: string): Promise<string>
  mkdir(folder: string, options: { readonly mode?: number }): Promise<unknown>
  open(file: string, flags: string, mode?: number): Promise<Opened>
  rename(from: string, to: string): Promise<void>
  link(from: string, to: string): Promise<void>
  unlink(file: string): Promise<void>
  rmdir(folder: string): Promise<void>
}

/** The parts of Node that files need; given, since in a browser there are none. */
export interface FileParts {
  readonly fs: { readonly promises: Disk }
  readonly path: Pick<typeof path, 'basename' | 'dirname' | 'isAbsolute' | 'join' | 'relative' | 'sep'>
}

/** Tells what this user made on this machine from what anybody may have put there: the HMAC-SHA-256 (RFC 2104) of a text, in hex. */
export type Sign = (text: string) => Promise<string>

/** What the writer of files needs besides them. */
export interface StepParts extends FileParts {
  /** Knows the steps of this user on this machine. */
  readonly sign: Sign
  /** Hears what became of the steps of other runs. */
  readonly tell: (what: Settled) => void
}

/** What was found of another run: finished or taken back with these files, or left alone since nothing shows that this user made it on this machine. */
export interface Settled {
  readonly what: 'finished' | 'taken back' | 'foreign'
  readonly folder: string
  readonly files: readonly string[]
}

/** Modes of what other users of the machine must not see. */
export const ownFolder = 0o700
export const ownFile = 0o600

/**
 * Makes a folder and those above it that are not there, and gives those; throws where that is impossible. Each is tried once: Node's own
 * `recursive` goes round for ever where the system answers that the folder above a new one is missing although it is there, as below `/proc`.
 */
export async function makeFolder(
  folder: string,
  isPrivate: boolean,
  { fs, path }: FileParts,
): Promise<readonly string[]> {
  const missing: string[] = []
  for (let one = folder; !(await found(fs.promises.stat(one))); one = path.dirname(one)) {
    missing.unshift(one)
    if (path.dirname(one) === one) break
  }
  for (const one of missing)
    await fs.promises.mkdir(one, isPrivate ? { mode: ownFolder } : {}).catch((error: unknown) => {
      // Somebody else was quicker.
      if (codeOf(error) !== 'EEXIST') throw error
    })
  return missing
}

/** Makes a file that is not there yet and waits until it is on the disk; throws where that could not be. */
export async function fillNew(file: string, content: Content, mode: number | undefined, disk: Disk): Promise<void> {
  const opened = await disk.open(file, 'wx', mode)
  try {
    if (mode !== undefined) await opened.chmod(mode)
    await opened.writeFile(content)
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/** Waits until the names in a folder are on the disk, where the system can do that with a folder. */
export async function syncFolder(folder: string, disk: Disk): Promise<void> {
  const opened = await found(disk.open(folder, 'r'))
  await opened?.sync().catch(() => undefined)
  await opened?.close()
}

/** What a question about a path answers; undefined where there is nothing, or where it cannot be looked at. */
export async function found<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch(() => undefined)
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

export function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index])
}
