import { type FileParts, found } from './disk.js'

/**
 * Whose a file is. Nothing is trusted because of its name: a folder may have come with a repository, and a link in it may lead anywhere. So it is
 * asked where a path really leads, who owns what is there, and who else may change it.
 */

/**
 * Where a path leads once every link in it is followed. What is not there yet keeps its name below the nearest folder that is; a link to
 * nothing stays as it is.
 */
export async function realPath(file: string, parts: FileParts): Promise<string> {
  return (await followed(file, parts)) ?? file
}

/** Undefined where a link leads to nothing, or round in a circle. */
async function followed(file: string, parts: FileParts): Promise<string | undefined> {
  const { fs, path } = parts
  const real = await found(fs.promises.realpath(file))
  if (real !== undefined) return real
  if (await found(fs.promises.lstat(file))) return undefined
  const above = path.dirname(file)
  const folder = above === file ? file : await followed(above, parts)
  return folder === undefined || above === file ? folder : path.join(folder, path.basename(file))
}

/** Whether a path lies below a folder, or is that folder, by their names alone. */
export function isBelow(folder: string, file: string, path: FileParts['path']): boolean {
  const way = path.relative(folder, file)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

/** The real names from a folder to a file below it, with `/`; undefined where that really lies elsewhere. Empty for the folder itself. */
async function realWay(folder: string, file: string, parts: FileParts): Promise<string | undefined> {
  const [top, real] = [await followed(folder, parts), await followed(file, parts)]
  if (top === undefined || real === undefined || !isBelow(top, real, parts.path)) return undefined
  return parts.path.relative(top, real).split(parts.path.sep).join('/')
}

/** Whether two real paths are the same file where capitals do not part names; where they do the two are taken for one. */
export function isSamePath(one: string, other: string): boolean {
  const plain = (path: string): string => path.normalize().toLowerCase()
  return plain(one) === plain(other)
}

/**
 * Whether a file is a link that leads out of its folder and out of the repository around that (a store lies in none), or to what other
 * programs take orders from: it may have come with them. What it leads to is neither read nor written for it.
 */
export async function leadsOut(file: string, parts: FileParts): Promise<boolean> {
  // `/dev/stdout` leads to what stands behind `>`.
  if (file.startsWith('/dev/') || !(await isLink(file, parts))) return false
  const folder = parts.path.dirname(file)
  const around = await repositoryOf(folder, parts)
  return !(await leadsBelow(file, around === undefined ? [folder] : [folder, around], parts))
}

/** Whether a folder on the way to a file, as it is named, is such a link in a repository: nothing is written behind one. */
export async function isBehindLinkOut(file: string, parts: FileParts): Promise<boolean> {
  const folder = parts.path.dirname(file)
  if (folder === file) return false
  if (await isLink(folder, parts)) {
    const around = await repositoryOf(parts.path.dirname(folder), parts)
    if (around !== undefined && !(await leadsBelow(folder, [around], parts))) return true
  }
  return isBehindLinkOut(folder, parts)
}

async function isLink(file: string, { fs }: FileParts): Promise<boolean> {
  return (await found(fs.promises.lstat(file)))?.isSymbolicLink() ?? false
}

async function leadsBelow(file: string, tops: readonly string[], parts: FileParts): Promise<boolean> {
  const ways = await Promise.all(tops.map((top) => realWay(top, file, parts)))
  return ways.some((way) => way !== undefined && isPlain(way))
}

/** Whether a name with `/` leads to a file below, and to none that other programs take orders from, as those of `.git` or `.vscode` do. */
export function isPlain(name: string): boolean {
  const parts = name.replace(/(?<=^|\/)\.(?:git)?ignore$/, 'ignore').split('/')
  return parts.every((part) => part !== '' && !/^\.|[\\\0:]/.test(part))
}

/** The real folder at or above this one that git keeps. */
async function repositoryOf(folder: string, parts: FileParts): Promise<string | undefined> {
  const { fs, path } = parts
  for (let above = await realPath(folder, parts); ; above = path.dirname(above)) {
    // In a worktree it is a file.
    if (await found(fs.promises.lstat(path.join(above, '.git')))) return above
    if (path.dirname(above) === above) return undefined
  }
}

/** Permission bits of everybody but the owner (POSIX). */
const others = 0o077

/** Whether the permission bits let anybody but the owner into a file or folder that is there; Windows has none. */
export async function isOpenToOthers(file: string, { fs }: FileParts): Promise<boolean> {
  if (process.platform === 'win32') return false
  const there = await found(fs.promises.stat(file))
  return there !== undefined && (there.mode & others) !== 0
}

/** Whether a file or folder is there, is no link, belongs to this user, and is closed to all others. */
export async function isPrivate(file: string, parts: FileParts): Promise<boolean> {
  const there = await found(parts.fs.promises.lstat(file))
  if (!there || !(there.isFile() || there.isDirectory())) return false
  return there.uid === (process.getuid?.() ?? there.uid) && !(await isOpenToOthers(file, parts))
}
