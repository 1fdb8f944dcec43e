import { found, type StepParts, syncFolder } from './disk.js'
import { foldersAbove } from './groups.js'
import { realPath } from './ownership.js'
import {
  areHalvesDone,
  folderOf,
  isAtWork,
  isTakenBack,
  lastPath,
  markHalves,
  openStep,
  type Refusal,
  release,
  removeFolder,
  slotOf,
  type Step,
  stepPrefix,
  turnBack,
} from './step.js'
import { conflictIn, forward, takeBack } from './stepFiles.js'

/**
 * Finishes what earlier runs began in these folders, or takes it back, and clears away what they left; to be called before anything there is read. A folder
 * comes before the store that its steps may be tied to. Undefined where nothing is left undone.
 */
export async function recover(folders: readonly string[], parts: StepParts): Promise<Refusal | undefined> {
  const homes = await Promise.all(folders.map((folder) => realPath(folder, parts)))
  const known = [...new Set([...homes, ...homes.flatMap((folder) => foldersAbove(folder, parts.path))])]
  for (const home of new Set(homes)) {
    // Nothing to finish is by far the most frequent case.
    const steps = await stepsIn(home, parts)
    if (steps.length === 0) continue
    const [slot, prefix] = [await slotOf(home, parts), await folderOf(home, '', parts)]
    const undone = steps.includes(slot) ? await settled(home, known, parts) : undefined
    if (undone) return undone
    for (const folder of steps.filter((one) => one !== slot))
      if (folder.startsWith(prefix)) await clearLeft(home, folder, parts)
      else parts.tell({ what: 'foreign', folder, files: [] })
  }
  return undefined
}

/** The folders of steps of anybody. */
async function stepsIn(home: string, { fs, path }: StepParts): Promise<readonly string[]> {
  const names = (await found(fs.promises.readdir(home))) ?? []
  return names.filter((name) => name.startsWith(stepPrefix)).map((name) => path.join(home, name))
}

/** How often a step waits for others that are at work in its folder. */
const mostTries = 50

/** Makes a step the one that takes effect in its folder, after the one that does now. */
export async function intoSlot(
  { home, folder }: Step,
  known: readonly string[],
  parts: StepParts,
): Promise<Refusal | undefined> {
  const disk = parts.fs.promises
  const slot = await slotOf(home, parts)
  for (let tries = 0; tries < mostTries; tries++) {
    const error = await disk.rename(folder, slot).then(
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
async function isQuiet(folder: string, { fs }: StepParts): Promise<boolean> {
  let last = 0
  let since = 0
  for (let waited = 0; waited < longestWait; waited += pause) {
    const there = await found(fs.promises.lstat(folder))
    if (!there) return false
    // It may have waited long for its turn, after all in it was made.
    const moved = Math.max(there.mtimeMs, there.ctimeMs)
    if (moved !== last) [last, since] = [moved, waited]
    // A clock that was set back since says nothing.
    if (Date.now() - moved > quiet || waited - since > quiet) return true
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
  return true
}

/** Settles the step of another run. Undefined too where it was taken back: that run, or whoever repeats it, has to say so. */
async function settled(home: string, known: readonly string[], parts: StepParts): Promise<Refusal | undefined> {
  const slot = await slotOf(home, parts)
  if (!(await isQuiet(slot, parts))) return undefined
  const step = await openStep(home, slot, parts)
  if (step === 'damaged') {
    await clearSlot(home, parts)
    return undefined
  }
  if (!step) return undefined
  const refusal = await settle(step, known, parts).catch((): Refusal => ({ why: 'failed', path: slot }))
  const isBack = step.isBack || refusal?.why === 'changed' || refusal?.why === 'exists'
  if (refusal && !isBack) return refusal
  const files = step.files.map(({ name }) => name)
  parts.tell({ what: isBack ? 'taken back' : 'finished', folder: home, files })
  return undefined
}

/** Of what is over the last is left, where a run was killed. All else is none of ours, for those are whole before they have this name. */
async function clearSlot(home: string, parts: StepParts): Promise<void> {
  const slot = await slotOf(home, parts)
  await removeFolder(slot, parts)
  const left = await openStep(home, slot, parts)
  const aside = await folderOf(home, globalThis.crypto.randomUUID(), parts)
  if (left === 'damaged') await found(parts.fs.promises.rename(slot, aside))
}

/** Carries a step out, with those that are tied to it, or takes all of it back and says why; `given` where that is known already. */
export async function settle(
  main: Step,
  known: readonly string[],
  parts: StepParts,
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

async function carryOut(main: Step, halves: readonly Step[], parts: StepParts): Promise<Refusal | undefined> {
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
async function halvesOf({ halves, isOwn }: Step, known: readonly string[], parts: StepParts): Promise<readonly Step[]> {
  const all = await Promise.all(halves.map((id) => halfOf(id, isOwn, known, parts)))
  return all.filter((half) => half !== undefined)
}

async function halfOf(
  id: string,
  isOwn: boolean,
  known: readonly string[],
  parts: StepParts,
): Promise<Step | undefined> {
  for (const home of known) {
    const half = await openStep(home, await folderOf(home, id, parts), parts)
    if (half && half !== 'damaged') await intoSlot(half, [], parts)
    const step = await openStep(home, await slotOf(home, parts), parts)
    if (step && step !== 'damaged' && step.id === id) return { ...step, isOwn }
  }
  return undefined
}

const hour = 3_600_000
/** A step that is tied to another waits for it. */
const month = 30 * 24 * hour

/** Clears away at once what this user's runs prepared in folders and never began, for it holds what has become protected. */
export async function forgetSteps(folders: readonly string[], parts: StepParts): Promise<void> {
  for (const home of await Promise.all(folders.map((folder) => realPath(folder, parts))))
    for (const folder of await stepsIn(home, parts))
      if (folder.startsWith(await folderOf(home, '', parts)) && folder !== (await slotOf(home, parts)))
        await clearLeft(home, folder, parts, longestWait)
}

/** Clears away what a run prepared and never began, when nobody can be at it any more. */
async function clearLeft(home: string, folder: string, parts: StepParts, after?: number): Promise<void> {
  const made = (await found(parts.fs.promises.lstat(folder)))?.mtimeMs ?? Date.now()
  const step = await openStep(home, folder, parts)
  const longest = step && step !== 'damaged' && !step.isBack ? month : hour
  if (Date.now() - made > (after ?? longest)) await removeFolder(folder, parts)
}

/** The first file for which steps cannot take effect. */
export async function firstConflict(steps: readonly Step[], parts: StepParts): Promise<Refusal | undefined> {
  for (const step of steps) {
    const conflict = await conflictIn(step, parts)
    if (conflict) return conflict
  }
  return undefined
}
