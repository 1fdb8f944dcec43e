import type { Extract } from '../transcript.js'

/** Every blank of Unicode but the usual one, the tab and the ideographic one: no-break, figure, narrow, thin, mathematical, … */
const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g
/** Signs without width part nothing within a word; beside a blank or at a line's end they are blanks too. */
const noWidth = /(?<=^|\s)[\u200b\ufeff]{1,8}|[\u200b\ufeff]{1,8}(?=$|\s)/gm
/** Between letters that are as wide as it, the ideographic blank is a sign of its own: it parts a speaker's name from the words. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const wideBlank = /\u3000/g

/**
 * The same text with a usual blank for each odd one, so that offsets stay. Web pages set labels apart by no-break blanks, and whatever reads
 * lines takes them for blanks then.
 */
export function withPlainBlanks(extract: Extract): Extract {
  const { text } = extract
  const isWide = wide.test(text)
  const plain = text.replace(oddBlank, ' ').replace(noWidth, (signs) => ' '.repeat(signs.length))
  const even = isWide ? plain : plain.replace(wideBlank, ' ')
  return even === text ? extract : { ...extract, text: even }
}
