import { searched } from './names.js'
import { foldLine } from './wording.js'

/** Addresses have names in small letters that are no words: `ines.okafor@harbour.example`. */
const addresses = /(?<!\S)[^\s@]{1,80}@\S{1,80}|(?:https?:\/\/|www\.)\S{1,200}/giu

/** Tells whether a word stands in small letters somewhere. */
export function wordsInSmallLetters(paragraphs: readonly { readonly text: string }[]): (word: string) => boolean {
  const words = new Set<string>()
  let left = searched
  for (const { text } of paragraphs) {
    for (const match of text
      .slice(0, left)
      .replace(addresses, ' ')
      .matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}'’]*/gu))
      for (const form of [foldLine(match[0]), match[0]]) words.add(form)
    left -= text.length
    if (left <= 0) break
  }
  return (word) => words.has(word)
}
