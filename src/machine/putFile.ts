import { bytesOf, codeOf, type Content, type Disk, found } from './disk.js'

/** Moves a prepared file to a place where nothing is; throws `EEXIST` where something is. */
export async function putNew(from: string, to: string, disk: Disk): Promise<void> {
  // Of all that a system can do in one step only a link never takes the place of what is there.
  try {
    await disk.link(from, to)
  } catch (error) {
    if (codeOf(error) === 'EEXIST' || (await found(disk.lstat(to)))) throw error
    // Some file systems have no links.
    return disk.rename(from, to)
  }
  await disk.unlink(from)
}

/** What the system says where a file cannot be moved into a place, though it may let that place be written. */
const unmovable = ['EXDEV', 'EACCES', 'EPERM', 'EROFS']

/**
 * Moves a prepared file into the place of one that is there; a link stays one. What stands elsewhere too (a hard link), what is somebody
 * else's, and what is on another disk would not stay so, and is written where it is.
 */
export async function putOver(from: string, to: string, disk: Disk): Promise<void> {
  const target = await realOf(to, disk)
  const { nlink, uid } = await disk.stat(target)
  const isPlain = nlink === 1 && uid === (process.getuid?.() ?? uid)
  const isMoved =
    isPlain &&
    (await disk.rename(from, target).then(
      () => true,
      (error: unknown) => {
        if (unmovable.includes(codeOf(error))) return false
        throw error
      },
    ))
  if (isMoved) return
  await overwrite(target, await disk.readFile(from), disk)
  await disk.unlink(from)
}

/**
 * Writes a file where it is, without emptying it first: a disk that fills up half-way costs nothing, for what was there is put back into the
 * room that it had. A run that is killed meanwhile leaves new bytes before old ones.
 */
export async function overwrite(file: string, content: Content, disk: Disk): Promise<void> {
  const before = await disk.readFile(file)
  await writeFrom(file, bytesOf(content), disk).catch(async (error: unknown) => {
    await writeFrom(file, before, disk)
    throw error
  })
}

async function writeFrom(file: string, bytes: Uint8Array, disk: Disk): Promise<void> {
  const opened = await disk.open(file, 'r+')
  try {
    await opened.writeFile(bytes)
    await opened.truncate(bytes.length)
    await opened.sync()
  } finally {
    await opened.close()
  }
}

/** Where a link leads to. */
export async function realOf(file: string, disk: Disk): Promise<string> {
  return (await found(disk.realpath(file))) ?? file
}
