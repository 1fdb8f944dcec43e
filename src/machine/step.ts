import {
  bytesOf,
  codeOf,
  type Content,
  type FileParts,
  fillNew,
  found,
  isSame,
  makeFolder,
  ownFile,
  ownFolder,
  syncFolder,
} from './disk.js'
import { formatJournal, type Journal, readJournal } from './journal.js'
import { overwrite, putNew, putOver, realOf } from './putFile.js'

/** A file that is to change. A plan of what a command writes is a list of these, in the order in which they take effect. */
export interface FileChange {
  readonly path: string
  /** What was read; undefined where there must be no file; `anything` where it does not matter. */
  readonly before: Uint8Array | 'anything' | undefined
  /** Undefined where the file is to go. */
  readonly after: Content | undefined
  /** Whether file and folder are kept from other users of the machine. */
  readonly isPrivate?: boolean
}

/**
 * Why nothing was changed, and for which file: it is not what was read, it is there already, it cannot be written, or (`apart`) the folder of a
 * step of another run waits for one that is in none of the folders that are known.
 */
export interface Refusal {
  readonly why: 'changed' | 'exists' | 'failed' | 'apart'
  readonly path: string
}

/** Changes below one folder, prepared in a folder of their own in it (`folder`), which git ignores. */
export interface Step extends Journal {
  readonly home: string
  readonly folder: string
  /** Whether this run made it: what a folder holds may come from anybody. */
  readonly isOwn: boolean
}

/** What the names of all folders of steps begin with. */
export const stepPrefix = '.attache-tmp-'
/** The name of the one step in a folder that takes effect now. */
export const slot = `${stepPrefix}step`

/** A step could not be prepared, and has left nothing; `path` is the file for which it could not, `cause` what the system said. */
export class CannotPrepare extends Error {
  readonly path: string
  constructor(path: string, cause: unknown) {
    super('cannot prepare', { cause })
    this.path = path
  }
}

/** Writes all new and all old contents beside what they belong to, and waits until they are on the disk. */
export async function prepare(
  home: string,
  changes: readonly FileChange[],
  halves: readonly string[],
  parts: FileParts,
): Promise<Step> {
  const { fs, path } = parts
  const disk = fs.promises
  const id = globalThis.crypto.randomUUID()
  const folder = path.join(home, stepPrefix + id)
  const isPrivate = changes.some((one) => one.isPrivate)
  const made: string[] = []
  let at = changes[0]?.path ?? home
  try {
    made.push(...(await makeFolder(home, isPrivate, parts)))
    await disk.mkdir(folder, isPrivate ? { mode: ownFolder } : {})
    // First, so that git takes nothing of what follows.
    await fillNew(path.join(folder, '.gitignore'), '*\n', undefined, disk)
    const files: Journal['files'][number][] = []
    for (const [index, change] of changes.entries()) {
      at = change.path
      const { before, mode } = await beforeOf(change, disk)
      made.push(...(await makeFolder(path.dirname(change.path), isPrivate, parts)))
      if (change.after !== undefined) await fillNew(path.join(folder, `${index}.new`), change.after, mode, disk)
      if (before) await fillNew(path.join(folder, `${index}.old`), before, mode, disk)
      const name = path.relative(home, change.path).split(path.sep).join('/')
      files.push({ name, before: await hashOf(before), after: await hashOf(change.after) })
    }
    const journal = { id, halves, files }
    await fillNew(path.join(folder, 'journal.json'), formatJournal(journal), isPrivate ? ownFile : undefined, disk)
    await syncFolder(folder, disk)
    return { ...journal, home, folder, isOwn: true }
  } catch (error) {
    await removeFolder(folder, parts)
    for (const one of made.reverse()) await found(disk.rmdir(one))
    throw new CannotPrepare(at, error)
  }
}

async function beforeOf(
  { path, before, isPrivate }: FileChange,
  disk: FileParts['fs']['promises'],
): Promise<{ readonly before: Uint8Array | undefined; readonly mode: number | undefined }> {
  const there = await found(disk.stat(path))
  return {
    before: before === 'anything' ? await found(disk.readFile(path)) : before,
    mode: isPrivate ? ownFile : there && there.mode & 0o777,
  }
}

