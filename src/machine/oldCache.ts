import type * as fs from 'node:fs'
import type * as path from 'node:path'

interface Parts {
  readonly fs: { readonly promises: Pick<typeof fs.promises, 'lstat' | 'readdir' | 'rmdir' | 'unlink'> }
  readonly path: Pick<typeof path, 'join'>
}

/**
 * Takes away what earlier builds kept of corpora in the user's cache folder, which may have names that were protected since. Only files as they
 * made them go, and only from real folders of this user.
 */
export async function removeOldCache(cache: string, { fs: { promises: disk }, path: { join } }: Parts): Promise<void> {
  const namesIn = async (folder: string): Promise<readonly string[]> => {
    const found = await disk.lstat(folder)
    return found.isDirectory() && found.uid === (process.getuid?.() ?? found.uid) ? disk.readdir(folder) : []
  }
  try {
    for (const name of await namesIn(cache)) {
      if (!/^[0-9a-f]{16}$/.test(name)) continue
      const corpus = join(cache, name)
      const files = (await namesIn(corpus)).filter((file) =>
        /^(?:corpus|words)-\d+\.bin(?:\.[0-9a-f-]{36})?$/.test(file),
      )
      for (const file of files) await disk.unlink(join(corpus, file))
      await disk.rmdir(corpus)
    }
    await disk.rmdir(cache)
  } catch {
    // There is none, or more than theirs is in it.
  }
}
