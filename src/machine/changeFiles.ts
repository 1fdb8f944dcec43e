import { bytesOf, codeOf, type Disk, type FileParts, found, isSame, syncFolder } from './disk.js'
import { foldersAbove, groupsOf } from './groups.js'
import { overwrite, realOf } from './putFile.js'
import {
  CannotPrepare,
  type FileChange,
  type InEditor,
  areHalvesDone,
  isAtWork,
  isTakenBack,
  lastPath,
  markHalves,
  openStep,
  prepare,
  type Refusal,
  release,
  removeFolder,
  slot,
  type Step,
  stepPrefix,
  turnBack,
} from './step.js'
import { conflictIn, forward, leaveAsSaved, takeBack } from './stepFiles.js'

export type { FileChange, InEditor, Refusal } from './step.js'

/**
 * Changes files, all or none; undefined when it is done. Each is whole at every moment, whatever happens to the program or the machine, and
 * what somebody else saved since it was read is left as it is. A run that is ended meanwhile is finished, or taken back, by `recover`.
 *
 * New contents are written into a folder beside the files (`.attache-tmp-…`, which git ignores) together with the old ones and a journal, and
 * flushed. Giving that folder the name `.attache-tmp-step`, which only one can have, is the moment from which the step counts as made.
 * Changes below other folders than the last one's, and private ones, are steps of their own there, tied to that one by a random number.
 *
 * Weaker where the system has nothing better: what is no file, as standard output, is written straight on; a file that cannot be moved (see
 * `putOver`), or whose folder takes no other file, is written where it is. Somebody who saves in the instant between the last comparison
 * and the move is not seen.
 */
export async function changeFiles(
  changes: readonly FileChange[],
  parts: FileParts,
  editor?: InEditor,
): Promise<Refusal | undefined> {
  const [first, ...more] = changes.filter(changesAnything)
  if (!first) return undefined
  const disk = parts.fs.promises
  if (more.length === 0 && (await found(disk.stat(first.path)))?.isFile() === false) return writeOn(first, disk)
  const steps: Step[] = []
  try {
    const groups = groupsOf([first, ...more], parts.path, editor?.folders ?? [])
    for (const { home, changes: own } of groups) {
      const isLast = steps.length === groups.length - 1
      steps.push(await prepare(home, own, isLast ? steps.map(({ id }) => id) : [], parts))
    }
  } catch (error) {
    await dropped(steps, parts)
    if (!(error instanceof CannotPrepare)) throw error
    const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error.cause))
    const failed = { why: 'failed', path: error.path } as const
    if (more.length > 0 || isFull) return failed
    if (!first.inEditor) return writeInPlace(first, disk)
    return (await editor?.change()) ? undefined : failed
  }
  const refusal = await firstConflict(steps, parts)
  if (!refusal) return takeEffect(steps, parts, editor)
  await dropped(steps, parts)
  return refusal
}

/**
 * Finishes what earlier runs began in these folders, or takes it back, and clears away what they left; to be called before anything there is read. A folder
 * comes before the store that its steps may be tied to. Undefined where nothing is left undone.
 */
export async function recover(folders: readonly string[], parts: FileParts): Promise<Refusal | undefined> {
  const known = [...new Set([...folders, ...folders.flatMap((folder) => foldersAbove(folder, parts.path))])]
  for (const home of folders) {
    // Nothing to finish is by far the most frequent case.
    const names = (await found(parts.fs.promises.readdir(home))) ?? []
    const ours = names.filter((name) => name.startsWith(stepPrefix))
    const undone = ours.includes(slot) ? await settled(home, known, parts) : undefined
    if (undone) return undone
    for (const name of ours.filter((one) => one !== slot)) await clearLeft(parts.path.join(home, name), name, parts)
  }
  return undefined
}

function changesAnything({ before, after }: FileChange): boolean {
  if (before === 'anything') return true
  return before === undefined || after === undefined ? before !== after : !isSame(before, bytesOf(after))
}