/** The step in a folder of that name; undefined where there is none. */
export async function openStep(
  home: string,
  name: string,
  { fs, path }: FileParts,
): Promise<Step | 'damaged' | undefined> {
  const folder = path.join(home, name)
  // A link could lead anywhere.
  if (!(await found(fs.promises.lstat(folder)))?.isDirectory()) return undefined
  const bytes = await found(fs.promises.readFile(path.join(folder, 'journal.json')))
  const journal = bytes && readJournal(new TextDecoder().decode(bytes))
  if (!journal) return bytes && 'damaged'
  return { ...journal, home, folder, isOwn: false }
}

/** Why a step cannot take effect: a file is neither what was read nor what is to be. */
export async function conflictIn(step: Step, parts: FileParts): Promise<Refusal | undefined> {
  for (const [index, { before }] of step.files.entries()) {
    const state = await stateOf(step, index, parts)
    if (state !== 'other') continue
    return { why: before === null ? 'exists' : 'changed', path: pathOf(step, index, parts) }
  }
  return undefined
}

/** Makes all changes of a step that are not made yet. Throws where one cannot be made. */
export async function forward(step: Step, parts: FileParts): Promise<void> {
  const disk = parts.fs.promises
  for (const [index, { before, after }] of step.files.entries()) {
    const [target, fresh] = [pathOf(step, index, parts), heldAt(step, `${index}.new`, parts)]
    const state = await stateOf(step, index, parts)
    if (state === 'other') throw new Error(`${target} is not what was read`)
    if (state === 'after' || state === 'edited') continue
    await (after === null ? disk.unlink(target) : (before === null ? putNew : putOver)(fresh, target, disk)).catch(
      async (error: unknown) => {
        // Somebody else is at it as well.
        if ((await stateOf(step, index, parts)) !== 'after') throw error
      },
    )
  }
  await syncFolders(step, parts)
}

/** Takes back all changes that a step made. */
export async function takeBack(step: Step, parts: FileParts): Promise<void> {
  const disk = parts.fs.promises
  for (const [index, { before, after }] of step.files.entries()) {
    const [target, old] = [pathOf(step, index, parts), heldAt(step, `${index}.old`, parts)]
    const state = await stateOf(step, index, parts)
    if (state === 'partly') await overwrite(await realOf(target, disk), await disk.readFile(old), disk)
    if (state !== 'after' || before === after || !(await isMadeBy(step, index, parts))) continue
    if (before === null) await disk.unlink(target)
    else await (after === null ? putNew : putOver)(old, target, disk)
  }
  await syncFolders(step, parts)
}

/** Whether a file that is as it is to be was made so by this step: somebody else may have made the same, whose content then waits still. */
async function isMadeBy(step: Step, index: number, parts: FileParts): Promise<boolean> {
  const disk = parts.fs.promises
  const waits = await found(disk.stat(heldAt(step, `${index}.new`, parts)))
  return !waits || (await found(disk.stat(pathOf(step, index, parts))))?.ino === waits.ino
}

/** Marks a step for whoever finds it. */
export async function mark(step: Step, name: 'back' | 'halves', parts: FileParts): Promise<void> {
  await fillNew(heldAt(step, name, parts), '', undefined, parts.fs.promises).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  await syncFolder(step.folder, parts.fs.promises)
}

export async function isMarked(step: Step, name: 'back' | 'halves', parts: FileParts): Promise<boolean> {
  return (await found(parts.fs.promises.lstat(heldAt(step, name, parts)))) !== undefined
}

/** Ends a step. Its folder has another name first, so that nobody takes half of it for a step. */
export async function release(
  { home, folder, id }: Pick<Step, 'home' | 'folder' | 'id'>,
  parts: FileParts,
): Promise<void> {
  const done = parts.path.join(home, `${stepPrefix}${id}-done`)
  const isMoved = await parts.fs.promises.rename(folder, done).then(
    () => true,
    () => false, // somebody else was quicker
  )
  if (isMoved) await removeFolder(done, parts)
}

