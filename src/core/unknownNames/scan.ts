import { functionWords } from '../language/commonWords.js'
import { gapOf, shapeOf, type Word, tokensOf } from '../names/tokenizer.js'
import { startsSentence } from '../language/sentences.js'
import type { Span } from '../model.js'
import { beforeTitles, isGeneric, particles, surnameParticles, titles } from '../language/names/genericNames.js'
import { kindByName } from '../language/names/nameKinds.js'

/** A run of capitalised words in a text, or an acronym: what may be a name. */
export interface CapitalRun extends Span {
  /** On one line, with straight apostrophes. */
  readonly text: string
  readonly words: readonly string[]
  /** Whether its first word begins a sentence, where every word has a capital. */
  readonly isInitial: boolean
  /** Whether a title stands before it, `Mr`: then it is a person. */
  readonly isTitled: boolean
  /** With the particle before it: `van Houten`. */
  readonly particled?: string
}

/** The runs of capitalised words in a text, in order, without the titles and function words around them. */
export function capitalRuns(text: string): readonly CapitalRun[] {
  const words = joinStops(text, tokensOf(text))
  const runs: CapitalRun[] = []
  let at = 0
  while (at < words.length) {
    const end = isCapital(words[at]) ? endOfRun(text, words, at) : at + 1
    const run = isCapital(words[at]) ? trimmedRun(text, words, at, end) : undefined
    if (run) runs.push(run)
    at = end
  }
  return runs
}

/** The words that stand in lower case in a text: of those a capital at the start of a sentence tells nothing. */
export function lowerCaseWords(text: string): Iterable<string> {
  return tokensOf(text).flatMap(({ text: word, folded }) => (word === folded ? [word] : []))
}

/** `U.S.` as one word. */
function joinStops(text: string, words: readonly Word[]): readonly Word[] {
  const joined: Word[] = []
  for (const word of words) {
    const last = joined.at(-1)
    const isLetter = /^\p{Lu}$/u.test(word.text)
    if (last && isLetter && /^(?:\p{Lu}\.)*\p{Lu}$/u.test(last.text) && text.slice(last.end, word.start) === '.') {
      const whole = `${last.text}.${word.text}`
      joined[joined.length - 1] = { start: last.start, end: word.end, text: whole, folded: whole.toLowerCase() }
    } else joined.push(word)
  }
  return joined.map((word) => {
    const isDotted = word.text.includes('.') && text[word.end] === '.'
    return isDotted ? { ...word, end: word.end + 1, text: `${word.text}.`, folded: `${word.folded}.` } : word
  })
}

function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text)
}

/** The index of the word after the run that begins at `from`. */
function endOfRun(text: string, words: readonly Word[], from: number): number {
  let end = from + 1
  for (;;) {
    const small = smallWords(text, words, end)
    const next = words[end + small]
    const before = words[end + small - 1]
    if (!next || !before || !isCapital(next) || !goesOn(gapAt(text, before, next), before)) return end
    // In `U.S. President Okoro` the name begins behind the title.
    if (titles.has(next.folded.replace(/s$/, '')) && small === 0 && !isTitle(words[end - 1])) return end
    end += small + 1
  }
}

/** How many small words stand at `from`, if a run may go on behind them: `of the`, `-e-` of `Jamaat-e-Islami`, `s` of `People's Party`. */
function smallWords(text: string, words: readonly Word[], from: number): number {
  let count = 0
  while (count < 3) {
    const [before, word, after] = [words[from + count - 1], words[from + count], words[from + count + 1]]
    if (!before || !word || !after || isCapital(word)) break
    const gap = gapAt(text, before, word)
    const isSpaced = gap === ' ' && particles.has(word.text) && (word.text !== 'of' || takesOf(before))
    const isHyphened = gap === '-' && word.text.length < 4 && gapAt(text, word, after) === '-'
    const isOwners = gap === "'" && word.text === 's' && owners.has(before.folded)
    if (!isSpaced && !isHyphened && !isOwners) break
    count += 1
  }
  return count
}

