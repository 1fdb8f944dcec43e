import { formsOf, rootOf, stemOf } from '../language/stem.js'
import { wordsIn } from '../language/words.js'
import type { Span } from '../model.js'

/** One thing sought: any of the alternatives. Words are as `foldWord` gives them. */
export type Sought = readonly SoughtAlternative[]

export type SoughtAlternative =
  /** A word with its inflections. One that may be only begun is sought by what it begins where no text has it. */
  | { readonly kind: 'word'; readonly word: string; readonly isBegun: boolean }
  /** Every word that begins so. */
  | { readonly kind: 'start'; readonly word: string }
  /** Exactly these words in this order. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }

/** A place where one of the things sought stands; `sought` is its index. */
export interface Hit extends Span {
  readonly sought: number
}

/** Tells which of the things sought a folded word is, phrases of several words left out. Remembers what it said. */
export function wordTest(all: readonly Sought[]): (folded: string) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  const tests = all.map((sought) => sought.map(testOf))
  return (folded) => {
    const before = known.get(folded)
    if (before) return before
    const met = tests.flatMap((some, at) => (some.some((is) => is(folded)) ? [at] : []))
    known.set(folded, met)
    return met
  }
}

function testOf(one: SoughtAlternative): (folded: string) => boolean {
  if (one.kind === 'start') return (folded) => folded.startsWith(one.word)
  if (one.kind === 'phrase') return (folded) => one.words.length === 1 && one.words[0] === folded
  const stem = stemOf(one.word)
  return (folded) => folded === one.word || stemOf(folded) === stem || rootOf(folded) === stem
}

/** The beginnings by one of which every word begins that a sought word finds, or goes on behind one of `prefixes`. */
export function beginningsOf(word: string): readonly string[] {
  return formsOf(word).map(beginningOf)
}

/** What `rootOf` takes off. */
export const prefixes = /(?:in|im|en|em|non|counter|anti)$/i

/** Without what endings and the spellings of two countries may change; an irregular form whole. */
function beginningOf(word: string): string {
  const stem = stemOf(word)
  let length = 0
  while (length < word.length && word[length] === stem[length]) length += 1
  return length < 2 ? word : word.slice(0, length < 4 ? length : length < 6 ? length - 1 : length - 2)
}

/** Where in a text what is sought stands, in order. */
export function hitsIn(text: string, all: readonly Sought[], metBy = wordTest(all)): readonly Hit[] {
  const words = [...wordsIn(text)]
  const phrases = all.map((sought) => sought.flatMap((one) => (one.kind === 'phrase' ? [one.words] : [])))
  const firstWords = new Set(phrases.flat().map(([first]) => first))
  return words.flatMap(({ folded, start }, at): readonly Hit[] => {
    const single = new Set(metBy(folded))
    if (!single.size && !firstWords.has(folded)) return []
    return all.flatMap((_, sought): readonly Hit[] => {
      const rows = (phrases[sought] ?? []).filter((row) => row.every((word, step) => words[at + step]?.folded === word))
      const length = Math.max(single.has(sought) ? 1 : 0, ...rows.map((row) => row.length))
      const last = words[at + length - 1]
      return length && last ? [{ start, end: last.end, sought }] : []
    })
  })
}
