import { isJoint, isNameWord } from './nameForm.js'
import { isTitleAlone } from './nameWords.js'
import { plainWords } from '../../language/foldName.js'
import { isCapitals } from '../lines/lineForm.js'
import { escapePattern } from '../../text/escapePattern.js'

/**
 * A name without a word of office, trade or section that stands before it with a capital, `Secretaria Ines Okafor Brandt`, `ENERGY Ines
 * Okafor`, and without letters of honour behind it. The text shows what is no part of the name: it has the rest elsewhere without it.
 */
export function withoutOffice(name: string, text: string): string {
  const bare = withoutHonour(name)
  const [office = '', ...rest] = bare.split(/\s+/)
  if (rest.length < 2 || !isNameWord(rest[0] ?? '') || isJoint(rest[0] ?? '') || isJoint(office)) return bare
  const places = [
    ...text.matchAll(new RegExp(`(?<![\\p{L}-])${escapePattern(rest.join(' '))}(?![\\p{L}-])`, 'giu')),
  ].slice(0, 200)
  const wordBefore = (at: number): string => /\S+(?=[^\S\n]+$)/u.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? ''
  const isOffice = (word: string): boolean => plainWords(word) === plainWords(office)
  if (places.some(({ index }) => isOffice(wordBefore(index)) && /^\p{Ll}/u.test(wordBefore(index))))
    return rest.join(' ')
  const alone = places.find(({ index }) => {
    const before = wordBefore(index)
    return !isOffice(before) && (!/^\p{Lu}/u.test(before) || /[^\p{L}]$/u.test(before) || isTitleAlone(before))
  })
  if (!alone) return bare
  const whole = places.find(({ index }) => isOffice(wordBefore(index)))
  const isWord = new RegExp(`(?<!\\p{L})${escapePattern(office.toLowerCase())}(?!\\p{L})`, 'u').test(text)
  const isLoud = office.length > 3 && isCapitals(office) && !isCapitals(rest.join(' '))
  const isBehind = whole !== undefined && alone.index < whole.index && beginsWithGiven(rest, text)
  return isWord || isLoud || isBehind || isGivenToo(rest, text) ? rest.join(' ') : bare
}

/** Whether the first of some words stands with a father's name too, as in `Ines Petrovna`: then it is a given one. */
const isGivenToo = ([first = '', next = '']: readonly string[], text: string): boolean =>
  new RegExp(`(?<!\\p{L})${escapePattern(first)}\\s(?!${escapePattern(next)})\\p{Lu}\\p{Ll}`, 'u').test(text)

/** Whether the first of some words is no family's: the last stands without it, or it with another word. */
function beginsWithGiven(words: readonly string[], text: string): boolean {
  const last = escapePattern(words.at(-1) ?? '')
  return (
    isGivenToo(words, text) ||
    new RegExp(`(?<!\\p{Lu}[\\p{L}.'’-]*\\s)(?<![\\p{L}-])${last}(?![\\p{L}-])`, 'u').test(text)
  )
}

/** `Ines Okafor SC`: a few capitals behind a name that has small letters are nobody's family. */
function withoutHonour(name: string): string {
  const words = name.split(/\s+/)
  const isHonour =
    words.length > 2 && /^\p{Lu}{2,3}$/u.test(words.at(-1) ?? '') && !isCapitals(words.slice(0, -1).join(' '))
  return isHonour && isNameWord(words.at(-2) ?? '') && !/^(?:II|III|IV)$/.test(words.at(-1) ?? '')
    ? words.slice(0, -1).join(' ')
    : name
}
