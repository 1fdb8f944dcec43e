import { plainWords } from '../../language/foldName.js'
import { endsInQuestion } from '../lines/lineForm.js'

/** How many words a pull quote has, and which part of its runs of three words stands in the text that it is taken from. */
const [shortest, longest, least] = [5, 80, 0.8]

/**
 * Which of the texts only repeat, or slightly alter, words of a longer one, as pull quotes do; of two alike the second. `isOpen` says which may be
 * such at all. Time grows with the words, not with their pairs.
 */
export function repetitionsAmong(texts: readonly string[], isOpen: (index: number) => boolean): ReadonlySet<number> {
  const all = texts.map((text) => plainWords(text.replace(/[[\]]/g, ' ')).split(' '))
  const runs = all.map((words) => new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`)))
  const candidates = new Map<string, number[]>()
  all.forEach(({ length }, index) => {
    if (!isOpen(index) || length < shortest || length > longest || endsInQuestion(texts[index] ?? '')) return
    for (const run of runs[index] ?? []) {
      const own = candidates.get(run)
      if (!own) candidates.set(run, [index])
      else if (own.length < 6) own.push(index)
    }
  })
  const found = new Set<number>()
  all.forEach((words, index) => {
    const hits = new Map<number, number>()
    for (const run of runs[index] ?? [])
      for (const other of candidates.get(run) ?? []) hits.set(other, (hits.get(other) ?? 0) + 1)
    for (const [other, count] of hits) {
      const own = all[other] ?? []
      const isLonger = words.length > own.length + 2 && count >= (own.length - 2) * least
      if (isLonger || (index < other && own.join(' ') === words.join(' '))) found.add(other)
    }
  })
  return found
}
