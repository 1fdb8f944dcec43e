import { plainWords } from '../../language/foldName.js'
import { endsInQuestion } from '../lines/lineForm.js'

const shortest = 5
const longest = 80
const gram = 3
/** With how many candidates a text is compared, those first that share most with it. */
const compared = 8

/** A stretch of text that may be set apart from a text and repeat it. */
interface Candidate {
  readonly index: number
  readonly words: readonly string[]
  readonly isQuoted: boolean
}

/**
 * Which of the texts only repeat, or slightly alter, words of another one, as pull quotes do: the shorter one of the two. `isOpen` says
 * which may be such at all. Time grows with the words, not with their pairs.
 */
export function repetitionsAmong(texts: readonly string[], isOpen: (index: number) => boolean): ReadonlySet<number> {
  const candidates = texts.flatMap((text, index): Candidate[] => {
    if (!isOpen(index) || text.length > longest * 12 || endsInQuestion(text)) return []
    const words = wordsOf(text)
    return words.length >= shortest && words.length <= longest
      ? [{ index, words, isQuoted: /^\W?["“„«‘>*_]/.test(text) }]
      : []
  })
  const grams = new Map<string, Candidate[]>()
  for (const candidate of candidates)
    for (const key of gramsOf(candidate.words)) {
      const group = grams.get(key)
      if (!group) grams.set(key, [candidate])
      else if (group.length < 6) group.push(candidate)
    }
  const found = new Set<number>()
  if (grams.size === 0) return found
  texts.forEach((text, index) => {
    const words = wordsOf(text)
    const hits = new Map<Candidate, { at: number; count: number }>()
    for (let at = 0; at + gram <= words.length; at += 1) {
      for (const candidate of grams.get(words.slice(at, at + gram).join(' ')) ?? []) {
        const hit = hits.get(candidate)
        if (hit) hit.count += 1
        else if (candidate.index !== index) hits.set(candidate, { at, count: 1 })
      }
    }
    const nearest = [...hits].sort(([, one], [, other]) => other.count - one.count).slice(0, compared)
    for (const [candidate, { at }] of nearest) {
      if (found.has(candidate.index) || found.has(index)) continue
      if (isRepeated(candidate, index, words, at)) found.add(candidate.index)
    }
  })
  return found
}

function isRepeated(candidate: Candidate, index: number, words: readonly string[], at: number): boolean {
  const { words: own, isQuoted } = candidate
  // Of two paragraphs as long as each other the second goes, and only where it is the same.
  if (words.length <= own.length + 2) return index < candidate.index && words.join(' ') === own.join(' ')
  const window = words.slice(Math.max(0, at - own.length), at + own.length * 3 + 20)
  return commonWords(own, window) >= own.length * (isQuoted ? 0.7 : 0.85)
}

const wordsOf = (text: string): readonly string[] =>
  plainWords(text.replaceAll('[', ' ').replaceAll(']', ' ')).split(' ').filter(Boolean)

function* gramsOf(words: readonly string[]): Generator<string> {
  for (let at = 0; at + gram <= words.length; at += 1) yield words.slice(at, at + gram).join(' ')
}

/** The length of the longest sequence of words that both have in the same order. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  let before = Array.from({ length: b.length + 1 }, () => 0)
  for (const word of a) {
    const row = [0]
    for (let at = 1; at <= b.length; at += 1)
      row.push(word === b[at - 1] ? (before[at - 1] ?? 0) + 1 : Math.max(before[at] ?? 0, row[at - 1] ?? 0))
    before = row
  }
  return before.at(-1) ?? 0
}
