import { plainWords } from '../language/foldName.js'

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
  const even = text.normalize('NFKC').replace(/[\p{Cf}\u02b9-\u02bf‘′]/gu, '')
  const latin = even.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) ? word.replace(/\p{Script=Greek}/gu, (one) => greek.get(one) ?? one) : word,
  )
  return plainWords(latin).replace(/[^\0-\x7f]/gu, (one) => strange.get(one) ?? one)
}
