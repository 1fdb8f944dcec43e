import {
  type Content,
  type FileParts,
  fillNew,
  found,
  makeFolder,
  ownFile,
  ownFolder,
  type StepParts,
  syncFolder,
} from './disk.js'
import { hashOf } from './sign.js'
import { formatJournal, type Journal, readJournal } from './journal.js'

/** A file that is to change. A plan of what a command writes is a list of these, in the order in which they take effect. */
export interface FileChange {
  readonly path: string
  /** What was read; undefined where there must be no file; `anything` where it does not matter. */
  readonly before: Uint8Array | 'anything' | undefined
  /** Undefined where the file is to go. */
  readonly after: Content | undefined
  /** Whether file and folder are kept from other users of the machine. */
  readonly isPrivate?: boolean
  /** Whether an editor makes this change itself (see `InEditor`). */
  readonly inEditor?: boolean
}

/**
 * An editor that changes its own documents while a step takes effect, so that its undo knows of them. Should it be ended meanwhile, the step makes the
 * changes that are left.
 */
export interface InEditor {
  /** Folders that it has open: changes outside of the last one's folder are prepared at the top of these, where a later run finds them. */
  readonly folders: readonly string[]
  /** Makes the changes; false where it could not. */
  readonly change: () => Promise<boolean>
}

/**
 * Why nothing was changed, and for which file: it is not what was read, it is there already, it cannot be written, it is a link that leads out of
 * its folder and repository, or (`apart`) the folder of a
 * step of another run waits for one that is in none of the folders that are known.
 */
export interface Refusal {
  readonly why: 'changed' | 'exists' | 'failed' | 'link' | 'apart'
  readonly path: string
}

/**
 * Changes below one folder, prepared in a folder of their own in it (`folder`), which git ignores. All files there have the step's number in
 * their names: who comes late to a step, because somebody else has finished it, must not take another's for its own.
 */
export interface Step extends Journal {
  readonly home: string
  readonly folder: string
  /** Whether it is to be taken back. */
  readonly isBack: boolean
  /** Whether this run made it: what a folder holds may come from anybody. */
  readonly isOwn: boolean
}

/** What the names of all folders of steps begin with. */
export const stepPrefix = '.attache-tmp-'

/**
 * What the names of the steps in a folder begin with that this user makes there on this machine. Others can neither guess it nor carry one from
 * elsewhere to here, so that what came with a repository stands in nobody's way.
 */
export async function ownPrefix(home: string, { sign }: StepParts): Promise<string> {
  return `${stepPrefix}${(await sign(`folder ${home}`)).slice(0, 12)}-`
}

/** The folder of a step that is prepared. */
export async function folderOf(home: string, id: string, parts: StepParts): Promise<string> {
  return parts.path.join(home, (await ownPrefix(home, parts)) + id)
}

/** The folder of the one step below `home` that takes effect now. */
export async function slotOf(home: string, parts: StepParts): Promise<string> {
  return folderOf(home, 'step', parts)
}

