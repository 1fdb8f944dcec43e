import { searched } from '../personNames/namesInText.js'
import { plainWords } from '../../language/foldName.js'

/** Addresses and files have names in small letters that are no words: `ines.okafor@harbour.example`, `/talks/ines-okafor/`. */
const addresses =
  /(?<!\S)[^\s@]{1,80}@\S{1,80}|(?:https?:\/\/|www\.)\S{1,200}|(?<![^\s"'(=:])\/?[\w.%-]{1,80}\/[\w.%/-]{1,200}|(?<![\w-])[\w-]{1,80}\.(?:jpe?g|png|gif|webp|svg|pdf|html?|php|mp3|mp4)(?!\w)/giu

/** Tells whether a word stands in small letters somewhere. */
export function wordsInSmallLetters(paragraphs: readonly { readonly text: string }[]): (word: string) => boolean {
  const words = new Set<string>()
  let left = searched
  for (const { text } of paragraphs) {
    for (const match of text
      .slice(0, left)
      .replace(addresses, ' ')
      .matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}'’]*/gu))
      for (const form of [plainWords(match[0]), match[0]]) words.add(form)
    left -= text.length
    if (left <= 0) break
  }
  return (word) => words.has(word)
}
