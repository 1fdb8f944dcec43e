import { keywordsOf, indexWordsOf } from '../../language/keywords.js'
import type { Span } from '../../model.js'
import { modals, negations, numbers } from '../../language/meaning/guardedWords.js'

/** A word of a sentence; `term` is the same for its forms, and undefined of words that say nothing. */
interface Word extends Span {
  readonly term: string | undefined
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,'’][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu

/** Every denial counts as the same word: “does not” and “doesn’t” differ in nothing. */
const denial = '¬'

/** The words of a text, each with what its forms have in common. */
export function wordsWithTerms(text: string): readonly Word[] {
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
  return new Set(wordsWithTerms(text).flatMap(({ term }) => term ?? []))
}

/** How many of the terms a text has. */
export function sharedTerms(text: string, terms: ReadonlySet<string>): number {
  return [...termsIn(text)].filter((term) => terms.has(term)).length
}

/** The terms of names, which the sentence of a memo has and that of its source has not: no difference between the two. */
export function termsOfNames(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap(indexWordsOf))
}
