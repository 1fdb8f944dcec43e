import { reviewsFileName } from '../../core/corpus/reviews.js'
import { withPins } from '../../core/corpus/withReview.js'
import { movePins } from '../../core/disclosure/movePins.js'
import type { Memo } from '../../core/memo/memo.js'
import type { FileChange } from '../../machine/changeFiles.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Mask } from '../../core/disclosure/maskNames.js'
import type { Host } from '../host.js'
import { readFileText, textChange } from '../write.js'

/** Where pins are recorded, and what must not be told. */
interface Recording {
  readonly host: Host
  readonly corpus: Corpus
  /** The corpus folders that were named. */
  readonly folders: readonly string[]
  readonly mask: Mask
}

/** A memo without the pins that stood in it, and the changes that record them; the corpus of the run knows them at once. */
export async function movedPins(
  { host, corpus, folders, mask }: Recording,
  memo: Memo,
): Promise<{ readonly text: string; readonly count: number; readonly changes: readonly FileChange[] }> {
  const folderOf = (uri = ''): string | undefined => folders.find((folder) => uri.startsWith(`${host.toUri(folder)}/`))
  const { text, pins, spans } = movePins(memo, corpus, mask, ({ uri }) => folderOf(uri) !== undefined)
  const changes: FileChange[] = []
  for (const folder of new Set(pins.map(({ key }) => folderOf(corpus.interview(key)?.uri)))) {
    if (folder === undefined) continue
    const path = host.join(folder, reviewsFileName)
    const before = await readFileText(host, path)
    const own = pins.filter(({ key }) => folderOf(corpus.interview(key)?.uri) === folder)
    const after = withPins(before?.text, new Set(), own)
    changes.push(textChange(path, before, after))
    corpus.set(host.toUri(path), after)
  }
  return { text, count: spans.length, changes }
}
