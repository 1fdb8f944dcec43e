import { type Disk, type FileParts, found, isSame, syncFolder } from './disk.js'
import { isSamePath, realPath } from './ownership.js'
import { overwrite, putNew, putOver, realOf } from './putFile.js'
import { hashOrNull, heldAt, pathOf, type Refusal, type Step } from './step.js'

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
  for (const [index, { before, after, inEditor }] of step.files.entries()) {
    const [target, fresh] = [pathOf(step, index, parts), heldAt(step, `${index}.new`, parts)]
    const state = await stateOf(step, index, parts)
    if (state === 'other') throw new Error(`${target} is not what was read`)
    if (inEditor && after !== null && state !== 'ready') await flush(target, disk)
    if (state === 'after' || state === 'edited') continue
    const isNew = before === null && state !== 'partly'
    await (after === null ? disk.unlink(target) : (isNew ? putNew : putOver)(fresh, target, disk)).catch(
      async (error: unknown) => {
        // Somebody else is at it as well.
        if ((await stateOf(step, index, parts)) !== 'after') throw error
      },
    )
  }
  await syncFolders(step, parts)
}

/** Waits until what an editor saved is on the disk. */
async function flush(file: string, disk: Disk): Promise<void> {
  const opened = await found(disk.open(file, 'r+'))
  await opened?.sync().catch(() => undefined)
  await opened?.close()
}

/** Takes back all changes that a step made, once nobody can make them any more. */
export async function takeBack(step: Step, parts: FileParts): Promise<void> {
  const disk = parts.fs.promises
  const made: { readonly index: number; readonly isHalf: boolean }[] = []
  for (const [index, { before, after }] of step.files.entries()) {
    const state = await stateOf(step, index, parts)
    const isMade = state === 'after' && before !== after && (await isMadeBy(step, index, parts))
    if (isMade || state === 'partly') made.push({ index, isHalf: state === 'partly' })
    if (state !== 'partly') await found(disk.unlink(heldAt(step, `${index}.new`, parts)))
  }
  for (const { index, isHalf } of made) {
    const { before = null, after = null } = step.files[index] ?? {}
    const [target, old] = [pathOf(step, index, parts), heldAt(step, `${index}.old`, parts)]
    if (isHalf && before !== null) await overwrite(await realOf(target, disk), await disk.readFile(old), disk)
    else if (before === null) await found(disk.unlink(target))
    else await (after === null ? putNew : putOver)(old, target, disk)
  }
  await syncFolders(step, parts)
}

/** Leaves what an editor has saved as it saved it: it may format what it saves. */
export async function leaveAsSaved(step: Step, parts: FileParts): Promise<void> {
  const disk = parts.fs.promises
  for (const [index, { inEditor, before }] of step.files.entries()) {
    if (!inEditor || (await stateOf(step, index, parts)) !== 'other') continue
    const now = await hashOrNull(await found(disk.readFile(pathOf(step, index, parts))))
    if (now !== before) await found(disk.unlink(heldAt(step, `${index}.new`, parts)))
  }
}

/** Whether a file that is as it is to be was made so by this step: somebody else may have made the same, whose content then waits still. */
async function isMadeBy(step: Step, index: number, parts: FileParts): Promise<boolean> {
  // What it would have moved waits then in any case.
  if (step.files[index]?.inEditor) return true
  const disk = parts.fs.promises
  const waits = await found(disk.stat(heldAt(step, `${index}.new`, parts)))
  return !waits || (await found(disk.stat(pathOf(step, index, parts))))?.ino === waits.ino
}

/** `partly`: a file that is written where it is, and was not written to its end. `ready`: as before, with the new content whole beside it. */
async function stateOf(
  step: Step,
  index: number,
  parts: FileParts,
): Promise<'ready' | 'after' | 'partly' | 'edited' | 'other'> {
  const disk = parts.fs.promises
  const { before, after, inEditor } = step.files[index] ?? { before: null, after: null }
  const target = pathOf(step, index, parts)
  if (!(await isReachable(target, parts))) return 'other'
  // Before the target, for another run may be moving it there.
  const fresh = after === null ? undefined : await found(disk.readFile(heldAt(step, `${index}.new`, parts)))
  const isThere = (await found(disk.lstat(target))) !== undefined
  const now = isThere ? await found(disk.readFile(target)) : undefined
  if (isThere && !now) return 'other'
  const hash = await hashOrNull(now)
  if (hash === after) return 'after'
  if (after === null) return hash === before ? 'ready' : 'other'
  const isWhole = fresh !== undefined && (await hashOrNull(fresh)) === after
  if (hash === before) return isWhole ? 'ready' : 'other'
  // It had its new content, which somebody changed since.
  if (!fresh) return now ? 'edited' : 'other'
  const old = await found(disk.readFile(heldAt(step, `${index}.old`, parts)))
  if (!isWhole || !now) return 'other'
  // An editor empties a file before it writes it.
  const isBegun = inEditor === true && isSame(now, fresh.subarray(0, now.length))
  return isBegun || (old !== undefined && isPartly(now, old, fresh)) ? 'partly' : 'other'
}

function isPartly(now: Uint8Array, before: Uint8Array, after: Uint8Array): boolean {
  const differs = now.findIndex((byte, index) => byte !== after[index])
  const written = differs < 0 ? now.length : differs
  return written > 0 && isSame(now.subarray(written), before.subarray(written))
}

/** A step has real paths, so a link that is on the way now was put there since. */
async function isReachable(target: string, parts: FileParts): Promise<boolean> {
  return isSamePath(await realPath(target, parts), target)
}

async function syncFolders(step: Step, parts: FileParts): Promise<void> {
  const folders = new Set(step.files.map((_, index) => parts.path.dirname(pathOf(step, index, parts))))
  for (const one of [...folders, step.home]) await syncFolder(one, parts.fs.promises)
}
