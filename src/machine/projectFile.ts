import type { FileParts } from './disk.js'
import type { Refused } from '../core/memo/refused.js'
import { isBelow, isPlain, realPath } from './ownership.js'

/** Where the files lie that a memo may name: memos come from other people too. Paths are whole. */
export interface Fence {
  /** The project of the memo, and what else its user has named. */
  readonly folders: readonly string[]
  /** Folders of protected interviews: nothing of them is read because a memo says so. */
  readonly stores: readonly string[]
}

/** The real path of a file that a memo names, from which it is to be read, so that no link can be changed after this look; or why it is not. */
export async function projectFile(
  file: string,
  { folders, stores }: Fence,
  parts: FileParts,
): Promise<{ readonly path: string } | Refused> {
  const { path } = parts
  const real = await realPath(file, parts)
  const realOf = async (all: readonly string[]): Promise<readonly string[]> =>
    Promise.all(all.map(async (one) => realPath(one, parts)))
  const kept = await realOf(stores)
  if (kept.some((store) => isBelow(store, real, path))) return 'store'
  const tops = (await realOf(folders)).filter((folder) => isBelow(folder, real, path))
  if (!tops.length) return 'outside'
  const isShown = (top: string): boolean => isPlain(path.relative(top, real).split(path.sep).join('/'))
  return tops.some(isShown) ? { path: real } : 'hidden'
}
