import { nameWords } from './people.js'
import { foldLine } from '../lines/wording.js'

/**
 * Whether one name is what friends call somebody of the other: the given name cut short, `Ayo` for Ayodele Okafor, or, beside the same
 * family's name, some of its letters in their order, `Katy Okafor` for Katherine Okafor.
 */
export function isNickname(short: string, long: string): boolean {
  const [a, b] = [nameWords(short).map(foldLine), nameWords(long).map(foldLine)]
  const [nick = '', given = ''] = [a[0], b[0]]
  if (b.length < 2 || nick.length < 2 || nick.length >= given.length || nick[0] !== given[0]) return false
  if (a.length === 1) return given.startsWith(nick) && !/^\p{Lu}+$/u.test(short)
  return a.slice(1).join(' ') === b.slice(1).join(' ') && isAmong(nick, given)
}

/** Whether the letters of a word stand in another in their order. */
function isAmong(letters: string, word: string): boolean {
  let at = 0
  for (const one of word) if (one === letters[at]) at += 1
  return at === letters.length
}
