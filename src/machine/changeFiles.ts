import { bytesOf, codeOf, type Disk, found, isSame, type StepParts } from './disk.js'
import { groupsOf } from './groups.js'
import { isBehindLinkOut, leadsOut, realPath } from './ownership.js'
import { overwrite, realOf } from './putFile.js'
import { firstConflict, intoSlot, settle } from './settle.js'
import {
  CannotPrepare,
  type FileChange,
  type InEditor,
  lastPath,
  prepare,
  type Refusal,
  removeFolder,
  slotOf,
  type Step,
} from './step.js'
import { leaveAsSaved } from './stepFiles.js'

export { recover } from './settle.js'
export type { FileChange, InEditor, Refusal } from './step.js'

/**
 * Changes files, all or none; undefined when it is done. Each is whole at every moment, whatever happens to the program or the machine, and
 * what somebody else saved since it was read is left as it is. A run that is ended meanwhile is finished, or taken back, by `recover`.
 *
 * New contents are written into a folder beside the files (`.attache-tmp-…`, which git ignores) together with the old ones and a journal, and
 * flushed. Giving that folder the name `…-step`, which only one of this user's can have, is the moment from which the step counts as made.
 * Changes below other folders than the last one's, and private ones, are steps of their own there, tied to that one by a random number.
 *
 * Weaker where the system has nothing better: what is no file, as standard output, is written straight on; a file that cannot be moved (see
 * `putOver`), or whose folder takes no other file, is written where it is. Somebody who saves in the instant between the last comparison
 * and the move is not seen.
 */
export async function changeFiles(
  changes: readonly FileChange[],
  parts: StepParts,
  editor?: InEditor,
): Promise<Refusal | undefined> {
  const all = changes.filter(changesAnything)
  const real: FileChange[] = []
  for (const change of all) {
    if ((await leadsOut(change.path, parts)) || (await isBehindLinkOut(change.path, parts)))
      return { why: 'link', path: change.path }
    real.push({ ...change, path: await realPath(change.path, parts) })
  }
  const folders = await Promise.all((editor?.folders ?? []).map((folder) => realPath(folder, parts)))
  const refusal = await changeReal(real, parts, editor && { ...editor, folders })
  const given = all[real.findIndex(({ path }) => path === refusal?.path)]
  return refusal && given ? { ...refusal, path: given.path } : refusal
}

async function changeReal(
  [first, ...more]: readonly FileChange[],
  parts: StepParts,
  editor?: InEditor,
): Promise<Refusal | undefined> {
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

function changesAnything({ before, after }: FileChange): boolean {
  if (before === 'anything') return true
  return before === undefined || after === undefined ? before !== after : !isSame(before, bytesOf(after))
}

async function dropped(steps: readonly Step[], parts: StepParts): Promise<void> {
  for (const { folder } of steps) await removeFolder(folder, parts)
}

async function takeEffect(
  steps: readonly Step[],
  parts: StepParts,
  editor: InEditor | undefined,
): Promise<Refusal | undefined> {
  const main = steps.at(-1)
  if (!main) return undefined
  const homes = steps.map(({ home }) => home)
  const refusal = await intoSlot(main, homes, parts)
  if (refusal) await dropped(steps, parts)
  if (refusal) return refusal
  const step = { ...main, folder: await slotOf(main.home, parts) }
  const isChanged = !editor || (await editor.change().catch(() => false))
  if (isChanged && editor) for (const one of [...steps.slice(0, -1), step]) await leaveAsSaved(one, parts)
  const given = isChanged ? undefined : ({ why: 'failed', path: lastPath(step, parts) } as const)
  // What could be neither finished nor taken back waits for the next run.
  return settle(step, homes, parts, given).catch(() => ({ why: 'failed', path: step.folder }))
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
