import type * as fs from 'node:fs'

/** The bytes of a file, of which there may be at most so many. What has no size, as a pipe, is read no further than that. */
export async function readAtMost(
  file: string,
  most: number,
  { fs: { promises } }: { readonly fs: Pick<typeof fs, 'promises'> },
): Promise<Uint8Array | 'too-large'> {
  // One that has a name is waited for until somebody fills it; those that a shell makes for a command have theirs below `/dev`.
  if (!file.startsWith('/dev/') && (await promises.stat(file)).isFIFO()) throw new Error('expected no pipe')
  const opened = await promises.open(file)
  try {
    const found = await opened.stat()
    if (found.size > most) return 'too-large'
    if (found.isFile() && found.size > 0) return await opened.readFile()
    const parts: Uint8Array[] = []
    let length = 0
    while (length <= most) {
      const { bytesRead, buffer } = await opened.read(new Uint8Array(65_536), 0, 65_536, null)
      if (bytesRead === 0) return Buffer.concat(parts)
      parts.push(buffer.subarray(0, bytesRead))
      length += bytesRead
    }
    return 'too-large'
  } finally {
    await opened.close()
  }
}
