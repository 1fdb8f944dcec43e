import { wordsIn } from '../language/words.js'
import type { Span } from '../model.js'
import { beginningsOf, prefixes, type Sought } from './sought.js'

/*
 * Patterns over the bytes of texts in UTF-8, each read as one unit: to decode all of them first takes twice as long as to search them. A pattern
 * finds somewhat too much; what was found is decoded and looked at again.
 */

const decoder = new TextDecoder()

/** A letter beyond English, or a mark within a word: none of the general punctuation, which begins with E2. */
const foreign =
  '[\\xc3-\\xdf][\\x80-\\xbf]|[\\xe0\\xe1\\xe3-\\xef][\\x80-\\xbf]{2}|\\xf0[\\x90-\\xbf][\\x80-\\xbf]{2}|\\xc2\\xad'
const letter = `[A-Za-z0-9]|${foreign}`
const apostrophe = "(?:'|\\xe2\\x80\\x99|\\xca\\xbc)"
/** What stands within `O'Brien` and `U.N.`, which are sought as `obrien` and `un`: in a pattern of few letters it takes four times as long. */
const within = `(?:\\.|${apostrophe})?`
const restOfWord = `(?:${letter}|${apostrophe}(?=${letter})|(?<=\\.[A-Za-z])\\.)*`
const betweenWords = '[^A-Za-z0-9]{1,12}'

/** The plain letters by which words begin that may be among those sought. */
export function plainStarts(all: readonly Sought[]): readonly string[] {
  const starts = all.flat().flatMap((one) => {
    if (one.kind === 'word') return beginningsOf(one.word)
    return one.kind === 'start' ? [one.word] : one.words.length === 1 ? one.words : []
  })
  return [...new Set(starts)].filter((start) => /^[a-z0-9]+$/.test(start))
}

/** Finds words that begin so; undefined where no beginning is given. */
export function plainWordPattern(starts: readonly string[]): RegExp | undefined {
  const patterns = starts.map((start) => plain(start, ''))
  return patterns.length ? new RegExp(`(?:${patterns.join('|')})${restOfWord}`, 'g') : undefined
}

/** What stands before the first apostrophe or stop of a word that begins so once these are taken out. */
export function plainLeads(starts: readonly string[]): ReadonlySet<string> {
  return new Set(starts.flatMap((start) => Array.from(start.slice(1), (_, at) => start.slice(0, at + 1))))
}

/** The words with an apostrophe or stops in them before which one of `leads` stands. */
export function* markedWords(bytes: string, leads: ReadonlySet<string>): Iterable<Span> {
  for (const last of leads.size ? lastOfMarks : [])
    for (let at = bytes.indexOf(last); at >= 0; at = bytes.indexOf(last, at + 1)) {
      const mark = at - (last === '\x99' ? 2 : last === '\xbc' ? 1 : 0)
      if (!isPlainLetter(bytes.charCodeAt(mark - 1)) || !isPlainLetter(bytes.charCodeAt(at + 1))) continue
      let start = mark - 1
      while (isPlainLetter(bytes.charCodeAt(start - 1))) start -= 1
      if (!leads.has(bytes.slice(start, mark).toLowerCase())) continue
      markedWord.lastIndex = start
      const [word] = markedWord.exec(bytes) ?? []
      if (word !== undefined) yield { start, end: start + word.length }
    }
}

/** The last byte of each, of which no letter of English has one. */
const lastOfMarks = ["'", '.', '\x99', '\xbc']
const markedWord = new RegExp(`(?:[A-Za-z]\\.){2,}|(?:${letter})+${apostrophe}(?=${letter})${restOfWord}`, 'y')

/** Finds what is left of a word from its first letter on that is none of English. */
export const foreignWordPattern = new RegExp(`(?:${foreign})${restOfWord}`, 'g')

/** Finds a phrase of several words. */
export function phrasePattern(words: readonly string[]): RegExp {
  const patterns = words.map((word) => (/^[a-z0-9]+$/.test(word) ? plain(word, within) : anyWord))
  return new RegExp(patterns.join(betweenWords) + restOfWord, 'g')
}

/** Where the word begins in which a sought beginning was found at a place; undefined where that is its middle. */
export function plainWordStart(bytes: string, at: number): number | undefined {
  if (!isLetterBefore(bytes, at)) return at
  const [prefix = ''] = prefixes.exec(bytes.slice(Math.max(0, at - 7), at)) ?? []
  return prefix && !isLetterBefore(bytes, at - prefix.length) ? at - prefix.length : undefined
}

function isLetterBefore(bytes: string, at: number): boolean {
  const before = bytes.charCodeAt(at - 1)
  if (isPlainLetter(before)) return true
  // Most words stand behind a space; only an apostrophe or a byte of a longer letter takes a closer look.
  return (before >= 0x80 || before === quote) && endsInWord.test(bytes.slice(Math.max(0, at - 7), at))
}

function isPlainLetter(code: number): boolean {
  const lower = code | 32
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57)
}

const quote = 39
const endsInWord = new RegExp(`(?:${letter})${apostrophe}?$`)

/** Where the word begins in which a letter beyond English was found. */
export function foreignWordStart(bytes: string, at: number): number {
  const before = bytes.slice(Math.max(0, at - longestWord), at)
  return at - (wordEnd.exec(before)?.[0].length ?? 0)
}

const longestWord = 60
const wordEnd = new RegExp(`(?:${letter}|(?<=${letter})${apostrophe})+$`)

/** The words of a stretch of bytes, as `foldWord` gives them. */
export function foldedIn(bytes: string): readonly string[] {
  const text = /[\x80-\xff]/.test(bytes) ? decoder.decode(Uint8Array.from(bytes, (unit) => unit.charCodeAt(0))) : bytes
  return Array.from(wordsIn(text), ({ folded }) => folded)
}

/** Bytes as a text that has a unit for each; Node and its like have a faster way. */
export function unitsOf(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += mostAtOnce)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + mostAtOnce)))
  return parts.join('')
}

/** A function takes no more arguments than fit on the stack. */
const mostAtOnce = 8192

/** A word with accents may be written in many ways. */
const anyWord = `(?:${letter})${restOfWord}`

function plain(word: string, between: string): string {
  return Array.from(word, (one) => (/[a-z]/.test(one) ? `[${one}${one.toUpperCase()}]` : one)).join(between)
}
