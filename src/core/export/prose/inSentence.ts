import { mentionsName, plainWords, spellingsOf } from '../../language/foldName.js'
import { remembered } from '../../text/remember.js'

// Every citation is worded anew at each edit, and nearly all of their sentences are what they were.
const sentenceWords = remembered((sentence) => ` ${plainWords(sentence)} `)
const titleWords = remembered(plainWords)
const nameWords = remembered(spellingsOf)

/** Whether a sentence names somebody, as `mentionsName` tells it. */
export function isNamedIn(sentence: string, name: string): boolean {
  const words = sentenceWords(sentence)
  return nameWords(name).some((one) => words.includes(` ${one}`)) && mentionsName(sentence, [name])
}

/** Whether a sentence says a title. */
export function isTitledIn(sentence: string, title: string | undefined): boolean {
  return title !== undefined && sentenceWords(sentence).includes(titleWords(title))
}
