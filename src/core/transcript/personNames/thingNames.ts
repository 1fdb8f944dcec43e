import { plainWords } from '../../language/foldName.js'
import { beginThings, endThings, prepositions } from '../../language/thingNameWords.js'

/** `Ex-negotiator`, `Vice-minister`: offices that begin like a name where they begin a sentence. */
const officePrefix = /^(?:[Ee]x|[Vv]ice|[Cc]o|[Ss]ub)[-‐‑]\p{Ll}/u

/** Whether what looks like a name by its capitals is that of a place, a thing, an institution or an office. */
export function isNameOfThing(name: string): boolean {
  const words = plainWords(name).split(' ')
  return (
    officePrefix.test(name) ||
    endThings.has(words.at(-1) ?? '') ||
    prepositions.has(words[0] ?? '') ||
    beginThings.has(words[0] ?? '')
  )
}

/**
 * Articles of languages that set none right before somebody's name in full: `The Draught Excluder`; and what an article stands before
 * in parts: `the Surveyor General of Tidal Mills`.
 */
const article =
  /(?<!\p{L})(?:[Tt]he|[Ll]es|[Ll]os|[Ll]as|[Gg]li|[Hh]et)\s$|(?<!\p{L})the\s(?:\p{Lu}[\p{L}'’-]*\s){1,4}(?:of|for)\s$/u

/** Whether the words before what looks like a name show it to be that of a thing. */
export const isBehindArticle = (text: string, start: number): boolean =>
  article.test(text.slice(Math.max(0, start - 80), start))
