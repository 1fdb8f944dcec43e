import type { CheckOptions, MemoChecker } from '../../core/check/check.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import { inSteps, withWords } from '../../core/corpus/source/withWords.js'
import type { Memo } from '../../core/memo/memo.js'
import { Slices } from '../corpus/slices.js'

/**
 * Does what takes time in a check, in slices, so that typing goes on meanwhile; the words of the interviews cited are read before. False where the
 * corpus has changed by then, or nobody wants it any more.
 */
export async function prepareCheck(
  checker: MemoChecker,
  corpus: Corpus,
  memo: Memo,
  options: CheckOptions,
  isWanted = () => true,
): Promise<boolean> {
  const held = await Promise.all(checker.textsCited(memo).map((source) => corpus.texts.have(source)))
  const { version } = corpus
  const slices = new Slices()
  const isSame = (): boolean => corpus.version === version && isWanted()
  const next = (): Promise<boolean> => slices.next().then(isSame)
  try {
    await withWords(corpus.texts, () => inSteps(corpus.texts, checker.prepare(memo, options), next))
  } finally {
    for (const release of held) release()
  }
  return isSame()
}
