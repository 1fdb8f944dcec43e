/** The files around a memo that Quarto would read. */
export interface Surroundings {
  /** So many folders above the memo's own belong to what it stands in; further up nothing is looked for. */
  readonly foldersAbove: number
  /** A file by its path from the memo's folder on; undefined where it cannot be read. */
  readonly read: (path: string) => Promise<string | undefined>
}

/** The same with files that were read before; undefined also for what nobody has looked for yet. */
export interface KnownSurroundings {
  readonly foldersAbove: number
  readonly read: (path: string) => string | undefined
}

/** Computes what hangs on files around a memo, once more whenever files that were asked for turn out to be there. */
export async function withFiles<T>(
  { read, ...place }: Surroundings,
  compute: (known: KnownSurroundings) => T,
): Promise<T> {
  const files = new Map<string, string | undefined>()
  for (;;) {
    const missing = new Set<string>()
    const computed = compute({
      ...place,
      read: (path) => {
        if (!files.has(path)) missing.add(path)
        return files.get(path)
      },
    })
    const texts = await Promise.all([...missing].map(async (path) => [path, await read(path)] as const))
    for (const [path, text] of texts) files.set(path, text)
    if (texts.every(([, text]) => text === undefined)) return computed
  }
}
