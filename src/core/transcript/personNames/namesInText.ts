import { bylineWords, credits } from '../../language/nameWordLists.js'
import {
  intervieweeWords,
  neutralWords,
  particles,
  questionerWords,
  thingWords,
  titles,
} from '../../language/labelWords.js'
import { isCalling } from '../../language/offices.js'
import { isInitial, isJoint, joins, capitalRuns, type WordAt } from './nameForm.js'
import { isInstitution } from '../opening/openingForms.js'
import { bareName, isInitialsOf, isSamePerson, looksLikeName, nameWords } from './nameWords.js'
import { plainWords } from '../../language/foldName.js'
import { isCapitals } from '../lines/lineForm.js'

/** As much of a text as is searched for names: enough for an hour of talk many times over. */
export const searched = 400_000

/** A name where it stands, titles and common words before it left out. */
export interface NameAt {
  readonly name: string
  readonly start: number
  readonly end: number
}

/** The full names (two words or more) that a text holds. `isWord` tells words that the text also uses in small letters. */
export function* namesIn(text: string, isWord: (word: string) => boolean): Generator<NameAt> {
  for (const run of capitalRuns(text)) {
    if (run.length < 2) continue
    for (const words of segmentsOf(run)) {
      const found = nameAmong(text, words, isWord)
      if (found) yield found
    }
  }
}

/** In titles small words have capitals too: names stand between them. */
function segmentsOf(run: readonly WordAt[]): readonly (readonly WordAt[])[] {
  const segments: WordAt[][] = [[]]
  for (const word of run)
    if (smallWords.has(word.text)) segments.push([])
    else segments.at(-1)?.push(word)
  return segments
}

