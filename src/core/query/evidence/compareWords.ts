import { keywordsOf, indexWordsOf } from '../../language/keywords.js'
import type { Span } from '../../model.js'
import { modals, negations, numbers } from '../../language/meaning/guardedWords.js'
import type { MarkedWords } from './evidenceTypes.js'

/** A word of a sentence; `term` is the same for its forms, and undefined of words that say nothing. */
interface Word extends Span {
  readonly term: string | undefined
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** Every denial counts as the same word: “does not” and “doesn’t” differ in nothing. */
const denial = '¬'

function wordsOf(text: string): readonly Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    term: termOf(found),
  }))
}

function termOf(found: string): string | undefined {
  const lower = found.toLowerCase().replace('’', "'")
  if (negations.has(lower) || lower.endsWith("n't")) return denial
  if (modals.has(lower) || numbers.has(lower) || /\d/.test(lower)) return lower
  return keywordsOf(found)[0]
}

/** The words of a text that say something, each form of a word as one. */
export function termsIn(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text).flatMap(({ term }) => term ?? []))
}

/** How many of the terms a text has. */
export function sharedTerms(text: string, terms: ReadonlySet<string>): number {
  return [...termsIn(text)].filter((term) => terms.has(term)).length
}

/** The terms of names, which the sentence of a memo has and that of its source has not: no difference between the two. */
export function termsOfNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap(indexWordsOf))
}

/** A text with the words marked that `other` lacks; words that say nothing are not, nor are those that `besides` has. */
export function markedAgainst(
  text: string,
  other: ReadonlySet<string>,
  besides: ReadonlySet<string> = new Set(),
): { readonly words: readonly MarkedWords[]; readonly only: readonly string[] } {
  const all = wordsOf(text)
  const isOnlyHere = ({ term }: Word): boolean => term !== undefined && !other.has(term) && !besides.has(term)
  // Two sentences without a word in common have no differences that could be told: they are about different things, or in two languages.
  const differing = all.some(({ term }) => term !== undefined && other.has(term)) ? all.filter(isOnlyHere) : []
  const words: MarkedWords[] = []
  let at = 0
  for (const { start, end } of differing) {
    if (start > at) words.push({ text: text.slice(at, start), isOnlyHere: false })
    words.push({ text: text.slice(start, end), isOnlyHere: true })
    at = end
  }
  if (at < text.length || !words.length) words.push({ text: text.slice(at), isOnlyHere: false })
  const written = new Map(differing.map(({ start, end, term }) => [term, text.slice(start, end)] as const))
  return { words, only: [...written.values()] }
}
