import { plainWords } from '../language/foldName.js'
import { withoutEntities } from '../text/entities.js'
import { nothing } from '../text/typography.js'

/**
 * Letters that look like another one, in small letters and in capitals. Of Cyrillic the small ones are enough: a word is compared in small letters, with
 * another one that was made the same way. A Greek letter may look like one Latin letter when it is small and like another when it is a capital, so
 * that it counts among Latin letters alone, as it is written.
 */
const strange = pairs('аaвbеeкkмmнhоoрpсcтtуyхxіiјjѕsһhԁdԛqԝwґrөoօoոnսuհhցgđdħhŧtɡgɑaĸkƒfɩi')
const greek = pairs('ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaεeηnιiκkνvοoρpτtυuχxγyωw')

function pairs(letters: string): ReadonlyMap<string, string> {
  return new Map(Array.from(letters.matchAll(/(.)(.)/gu), ([, letter = '', plain = '']) => [letter, plain] as const))
}

/**
 * A word as `plainWords` has it, however it is disguised: with letters of other scripts that look alike or of full width, and with what has no width
 * between its letters. Two words that are the same to the eye are the same here.
 */
export function plainLook(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return plainWords(text)
  const even = text.normalize('NFKC').replace(/[\p{Cf}\p{DI}\u02b9-\u02bf‘′]/gu, '')
  const latin = even.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) ? word.replace(/\p{Script=Greek}/gu, (one) => greek.get(one) ?? one) : word,
  )
  return plainWords(latin).replace(/[^\0-\x7f]/gu, (one) => strange.get(one) ?? one)
}

/** Source of a pattern for a word or a part of one: letters with their accents, and what has no width between them, for a soft hyphen parts no word. */
export const wordAsSeen = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}\p{DI}]*`

const anyWord = new RegExp(wordAsSeen, 'gu')

/**
 * A text without such disguises, for what compares words by their letters: among Latin letters those of other scripts become what they look like. As long
 * as it was, so that offsets hold; so are what an address or HTML writes in signs of its own.
 */
export function undisguised(text: string): string {
  const plain = withoutEntities(text).replace(/(?:%[\da-f]{2})+/gi, (found) => {
    const read = decoded(found)
    return read.padEnd(found.length, nothing)
  })
  return plain.replace(anyWord, (word) => {
    if (!/[^\0-\x7f]/.test(word)) return word
    const isLatin = /\p{Script=Latin}/u.test(word.normalize('NFKC'))
    return word.replace(/[^\0-\x7f]/gu, (sign) => {
      const one = sign.normalize('NFKC').replace(/[\p{Cf}\p{DI}]/gu, '')
      const alike = isLatin ? alikeOf(one) : one
      return alike.length > sign.length ? sign : alike.padEnd(sign.length, nothing)
    })
  })
}

function alikeOf(letter: string): string {
  if (/^[\p{Script=Latin}\p{M}]/u.test(letter)) return letter
  const small = letter.toLowerCase()
  const plain = greek.get(letter) ?? strange.get(small) ?? letter
  return small === letter ? plain : plain.toUpperCase()
}

/** What an address says, without its `%20`. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address // a sign that stands for itself
  }
}