/** What git ignores until the last moment. */
export async function removeFolder(folder: string, { fs, path }: FileParts): Promise<void> {
  const disk = fs.promises
  if (!(await found(disk.lstat(folder)))?.isDirectory()) return
  const names = (await found(disk.readdir(folder))) ?? []
  const last = '.gitignore'
  for (const name of [...names.filter((one) => one !== last), last]) await found(disk.unlink(path.join(folder, name)))
  await found(disk.rmdir(folder))
}

/** `partly`: a file that is written where it is, and was not written to its end. `ready`: as before, with the new content whole beside it. */
async function stateOf(
  step: Step,
  index: number,
  parts: FileParts,
): Promise<'ready' | 'after' | 'partly' | 'edited' | 'other'> {
  const disk = parts.fs.promises
  const { before, after } = step.files[index] ?? { before: null, after: null }
  const target = pathOf(step, index, parts)
  if (!(await isReachable(step, target, before !== null, parts))) return 'other'
  const isThere = (await found(disk.lstat(target))) !== undefined
  const now = isThere ? await found(disk.readFile(target)) : undefined
  if (isThere && !now) return 'other'
  const hash = await hashOf(now)
  if (hash === after) return 'after'
  if (after === null) return hash === before ? 'ready' : 'other'
  const fresh = await found(disk.readFile(heldAt(step, `${index}.new`, parts)))
  const isWhole = fresh !== undefined && (await hashOf(fresh)) === after
  if (hash === before) return isWhole ? 'ready' : 'other'
  // It had its new content, which somebody changed since.
  if (!fresh) return now ? 'edited' : 'other'
  const old = await found(disk.readFile(heldAt(step, `${index}.old`, parts)))
  return isWhole && now && old && isPartly(now, old, fresh) ? 'partly' : 'other'
}

function isPartly(now: Uint8Array, before: Uint8Array, after: Uint8Array): boolean {
  const differs = now.findIndex((byte, index) => byte !== after[index])
  const written = differs < 0 ? now.length : differs
  return written > 0 && isSame(now.subarray(written), before.subarray(written))
}

/** No folder on the way to a file may be a link that leads out, and in a step that this run did not make the file itself neither. */
async function isReachable(
  { home, isOwn }: Step,
  target: string,
  follows: boolean,
  { fs, path }: FileParts,
): Promise<boolean> {
  const real = async (one: string): Promise<string> => realOf(one, fs.promises)
  const isInside = async (one: string): Promise<boolean> => {
    const way = path.relative(await real(home), await real(one))
    return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
  }
  return (await isInside(path.dirname(target))) && (isOwn || !follows || isInside(target))
}

/** Whether the step is still the one that takes effect in its folder. */
export async function isAtWork({ home, id }: Step, parts: FileParts): Promise<boolean> {
  const now = await openStep(home, slot, parts)
  return now !== 'damaged' && now?.id === id
}

async function syncFolders(step: Step, parts: FileParts): Promise<void> {
  const folders = new Set(step.files.map((_, index) => parts.path.dirname(pathOf(step, index, parts))))
  for (const one of [...folders, step.home]) await syncFolder(one, parts.fs.promises)
}

function pathOf({ home, files }: Step, index: number, { path }: FileParts): string {
  return path.join(home, ...(files[index]?.name ?? '').split('/'))
}

/** The file that takes effect last. */
export function lastPath(step: Step, parts: FileParts): string {
  return pathOf(step, step.files.length - 1, parts)
}

function heldAt({ folder }: Step, name: string, { path }: FileParts): string {
  return path.join(folder, name)
}

async function hashOf(content: Content | undefined): Promise<string | null> {
  if (content === undefined) return null
  const digest = await globalThis.crypto.subtle.digest('SHA-256', new Uint8Array(bytesOf(content)))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