async function firstConflict(steps: readonly Step[], parts: FileParts): Promise<Refusal | undefined> {
  for (const step of steps) {
    const conflict = await conflictIn(step, parts)
    if (conflict) return conflict
  }
  return undefined
}

async function dropped(steps: readonly Step[], parts: FileParts): Promise<void> {
  for (const { folder } of steps) await removeFolder(folder, parts)
}

/** How often a step waits for others that are at work in its folder. */
const mostTries = 50

async function takeEffect(
  steps: readonly Step[],
  parts: FileParts,
  editor: InEditor | undefined,
): Promise<Refusal | undefined> {
  const main = steps.at(-1)
  if (!main) return undefined
  const homes = steps.map(({ home }) => home)
  const refusal = await intoSlot(main, homes, parts)
  if (refusal) await dropped(steps, parts)
  if (refusal) return refusal
  const step = { ...main, folder: parts.path.join(main.home, slot) }
  const isChanged = !editor || (await editor.change().catch(() => false))
  if (isChanged && editor) for (const one of [...steps.slice(0, -1), step]) await leaveAsSaved(one, parts)
  const given = isChanged ? undefined : ({ why: 'failed', path: lastPath(step, parts) } as const)
  // What could be neither finished nor taken back waits for the next run.
  return settle(step, homes, parts, given).catch(() => ({ why: 'failed', path: step.folder }))
}

/** Makes a step the one that takes effect in its folder, after the one that does now. */
async function intoSlot(
  { home, folder }: Step,
  known: readonly string[],
  parts: FileParts,
): Promise<Refusal | undefined> {
  const disk = parts.fs.promises
  for (let tries = 0; tries < mostTries; tries++) {
    const error = await disk.rename(folder, parts.path.join(home, slot)).then(
      () => undefined,
      (reason: unknown) => reason,
    )
    if (error === undefined) {
      await syncFolder(home, disk)
      return undefined
    }
    const undone = await settled(home, known, parts)
    if (undone) return undone
  }
  return { why: 'failed', path: home }
}

/** A run that has not moved a file for so long was killed, in milliseconds; nobody waits longer than `longestWait` for one that has. */
const quiet = 2000
const longestWait = 10_000
const pause = 20

/**
 * Waits for a run that is at work: what two carry out at once, each moves files that the other has just looked at. False where the run has ended
 * by itself.
 */
