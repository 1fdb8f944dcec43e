import type { Span } from '../model.js'
import { foldWord } from './fold.js'

/** A word of a text with its place. */
export interface TextWord extends Span {
  /** As `foldWord` gives it. */
  readonly folded: string
}

/** Letters and digits with the marks and soft hyphens in them; apostrophes and, between single letters, full stops go on within a word. */
const wordPattern = /(?:\p{L}\.){2,}|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:['’ʼ][\p{L}\p{M}\u00ad]+)*/gu

/** The words of a text, in order. */
export function* wordsIn(text: string): Iterable<TextWord> {
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const folded = foldWord(word)
    if (folded) yield { folded, start: index, end: index + word.length }
  }
}

/**
 * How many words a text has: what white space and dashes part, if it has a letter or a digit. Two signs of a script that does not part words
 * are one.
 */
export function countWords(text: string): number {
  const unparted = text.match(/[\u3040-\u30ff\u3400-\u9fff]/g)?.length ?? 0
  return (text.match(/[\p{L}\p{N}][^\s—]*/gu)?.length ?? 0) + (unparted >> 1)
}
