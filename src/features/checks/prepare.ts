import type { CheckOptions, MemoChecker } from '../../core/check/check.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { Memo } from '../../core/memo/memo.js'
import { Slices } from '../../editor/corpus/slices.js'

/** Does what takes time in a check, in slices, so that typing goes on meanwhile. False where the corpus has changed by then. */
export async function prepareCheck(
  checker: MemoChecker,
  corpus: Corpus,
  memo: Memo,
  options: CheckOptions,
): Promise<boolean> {
  const { version } = corpus
  const slices = new Slices()
  for (const _ of checker.prepare(memo, options)) {
    await slices.next()
    if (corpus.version !== version) return false
  }
  return true
}
