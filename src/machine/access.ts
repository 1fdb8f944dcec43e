import type { FileParts } from './disk.js'

/**
 * Where a path leads once every link in it is followed. What is not there yet keeps its name below the nearest folder that is. The path is
 * absolute.
 */
export async function realPath(file: string, parts: FileParts): Promise<string> {
  const { fs, path } = parts
  const real = await fs.promises.realpath(file).catch(() => undefined)
  if (real !== undefined) return real
  const above = path.dirname(file)
  return above === file ? file : path.join(await realPath(above, parts), path.basename(file))
}

/** Permission bits of everybody but the owner (POSIX). */
const others = 0o077

/** Whether the permission bits let anybody but the owner into a file or folder that is there; Windows has none. */
export async function isOpenToOthers(file: string, { fs }: FileParts): Promise<boolean> {
  if (process.platform === 'win32') return false
  const found = await fs.promises.stat(file).catch(() => undefined)
  return found !== undefined && (found.mode & others) !== 0
}