const ignoreFile = '.gitignore'
const journalName = /\.(?:json|back)$/

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
  parts: StepParts,
): Promise<Step> {
  const { fs, path } = parts
  const disk = fs.promises
  const id = globalThis.crypto.randomUUID()
  const folder = await folderOf(home, id, parts)
  const held = (name: string): string => heldAt({ folder, id }, name, parts)
  const isPrivate = changes.some((one) => one.isPrivate)
  const made: string[] = []
  let at = changes[0]?.path ?? home
  try {
    made.push(...(await makeFolder(home, isPrivate, parts)))
    await disk.mkdir(folder, isPrivate ? { mode: ownFolder } : {})
    // First, so that git takes nothing of what follows.
    await fillNew(path.join(folder, ignoreFile), '*\n', undefined, disk)
    const files: Journal['files'][number][] = []
    for (const [index, change] of changes.entries()) {
      at = change.path
      const { before, mode } = await beforeOf(change, disk)
      const inEditor = change.inEditor ? { inEditor: true } : {}
      made.push(...(await makeFolder(path.dirname(change.path), isPrivate, parts)))
      if (change.after !== undefined) await fillNew(held(`${index}.new`), change.after, mode, disk)
      if (before) await fillNew(held(`${index}.old`), before, mode, disk)
      const name = path.relative(home, change.path).split(path.sep).join('/')
      files.push({ name, before: await hashOrNull(before), after: await hashOrNull(change.after), ...inEditor })
    }
    const journal = { id, halves, files }
    if (halves.length > 0) await fillNew(held('halves'), '', undefined, disk)
    const text = formatJournal(journal)
    await fillNew(held('json'), `${await sealOf(home, text, parts)}\n${text}`, isPrivate ? ownFile : undefined, disk)
    await syncFolder(folder, disk)
    return { ...journal, home, folder, isOwn: true, isBack: false }
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

/** What shows that a journal was written for this folder by this user. */
async function sealOf(home: string, journal: string, { sign }: StepParts): Promise<string> {
  return sign(`step ${home}\n${journal}`)
}

/** The step that a folder holds; undefined where there is none, `damaged` where the folder holds none, or one that somebody else made. */
export async function openStep(home: string, folder: string, parts: StepParts): Promise<Step | 'damaged' | undefined> {
  const { fs, path } = parts
  // A link could lead anywhere.
  if (!(await found(fs.promises.lstat(folder)))?.isDirectory()) return undefined
  const file = (await found(fs.promises.readdir(folder)))?.find((one) => journalName.test(one))
  if (file === undefined) return 'damaged'
  const bytes = await found(fs.promises.readFile(path.join(folder, file)))
  // Somebody else is done with it.
  if (!bytes) return undefined
  const [, seal, text = ''] = /^(.*)\n([^]*)$/m.exec(new TextDecoder().decode(bytes)) ?? []
  const journal = seal === (await sealOf(home, text, parts)) ? readJournal(text) : undefined
  if (!journal || !file.startsWith(`${journal.id}.`)) return 'damaged'
  return { ...journal, home, folder, isOwn: false, isBack: file.endsWith('.back') }
}

/** Makes a step one that is taken back; false where it is over. */
export async function turnBack(step: Step, parts: FileParts): Promise<boolean> {
  return step.isBack || isRenamed(step, 'json', 'back', parts)
}

/** Keeps for whoever finds a step that those which are tied to it have taken effect. */
export async function markHalves(step: Step, parts: FileParts): Promise<void> {
  await isRenamed(step, 'halves', 'halves-done', parts)
}

export async function areHalvesDone(step: Step, parts: FileParts): Promise<boolean> {
  return (await found(parts.fs.promises.lstat(heldAt(step, 'halves-done', parts)))) !== undefined
}

async function isRenamed(step: Step, from: string, to: string, parts: FileParts): Promise<boolean> {
  const disk = parts.fs.promises
  const isDone = await disk.rename(heldAt(step, from, parts), heldAt(step, to, parts)).then(
    () => true,
    () => false, // somebody else has, or the step is over
  )
  await syncFolder(step.folder, disk)
  return isDone
}

/** Ends a step: its journal goes when nothing else of it is left. */
export async function release(step: Step, parts: StepParts): Promise<void> {
  if (step.isBack && !step.isOwn) await keepVerdict(step, parts)
  const disk = parts.fs.promises
  const names = (await found(disk.readdir(step.folder))) ?? []
  // Whether those that are tied to it have taken effect must be known as long as there is a journal.
  const own = names.filter((name) => name.startsWith(`${step.id}.`) && !/\.(?:json|back|halves-done)$/.test(name))
  for (const name of own) await found(disk.unlink(parts.path.join(step.folder, name)))
  const journals = ['json', 'back'].map((name) => found(disk.unlink(heldAt(step, name, parts)).then(() => true)))
  const isOver = (await Promise.all(journals)).includes(true)
  // Who was quicker clears the rest away.
  if (isOver) await removeFolder(step.folder, parts)
}

/** Leaves the journal of a step that is taken back where the run that made it, which may be at it still, will find it. */
async function keepVerdict(step: Step, parts: StepParts): Promise<void> {
  const disk = parts.fs.promises
  const folder = await folderOf(step.home, step.id, parts)
  await found(disk.mkdir(folder, {}))
  await found(fillNew(parts.path.join(folder, ignoreFile), '*\n', undefined, disk))
  const isKept = await found(
    disk.rename(heldAt(step, 'back', parts), heldAt({ ...step, folder }, 'back', parts)).then(() => true),
  )
  if (isKept) await removeFolder(step.folder, parts)
}

/** Whether another run has taken back a step of this one, or is at it. */
export async function isTakenBack({ home, id }: Step, parts: StepParts): Promise<boolean> {
  const slot = await slotOf(home, parts)
  for (const folder of [slot, await folderOf(home, id, parts)]) {
    const step = await openStep(home, folder, parts)
    if (!step || step === 'damaged' || step.id !== id || !step.isBack) continue
    if (folder !== slot) await removeFolder(step.folder, parts)
    return true
  }
  return false
}

/** Takes away a folder whose steps are over, or were never begun; what git ignores until the last moment. */
export async function removeFolder(folder: string, { fs, path }: FileParts): Promise<void> {
  const disk = fs.promises
  if (!(await found(disk.lstat(folder)))?.isDirectory()) return
  const names = (await found(disk.readdir(folder))) ?? []
  // Another step has come into its place meanwhile.
  if (folder.endsWith('-step') && names.some((name) => journalName.test(name))) return
  for (const name of [...names.filter((one) => one !== ignoreFile), ignoreFile])
    await found(disk.unlink(path.join(folder, name)))
  await found(disk.rmdir(folder))
}

/** Whether the step is still the one that takes effect in its folder. */
export async function isAtWork({ home, id }: Step, parts: StepParts): Promise<boolean> {
  const now = await openStep(home, await slotOf(home, parts), parts)
  return now !== 'damaged' && now?.id === id
}

export function pathOf({ home, files }: Step, index: number, { path }: FileParts): string {
  return path.join(home, ...(files[index]?.name ?? '').split('/'))
}

/** The file that takes effect last. */
export function lastPath(step: Step, parts: FileParts): string {
  return pathOf(step, step.files.length - 1, parts)
}

export function heldAt({ folder, id }: Pick<Step, 'folder' | 'id'>, name: string, { path }: FileParts): string {
  return path.join(folder, `${id}.${name}`)
}

/** The SHA-256 of a content, in hex; null where there is none. */
export async function hashOrNull(content: Content | undefined): Promise<string | null> {
  return content === undefined ? null : hashOf(content)
}