async function isQuiet(folder: string, { fs }: FileParts): Promise<boolean> {
  for (let waited = 0; waited < longestWait; waited += pause) {
    const there = await found(fs.promises.lstat(folder))
    if (!there) return false
    // It may have waited long for its turn, after all in it was made.
    if (Date.now() - Math.max(there.mtimeMs, there.ctimeMs) > quiet) return true
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return true
}

/** Settles the step of another run. Undefined too where it was taken back: that run, or whoever repeats it, has to say so. */
async function settled(home: string, known: readonly string[], parts: FileParts): Promise<Refusal | undefined> {
  if (!(await isQuiet(parts.path.join(home, slot), parts))) return undefined
  const step = await openStep(home, slot, parts)
  if (step === 'damaged') {
    await clearSlot(home, parts)
    return undefined
  }
  const refusal = await (step && settle(step, known, parts))?.catch((): Refusal => ({
    why: 'failed',
    path: parts.path.join(home, slot),
  }))
  return refusal?.why === 'changed' || refusal?.why === 'exists' ? undefined : refusal
}

/** Of what is over the last is left, where a run was killed. All else is none of ours, for those are whole before they have this name. */
async function clearSlot(home: string, parts: FileParts): Promise<void> {
  const folder = parts.path.join(home, slot)
  await removeFolder(folder, parts)
  const left = await openStep(home, slot, parts)
  const aside = parts.path.join(home, stepPrefix + globalThis.crypto.randomUUID())
  if (left === 'damaged') await found(parts.fs.promises.rename(folder, aside))
}

/** Carries a step out, with those that are tied to it, or takes all of it back and says why; `given` where that is known already. */
async function settle(
  main: Step,
  known: readonly string[],
  parts: FileParts,
  given?: Refusal,
): Promise<Refusal | undefined> {
  const areDone = !main.isBack && (await areHalvesDone(main, parts))
  const halves = areDone ? [] : await halvesOf(main, known, parts)
  // Of a step of this run, or one that is taken back, somebody else has finished those that are missing.
  if (!areDone && halves.length < main.halves.length && !main.isOwn && !main.isBack && (await isAtWork(main, parts)))
    return { why: 'apart', path: main.folder }
  const refusal = given ?? (main.isBack ? undefined : await carryOut(main, halves, parts))
  if (main.isOwn && (await isTakenBack(main, parts))) return { why: 'changed', path: lastPath(main, parts) }
  const isBack = (main.isBack || refusal !== undefined) && (await turnBack(main, parts))
  if (isBack) for (const step of [main, ...halves]) await takeBack(step, parts)
  for (const step of [...halves, { ...main, isBack }]) await release(step, parts)
  return refusal
}

async function carryOut(main: Step, halves: readonly Step[], parts: FileParts): Promise<Refusal | undefined> {
  const steps = [...halves, main]
  const conflict = await firstConflict(steps, parts)
  if (conflict) return conflict
  try {
    for (const half of halves) await forward(half, parts)
    if (main.halves.length > 0) await markHalves(main, parts)
    await forward(main, parts)
  } catch {
    if (await isAtWork(main, parts))
      return (await firstConflict(steps, parts)) ?? { why: 'failed', path: lastPath(main, parts) }
  }
  // Somebody else who finished it, or took it back, has cleared its folder away.
  return (await isAtWork(main, parts)) ? undefined : firstConflict(steps, parts)
}

/** The steps that are tied to one, as far as they are in folders that are known, each made the one that takes effect in its folder. */
async function halvesOf({ halves, isOwn }: Step, known: readonly string[], parts: FileParts): Promise<readonly Step[]> {
  const all = await Promise.all(halves.map((id) => halfOf(id, isOwn, known, parts)))
  return all.filter((half) => half !== undefined)
}

async function halfOf(
  id: string,
  isOwn: boolean,
  known: readonly string[],
  parts: FileParts,
): Promise<Step | undefined> {
  for (const home of known) {
    const half = await openStep(home, stepPrefix + id, parts)
    if (half && half !== 'damaged') await intoSlot(half, [], parts)
    const step = await openStep(home, slot, parts)
    if (step && step !== 'damaged' && step.id === id) return { ...step, isOwn }
  }
  return undefined
}

const hour = 3_600_000
/** A step that is tied to another waits for it. */
const month = 30 * 24 * hour

/** Clears away what a run prepared and never began, when nobody can be at it any more. */
async function clearLeft(folder: string, name: string, parts: FileParts): Promise<void> {
  const made = (await found(parts.fs.promises.lstat(folder)))?.mtimeMs ?? Date.now()
  const step = await openStep(parts.path.dirname(folder), name, parts)
  const longest = step && step !== 'damaged' && !step.isBack ? month : hour
  if (Date.now() - made > longest) await removeFolder(folder, parts)
}

/** What is no file keeps nothing that could be lost. */
async function writeOn({ path, before, after }: FileChange, disk: Disk): Promise<Refusal | undefined> {
  if (before === undefined) return { why: 'exists', path }
  const opened = after === undefined ? undefined : await found(disk.open(path, 'w'))
  const isDone = await opened?.writeFile(after ?? '').then(
    () => true,
    () => false,
  )
  await opened?.close()
  return isDone ? undefined : { why: 'failed', path }
}

/** A folder may take no other file and still let this one be written. */
async function writeInPlace({ path, before, after }: FileChange, disk: Disk): Promise<Refusal | undefined> {
  const failed = { why: 'failed', path } as const
  const target = await realOf(path, disk)
  const now = await found(disk.readFile(target))
  if (before === undefined) return now ? { why: 'exists', path } : failed
  if (!now || after === undefined) return failed
  if (before !== 'anything' && !isSame(now, before)) return { why: 'changed', path }
  return overwrite(target, after, disk).then(
    () => undefined,
    () => failed,
  )
}
