import { intervieweeWords, neutralWords, particles, questionerWords, thingWords, titles } from './lexicon.js'
import { isInstitution } from './openingForms.js'
import { bareName, isInitialsOf, isSamePerson, looksLikeName, nameWords } from './people.js'
import { foldLine } from './wording.js'

/** As much of a text as is searched for names: enough for an hour of talk many times over. */
const searched = 400_000

const nameWord = "\\p{Lu}(?:[\\p{L}\\p{M}'’-]+|\\.)(?:-\\p{Lu}\\p{Ll}+)?"
const joint = '(?:(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter)\\s+){0,2}'
const fullName = new RegExp(`(?<![\\p{L}\\p{N}])(?:${nameWord}\\s+){1,14}${joint}${nameWord}(?![\\p{L}])`, 'gu')

/** A name where it stands, titles and common words before it left out. */
export interface NameAt {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The full names (two words or more) that a text holds. `isWord` tells words that the text also uses in small letters. */
export function* namesIn(text: string, isWord: (word: string) => boolean): Generator<NameAt> {
  for (const match of text.matchAll(fullName))
    for (const words of segmentsOf(match[0])) {
      const found = nameAmong(text, match.index, words, isWord)
      if (found) yield found
    }
}

/** In titles small words have capitals too: names stand between them. */
function segmentsOf(words: string): readonly (readonly RegExpExecArray[])[] {
  const segments: RegExpExecArray[][] = [[]]
  for (const word of words.matchAll(/\S+/g))
    if (smallWords.has(word[0])) segments.push([])
    else segments.at(-1)?.push(word)
  return segments
}

/** The name that words with capitals end in, titles, callings and common words before it left out. */
function nameAmong(
  text: string,
  offset: number,
  words: readonly RegExpExecArray[],
  isWord: (word: string) => boolean,
): NameAt | undefined {
  const isOut = (word: string): boolean => {
    const folded = foldLine(word)
    if (/^I['’]/.test(word)) return true
    return bylineWords.has(folded) || titles.has(folded) || isWord(folded) || thingWords.has(folded) || roleWord(folded)
  }
  const calling = words.slice(0, -2).reduce((last, [word], index) => (isTitle(word) ? index : last), -1)
  const from = words.findIndex(([word], index) => index > calling && !isOut(word))
  const named = from < 0 ? [] : words.slice(from)
  const before = text.slice(0, offset + (named[0]?.index ?? 0))
  const rest = named.slice(
    callingLength(
      before,
      named.map(([word]) => word),
    ),
  )
  const [first, last] = [rest[0], rest.at(-1)]
  if (!first || !last || rest.length < 2 || rest.length > 6 || particles.has(foldLine(first[0]))) return undefined
  const [start, end] = [offset + first.index, offset + last.index + last[0].length]
  const name = text.slice(start, end)
  return looksLikeName(name) && !isInstitution(name) ? { name, start, end } : undefined
}

/** What is set before a name with capitals: `Minister of the Interior Ines Okafor`, `die Ökonomin Ines Okafor`. In UTF-16 units of words. */
function callingLength(before: string, words: readonly string[]): number {
  if (words.length < 3) return 0
  const isJoint = (word: string | undefined): boolean => word !== undefined && particles.has(foldLine(word))
  const family = words.reduce(
    (at, word, index) => (index > 0 && index < words.length - 1 && isJoint(word) ? Math.min(at, index) : at),
    words.length - 1,
  )
  const given = Math.max(family - 1, 0)
  if (ofOffice.test(before.slice(-30)) || isCalling(words[0])) return given
  return 0
}

const ofOffice =
  /(?<!\p{L})(?:(?:of|for)(?: the)?|für|des|der|die|dem|den|du|de la|de l['’]|del|do|da|министр|the)\s$/iu
const isCalling = (word: string | undefined): boolean =>
  word !== undefined &&
  /(?:ökonom|expert|minister|direktor|präsident|forscher|leiter|historiker|politiker|anwalt|anwält|sprecher|beauftragt|ingenieur|wissenschaftler|berater|diplomat|soziolog|biolog|geolog|ologist|economist|engineer|scientist|historian|lawyer)(?:e?r?in)?e?r?$/iu.test(
    word,
  )

const isTitle = (word: string): boolean => titles.has(foldLine(word)) || roleWord(foldLine(word))

const smallWords = new Set(
  'Of OF With WITH For FOR From FROM To TO By BY On ON At AT In IN And AND Mit MIT Con Avec The THE'.split(' '),
)
const credits =
  /(?:photo(?:graph)?(?:s|y|er)?|pictures?|images?|illustrat(?:ed|ions?|or)|translat(?:ed|ions?|or)|transcri(?:bed|pts?|ption|ber)|produc(?:ed|er|tion)|edited|camera|music|design(?:ed)?|sound|foto(?:s|grafie)?|bild(?:er)?|übersetz(?:t|ung)|transkri\p{L}+|redaktion|photographies?|traduction|fotografías?|traducción|фото|перевод)(?:\s(?:by|von|de|par))?\s?[:©/]?\s*$/iu

/** Whether a name stands there for who took the pictures, translated or produced. */
export const isCredited = (text: string, start: number): boolean =>
  credits.test(text.slice(Math.max(0, start - 40), start))

const bylineWords = new Set([
  'by',
  'por',
  'par',
  'von',
  'mit',
  'with',
  'con',
  'avec',
  'interview',
  'entretien',
  'entrevista',
])

const roleWord = (folded: string): boolean =>
  questionerWords.has(folded) || intervieweeWords.has(folded) || neutralWords.has(folded)

/**
 * The fullest form of a name among those of a text: `Okafor` becomes `Ines Okafor` where only one of that name is there. A longer name
 * has the shorter at its end, at its beginning, or around a name in its middle.
 */
export function fullestForm(name: string, candidates: readonly string[]): string {
  const own = bareName(name)
  const fuller = [...new Set(candidates.map(bareName))].filter((one) => extendsName(own, one))
  const folded = new Set(fuller.map(foldLine))
  const [first] = fuller
  if (first === undefined || folded.size === 0) return own
  if (folded.size === 1) return first
  const counted = [...folded].filter(
    (one) => !fuller.some((other) => foldLine(other) !== one && isSamePerson(one, other)),
  )
  return counted.length === 1 ? (fuller.find((one) => foldLine(one) === counted[0]) ?? first) : own
}

/** Whether a name is a longer form of another one. */
function extendsName(short: string, long: string): boolean {
  const [a, b] = [nameWords(short).map(foldLine), nameWords(long).map(foldLine)]
  const last = a.at(-1) ?? ''
  // `Ines O.`
  if (a.length === 2 && last.length === 1 && b.length >= 2)
    return a[0] === b[0] && b.at(-1)?.startsWith(last) === true && b.at(-1) !== last
  // `Ines BO` of Ines Brandt-Okafor
  if (a.length === 2 && a[0] === b[0] && isInitialsOf(nameWords(short)[1] ?? '', nameWords(long).slice(1).join(' ')))
    return true
  if (b.length <= a.length || !isSamePerson(short, long)) return false
  if (isInitialsOf(short, long)) return true
  const isFirst = a[0] === b[0] || (a[0]?.length === 1 && b[0]?.startsWith(a[0]) === true)
  return isFirst || a.at(-1) === b.at(-1)
}

/** What is said of a person right after the name: `, director of the Harbour Institute`. */
export function affiliationAfter(text: string, end: number): string | undefined {
  const after =
    /^,\s+((?:an?|the|former|ex-|professor|director|head|chief|senior|one of|eine?|der|die|l['’]|le|la|un|une|el|una)\b[^,;.]{4,120})(?=[,;.]|$)/iu.exec(
      text.slice(end, end + 180),
    )
  return after?.[1]?.trim()
}

/** Tells whether a word stands in small letters somewhere. */
export function wordsInSmallLetters(paragraphs: readonly { readonly text: string }[]): (word: string) => boolean {
  const words = new Set<string>()
  let left = searched
  for (const { text } of paragraphs) {
    for (const match of text.slice(0, left).matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}[\p{Ll}'’]*/gu))
      words.add(foldLine(match[0]))
    left -= text.length
    if (left <= 0) break
  }
  return (word) => words.has(word)
}

/** The full names that the paragraphs hold, each once. */
export function namesOf(
  paragraphs: readonly { readonly text: string }[],
  isWord: (word: string) => boolean,
): readonly string[] {
  const names = new Set<string>()
  let left = searched
  for (const { text } of paragraphs) {
    for (const { name } of namesIn(text.slice(0, left), isWord)) names.add(name)
    left -= text.length
    if (left <= 0) break
  }
  return [...names]
}
