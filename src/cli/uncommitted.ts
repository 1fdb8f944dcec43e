import type { Corpus } from '../core/corpus/corpus.js'
import { type SourceFile, sourceChangesIn } from '../machine/committed.js'
import type { SourceChanges } from '../core/corpus/sourceChanges.js'
import type { Host } from './host.js'
import type { JsonSource } from './json.js'

/** Looks at the interviews with these keys, their transcripts and their hashes, where they stand in folders that were named. */
export async function sourceChanges(
  host: Host,
  { corpus, folders }: { readonly corpus: Corpus; readonly folders: readonly string[] },
  keys: Iterable<string>,
): Promise<SourceChanges> {
  const wanted = [...new Set(keys)].flatMap((key) => {
    const interview = corpus.interview(key)
    return interview && !interview.isSample ? [interview] : []
  })
  const files: SourceFile[] = []
  for (const folder of wanted.length ? folders : []) {
    const byName = new Map(
      wanted.flatMap(({ key, uri }) => [uri, `${key}.txt`, `${key}.sums`].map((one) => [one, key])),
    )
    for (const name of (await host.listFiles(folder)) ?? []) {
      const file = host.join(folder, name)
      const key = byName.get(host.toUri(file)) ?? byName.get(name.split('/').at(-1) ?? '')
      const bytes = key === undefined ? undefined : await host.readOwn(file)
      if (key !== undefined && bytes instanceof Uint8Array) files.push({ key, folder, name, bytes })
    }
  }
  return sourceChangesIn(files, host.machine)
}

/** What changed, for programs. */
export function changesAsJson(
  { changed, unknown }: SourceChanges,
  mask: (words: string) => string,
): readonly JsonSource[] {
  return [...changed, ...unknown.map((key) => [key, 'unknown'] as const)].map(([key, state]) => ({
    key: mask(key),
    state,
  }))
}
