import type { Corpus } from '../core/corpus/corpus.js'
import { type SwitchHand, switchesOf } from '../core/cited/switches.js'
import type { Memo } from '../core/memo/memo.js'
import type { Span } from '../core/model.js'
import { authorsOfLines, type CommittedLine, type SourceFile, sourceChangesIn } from '../machine/committed.js'
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

/** Who committed the switches of a memo, each looked for in the file that `fileOf` says; of two that read the same each has a line of its own. */
export async function switchHands(
  host: Host,
  memo: Memo,
  fileOf: (span: Span) => string,
): Promise<readonly SwitchHand[]> {
  const hands: SwitchHand[] = []
  const linesOf = new Map<string, CommittedLine[]>()
  for (const off of switchesOf(memo)) {
    if ('lacks' in off) continue
    const file = fileOf(off.span)
    const name = file.split(/[\\/]/).at(-1) ?? file
    const lines = linesOf.get(file) ?? [...(await authorsOfLines(host.beside(file, '.'), name, host.machine))]
    linesOf.set(file, lines)
    const [first = ''] = memo.text.slice(off.span.start, off.span.end).split(/\r?\n/)
    const at = lines.findIndex(({ line }) => line.includes(first.trim()))
    hands.push({ off, author: at < 0 ? undefined : lines.splice(at, 1)[0]?.author })
  }
  return hands
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
