import { wordsOfSentence } from '../cited/sentenceWords.js'
import type { Checked } from '../cited/checked.js'
import type { Cited, MemoSentence } from '../cited/sentences.js'
import { perVersion } from '../corpus/perVersion.js'

/** What a sentence came to when it was looked at last, wherever it stood in whatever memo. */
interface Kept<T> {
  readonly sentence: MemoSentence
  readonly found: readonly T[]
}

/** What is found of a sentence, and the same of another with the same words and citations, which stands elsewhere. */
interface Looking<T> {
  readonly look: (sentence: MemoSentence, checked: Checked) => readonly T[]
  readonly moved: (one: T, from: MemoSentence, to: MemoSentence) => T
}

/** The cited sentences of some fifty memos; those of today come back at once. */
const most = 2000

/**
 * Looks at a sentence, and remembers what was found by its words and citations as long as the corpus stays the same: after an edit all others of a memo are
 * what they were, though they stand elsewhere.
 */
export function remembering<T>({
  look,
  moved,
}: Looking<T>): (sentence: MemoSentence, checked: Checked) => readonly T[] {
  const keptOf = perVersion(() => new Map<string, Kept<T>>())
  return (sentence, checked) => {
    const kept = keptOf(checked.corpus)
    const name = nameOf(sentence, checked)
    const same = kept.get(name)
    if (same) return same.found.map((one) => moved(one, same.sentence, sentence))
    if (kept.size >= most) kept.clear()
    const found = look(sentence, checked)
    kept.set(name, { sentence, found })
    return found
  }
}

/** All on which an assessment rests besides the corpus, with places counted from the beginning of the sentence. */
function nameOf(sentence: MemoSentence, checked: Checked): string {
  const { start } = sentence.span
  const { own, all } = wordsOfSentence(sentence, checked)
  const cited = sentence.cited.map(({ citation, item, interview, isNoted }: Cited) => [
    citation.span.start - start,
    citation.span.end - start,
    interview?.uri,
    item.key,
    item.prefix,
    item.inText,
    item.locator && checked.memo.text.slice(item.locator.span.start, item.locator.span.end),
    item.pin?.id,
    item.pin?.hash,
    isNoted,
  ])
  return JSON.stringify([checked.isEnglish, own, all, cited])
}
