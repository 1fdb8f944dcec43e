import type * as fs from 'node:fs'
import type * as path from 'node:path'

/** The parts of Node that files need; given, since in a browser there are none. */
export interface FileParts {
  readonly fs: Pick<typeof fs, 'promises'>
  readonly path: Pick<typeof path, 'basename' | 'dirname' | 'join'>
}

/** Text is written as UTF-8. */
export type Content = string | Uint8Array

/** How a file was made. */
export type Made = 'written' | 'exists' | 'failed'

const ownFolder = 0o700
const ownFile = 0o600

/**
 * Makes a folder and those above it that are not there; throws where that is impossible. Each is tried once: Node's own `recursive` goes
 * round for ever where the system answers that the folder above a new one is missing although it is there, as below `/proc`.
 */
export async function makeFolder(folder: string, isPrivate: boolean, { fs, path }: FileParts): Promise<void> {
  const missing: string[] = []
  for (let one = folder; !(await isThere(one, fs)); one = path.dirname(one)) {
    missing.unshift(one)
    if (path.dirname(one) === one) break
  }
  for (const one of missing)
    await fs.promises.mkdir(one, isPrivate ? { mode: ownFolder } : {}).catch((error: unknown) => {
      // Somebody else was quicker.
      if (codeOf(error) !== 'EEXIST') throw error
    })
}

/** Makes a file that is not there yet, and its folder; `isPrivate` keeps both from other users of the machine. A file half made is taken away. */
export async function makeFile(file: string, content: Content, isPrivate: boolean, parts: FileParts): Promise<Made> {
  const isMade = await makeFolder(parts.path.dirname(file), isPrivate, parts).then(
    () => true,
    () => false,
  )
  return isMade ? makeInFolder(file, content, isPrivate, parts) : 'failed'
}

/** The same in a folder that is there. */
export async function makeInFolder(
  file: string,
  content: Content,
  isPrivate: boolean,
  { fs }: FileParts,
): Promise<Made> {
  return fillNew(file, content, isPrivate ? ownFile : undefined, fs).catch(() => 'failed')
}

/**
 * Puts something into the place of a file that is there, whole or not at all: a disk that fills up half-way costs nothing of what was
 * there. Makes a file that is not there; its folder must be. Whether that was possible.
 */
export async function replaceFile(
  file: string,
  content: Content,
  isPrivate: boolean,
  { fs, path }: FileParts,
): Promise<boolean> {
  // A link stays one.
  const target = await fs.promises.realpath(file).catch(() => file)
  const found = await fs.promises.stat(target).catch(() => undefined)
  try {
    if (!found) return (await fillNew(target, content, isPrivate ? ownFile : undefined, fs)) === 'written'
    // What is no file, as standard output, what stands elsewhere too, and what is somebody else's would not stay so.
    const isPlain = found.isFile() && found.nlink === 1 && found.uid === (process.getuid?.() ?? found.uid)
    const beside = path.join(path.dirname(target), `.${path.basename(target)}.new`)
    const mode = isPrivate ? ownFile : found.mode & 0o777
    const made = isPlain ? await fillNew(beside, content, mode, fs).catch(refusal) : 'failed'
    if (made === 'full') return false
    // A folder may take no other file and still let this one be written.
    if (made !== 'written') await fs.promises.writeFile(target, content)
    else await fs.promises.rename(beside, target).catch(undone(beside, fs))
    if (isPrivate) await fs.promises.chmod(target, ownFile)
    return true
  } catch {
    return false
  }
}

/** The bytes of a file, of which there may be at most so many. What has no size, as a pipe, is read no further than that. */
export async function readAtMost(file: string, most: number, { fs }: FileParts): Promise<Uint8Array | 'too-large'> {
  const opened = await fs.promises.open(file)
  try {
    const found = await opened.stat()
    if (found.size > most) return 'too-large'
    if (found.isFile() && found.size > 0) return await opened.readFile()
    const parts: Uint8Array[] = []
    let length = 0
    while (length <= most) {
      const { bytesRead, buffer } = await opened.read(new Uint8Array(65_536), 0, 65_536, null)
      if (bytesRead === 0) return Buffer.concat(parts)
      parts.push(buffer.subarray(0, bytesRead))
      length += bytesRead
    }
    return 'too-large'
  } finally {
    await opened.close()
  }
}

/** Throws where the file could not be made, or not be filled, and then takes it away again. */
async function fillNew(
  file: string,
  content: Content,
  mode: number | undefined,
  fs: FileParts['fs'],
): Promise<'written' | 'exists'> {
  const opened = await fs.promises.open(file, 'wx', mode).catch((error: unknown) => {
    if (codeOf(error) === 'EEXIST') return undefined
    throw error
  })
  if (!opened) return 'exists'
  try {
    if (mode !== undefined) await opened.chmod(mode)
    await opened.writeFile(content)
  } catch (error) {
    return await undone(file, fs)(error)
  } finally {
    await opened.close()
  }
  return 'written'
}

function undone(file: string, fs: FileParts['fs']): (error: unknown) => Promise<never> {
  return async (error) => {
    await fs.promises.rm(file, { force: true })
    throw error
  }
}

const fullDisk = ['ENOSPC', 'EDQUOT', 'EFBIG']

function refusal(error: unknown): 'failed' | 'full' {
  return fullDisk.includes(codeOf(error) ?? '') ? 'full' : 'failed'
}

async function isThere(path: string, fs: FileParts['fs']): Promise<boolean> {
  return fs.promises.stat(path).then(
    () => true,
    () => false,
  )
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}