/** Those who own a body by its name, where another possessive only says whose it is: `China's Ministry`. */
const owners: ReadonlySet<string> = new Set(['people', 'women', 'children', 'workers'])

/** `Bank of Orsk` is one name, `Marsh of Orsk` two. */
function takesOf({ text, folded }: Word): boolean {
  return kindByName([text]) !== undefined || heads.has(folded)
}

const heads: ReadonlySet<string> = new Set([
  'republic',
  'state',
  'states',
  'kingdom',
  'house',
  'church',
  'cape',
  'bay',
  'front',
  'board',
  'movement',
])

function goesOn(gap: string | undefined, before: Word): boolean {
  if (gap === ' ' || gap === '-' || gap === ' & ') return true
  // O'Brien, John F. Kennedy
  if (/^\p{Lu}$/u.test(before.text)) return gap === "'" || gap === '. '
  return gap === '. ' && titles.has(before.folded) && before.text.length < 4
}

function isTitle(word: Word | undefined): boolean {
  return word !== undefined && (titles.has(word.folded) || beforeTitles.has(word.folded))
}

function gapAt(text: string, before: Word, next: Word): string | undefined {
  return gapOf(text.slice(before.end, next.start))
}

function trimmedRun(text: string, words: readonly Word[], from: number, to: number): CapitalRun | undefined {
  let [start, end] = [from, to]
  while (start < end && isLead(words[start], words[start + 1])) start += 1
  while (end > start && isTail(words[end - 1])) end -= 1
  const [first, last] = [words[start], words[end - 1]]
  if (!first || !last || isShouted(words.slice(start, end))) return undefined
  const inner = words.slice(start, end).map(({ text: word }) => word)
  if (inner.every((word) => isGeneric(word.toLowerCase()) && !isAcronym(word))) return undefined
  if (inner.length === 1 && kindByName(inner)) return undefined
  const isInitial = start === from && (startsSentence(text, first.start) || isBehindColon(text, first.start))
  const isTitled = start > from && titles.has(words[start - 1]?.folded ?? '')
  const span = { start: first.start, end: last.end }
  const particled = particledFrom(text, words, start, first)
  return { ...span, text: oneLine(text.slice(span.start, span.end)), words: inner, isInitial, isTitled, ...particled }
}

/** `van Houten` for the run `Houten`; `al-Sadr` for `Sadr`. */
function particledFrom(text: string, words: readonly Word[], at: number, first: Word): { readonly particled?: string } {
  const before = words[at - 1]
  if (!before || !surnameParticles.has(before.text) || !/^[ -]$/.test(gapAt(text, before, first) ?? '')) return {}
  return { particled: oneLine(text.slice(before.start, first.end)) }
}

/** Words with a capital that are no part of the name behind them: a sentence's first, a title, `of` and `the` behind a title. */
function isLead(word: Word | undefined, next: Word | undefined): boolean {
  if (!word || isAcronym(word.text)) return false
  if (beforeTitles.has(word.folded) && isTitle(next)) return true
  const isPlain = functionWords.has(word.folded) || particles.has(word.text)
  return isPlain || titles.has(word.folded) || titles.has(word.folded.replace(/s$/, ''))
}

function isTail(word: Word | undefined): boolean {
  return word !== undefined && !isAcronym(word.text) && (functionWords.has(word.folded) || particles.has(word.text))
}

/** Two capitals or more, digits among them perhaps: `OPA`, `G20`; also `NGOs` and `U.S.`. */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}]+s?|(?:\p{Lu}\.)+\p{Lu}?)$/u.test(word)
}

/** Three words in capitals in a row are a heading, or somebody shouts. */
function isShouted(words: readonly Word[]): boolean {
  return words.length > 2 && words.every(({ text }) => shapeOf(text) === 'upper' && text.length > 1)
}

function isBehindColon(text: string, start: number): boolean {
  return /[:;–—…]\s*["'“‘(]*$/.test(text.slice(Math.max(0, start - 6), start))
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[’ʼ]/g, "'")
}
