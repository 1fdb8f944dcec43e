import type { FileParts } from './disk.js'
import { isBelow, isPlain } from './ownership.js'
import type { FileChange } from './step.js'

/** Changes below one folder. */
export interface Group {
  readonly home: string
  readonly changes: readonly FileChange[]
}

/**
 * By the folder that they lie below, that of the last change last; those of others, but for what is private, below one of `tops` where one holds
 * them. What lies in a folder that a journal may not name from there is a group of its own.
 */
export function groupsOf(
  changes: readonly FileChange[],
  path: FileParts['path'],
  tops: readonly string[],
  isMain = true,
): readonly Group[] {
  const last = changes.at(-1)
  if (!last) return []
  const top = isMain || last.isPrivate ? undefined : tops.find((one) => mayName(one, last.path, path))
  const home = top ?? path.dirname(last.path)
  const isHere = (one: FileChange): boolean =>
    mayName(home, one.path, path) && Boolean(one.isPrivate) === Boolean(last.isPrivate)
  const others = changes.filter((one) => !isHere(one))
  return [...groupsOf(others, path, tops, false), { home, changes: changes.filter(isHere) }]
}

function mayName(home: string, file: string, path: FileParts['path']): boolean {
  const way = path.relative(home, path.dirname(file)).split(path.sep).join('/')
  return way === '' || (isBelow(home, file, path) && isPlain(way))
}

/** The folders that hold a folder: what lies beside a corpus may be tied to a step in it. */
export function foldersAbove(folder: string, path: FileParts['path']): readonly string[] {
  const next = path.dirname(folder)
  return next === folder ? [] : [next, ...foldersAbove(next, path)]
}