/** The name that words with capitals end in, titles, callings and common words before it left out. */
function nameAmong(text: string, words: readonly WordAt[], isWord: (word: string) => boolean): NameAt | undefined {
  const whole = words.map((word) => word.text).join(' ')
  const isOut = (word: string): boolean => {
    const folded = plainWords(word)
    if (/^I['’]/.test(word)) return true
    if (isInitial(word)) return false
    return bylineWords.has(folded) || titles.has(folded) || isWord(folded) || thingWords.has(folded) || roleWord(folded)
  }
  const calling = words.slice(0, -2).reduce((last, word, index) => (isTitle(word.text) ? index : last), -1)
  // `Fragen von Ines Okafor`
  const leadsTo = (word: string, index: number): boolean =>
    index > 0 && joins(isCapitals(whole) ? word.toLowerCase() : word, undefined)
  const from = words.findIndex(({ text: word }, index) => index > calling && !isOut(word) && !leadsTo(word, index))
  const named = from < 0 ? [] : words.slice(from)
  const before = text.slice(0, named[0]?.start ?? 0)
  const called = named.slice(
    callingLength(
      before,
      named.map((word) => word.text),
    ),
  )
  if (isPurpose(before, named)) return undefined
  const rest = beforeInstitution(text, called)
  const [first, last] = [rest[0], rest.at(-1)]
  if (!first || !last || rest.length < 2 || rest.length > 8 || isSmall(first.text)) return undefined
  const name = text.slice(first.start, last.end).replace(/\s+/g, ' ')
  return looksLikeName(name) && !isInstitution(name) ? { name, start: first.start, end: last.end } : undefined
}

const isSmall = (word: string): boolean => particles.has(plainWords(word)) || isJoint(word)

/** `Ines Okafor del Instituto Mareal`: where somebody is from is no part of the name. */
function beforeInstitution(text: string, words: readonly WordAt[]): readonly WordAt[] {
  const at = words.findIndex(({ text: word }, index) => index > 1 && isJoint(word))
  const [first, last] = [words[at], words.at(-1)]
  return first && last && isInstitution(text.slice(first.start, last.end).replace(/^\S+\s/, ''))
    ? words.slice(0, at)
    : words
}

/** What is set before a name with capitals: `Minister of the Interior Ines Okafor`, `die Ökonomin Ines Okafor`. In UTF-16 units of words. */
function callingLength(before: string, words: readonly string[]): number {
  if (words.length < 3) return 0
  const articles = articlesBefore.test(words[0] ?? '') ? 1 : 0
  const isBetween = (word: string | undefined): boolean => word !== undefined && isSmall(word)
  const family = words.reduce(
    (at, word, index) => (index > 0 && index < words.length - 1 && isBetween(word) ? Math.min(at, index) : at),
    words.length - 1,
  )
  let given = Math.max(family - 1, 0)
  while (given > 0 && isInitial(words[given - 1] ?? '')) given -= 1
  const office = ofOffice.exec(before.slice(-60))
  const isOffice = office !== null && (office[1] === undefined || isTitle(office[1]) || isCalling(office[1]))
  return isOffice || isCalling(words[0]) || (articles > 0 && words.length > 3) ? given : articles
}

/** `Secretária de Educação de Sule`: what an office is for, with where behind it or a word that tells more, and nobody. */
function isPurpose(before: string, named: readonly WordAt[]): boolean {
  const [first, second] = named
  if (named.length > 2 && isCalling(first?.text) && ofWhat.test(second?.text ?? '')) return true
  const office = ofOffice.exec(before.slice(-60))?.[1]
  if (office === undefined || !isCalling(office)) return false
  return named.length === 2 || (second !== undefined && isSmall(second.text))
}

const ofWhat = /^(?:de|del|do|da|dos|das|du|des|di|della|of)$/u

const articlesBefore = /^(?:Die|Der|Das|The|Les|La|El|Los|Las|Il|Gli|Os|As)$/u

/** What stands between an office and what it is for, with the office before it. */
const ofOffice =
  /(?:(\p{L}+)\s+(?:of|for|für|des|der|den|du|de|de la|de l['’]|del|do|da|di)(?: the)?|(?<!\p{L})(?:(?:der|die|dem|den|ein|eine|einer|einem|einen)(?:\s\p{Ll}{3,}(?:e|en|er|em)){0,2}|министр|the))\s$/iu
const isTitle = (word: string): boolean => titles.has(plainWords(word)) || roleWord(plainWords(word))

const smallWords = new Set(
  'Of OF With WITH For FOR From FROM To TO By BY On ON At AT In IN And AND Mit MIT Con Avec The THE'.split(' '),
)

/** Whether a name stands there for who took the pictures, translated or produced. */
export const isCredited = (text: string, start: number): boolean =>
  credits.test(text.slice(Math.max(0, start - 40), start))

const roleWord = (folded: string): boolean =>
  questionerWords.has(folded) || intervieweeWords.has(folded) || neutralWords.has(folded)

/**
 * The fullest form of a name among those of a text: `Okafor` becomes `Ines Okafor` where only one of that name is there. A longer name
 * has the shorter at its end, at its beginning, or around a name in its middle.
 */
export function fullestForm(name: string, candidates: readonly string[]): string {
  const own = bareName(name)
  const all = new Map([...candidates].reverse().map((one) => [plainWords(bareName(one)), bareName(one)]))
  const fuller = [...all.values()].reverse().filter((one) => extendsName(own, one) && !isCalledBy(one, all))
  const whole = fuller.filter((one) => !fuller.some((other) => other !== one && isSamePerson(one, other)))
  return whole.length === 1 ? (whole[0] ?? own) : own
}

/** `Maritime Affairs Ines Okafor`: a name behind what an office is for, each of which the text has by itself too. */
function isCalledBy(name: string, all: ReadonlyMap<string, string>): boolean {
  const words = name.split(' ')
  const has = (from: number, to: number): boolean => all.has(plainWords(words.slice(from, to).join(' ')))
  return words.some((_, at) => at > 1 && at < words.length - 1 && has(0, at) && has(at, words.length))
}

/** Whether a name is a longer form of another one. */
function extendsName(short: string, long: string): boolean {
  const [a, b] = [nameWords(short).map(plainWords), nameWords(long).map(plainWords)]
  const last = a.at(-1) ?? ''
  // `Ines O.`
  if (a.length === 2 && last.length === 1 && a[0] === b[0])
    return b.length >= 2 && b.at(-1)?.startsWith(last) === true && b.at(-1) !== last
  if (a.join(' ') === b.join(' ')) return false
  // `Ines BO` of Ines Brandt-Okafor
  if (
    a.length === 2 &&
    a[0] === b[0] &&
    isInitialsOf((nameWords(short)[1] ?? '').replace('-', ''), nameWords(long).slice(1).join(' '))
  )
    return true
  const isFuller = b.length > a.length || wholeWords(b) > wholeWords(a)
  if (!isFuller || !isSamePerson(short, long)) return false
  // `Okafor I. B.`
  if (a.length > 1 && a.slice(1).every((word) => word.length === 1)) return true
  if (isInitialsOf(short, long)) return true
  // Names are given before a family's; `Xunta de Galicia de D. Luis Villares` has an office there.
  if (a.at(-1) === b.at(-1) && !areGiven(b.slice(0, b.length - a.length))) return false
  const isFirst = a[0] === b[0] || (a[0]?.length === 1 && b[0]?.startsWith(a[0]) === true)
  return isFirst || a.at(-1) === b.at(-1) || (a.length === 1 && b.slice(1).includes(last))
}

/** Whether words before a family's name can be given ones: three at most, with no small word but right before it. */
const areGiven = (words: readonly string[]): boolean =>
  words.length <= 3 && words.slice(0, -1).every((word) => !particles.has(word))

const wholeWords = (words: readonly string[]): number => words.filter((word) => word.length > 1).length

/** What is said of a person right after the name: `, director of the Harbour Institute`. */
export function affiliationAfter(text: string, end: number): string | undefined {
  const after =
    /^,\s+((?:an?|the|former|ex-|professor|director|head|chief|senior|one of|eine?|der|die|l['’]|le|la|un|une|el|una)\b[^,;.]{4,120})(?=[,;.]|$)/iu.exec(
      text.slice(end, end + 180),
    )
  return after?.[1]?.trim()
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
