import { functionWords, smallInTitles } from '../../core/language/commonWords.js'
import { wordsOfProperName } from '../../core/language/names/properNames.js'
import { type Inline, plainOf } from './inline.js'

/**
 * A title in capitals, as BibLaTeX wants English ones, in the case that CSL wants: words in small letters but for the first, the first behind a
 * colon or the end of a sentence, what stands in braces, and words with a capital elsewhere than at their beginning. Proper names keep theirs,
 * unlike in Pandoc: `united states` in a bibliography is nobody’s style. A part of a title, up to a colon say, most of whose words are small already is left
 * as it is: its capitals are meant.
 */
export function toSentenceCase(inlines: readonly Inline[]): readonly Inline[] {
  return inSentence(inlines, { isFirst: true, before: '', parts: partsOf(inlines), part: 0, lost: [] })
}

/** A title with more capitals than these is one in capitals, with a slip. */
const mostLost = 2

/**
 * Words that `toSentenceCase` makes small in a part of a title that has small words already, though fewer than capitals: nobody can tell whether they are
 * names.
 */
export function lostCapitals(inlines: readonly Inline[]): readonly string[] {
  const parts = partsOf(inlines)
  if (!parts.includes('mixed')) return []
  const lost: string[] = []
  inSentence(inlines, { isFirst: true, before: '', parts, part: 0, lost })
  return lost.length > mostLost ? [] : lost
}

/** How a part of a title is written: its words of weight, but for those that begin a sentence, in capitals, small, or some so and more with a capital. */
type Case = 'title' | 'sentence' | 'mixed'

function partsOf(inlines: readonly Inline[]): readonly Case[] {
  return plainOf(inlines).split(endOfPart).map(caseOf)
}

/** What stands in parentheses behind a title is often no part of it. */
function caseOf(title: string): Case {
  const own = title.replace(/\([^()]*\)/g, '')
  const all = Array.from(own.matchAll(/(?<![\p{L}\p{M}\p{N}’'-]|[.?!:…]\s|^)[\p{L}\p{M}]{4,}/gu), ([word]) => word)
  const weighty = all.filter((word) => !functionWords.has(word.toLowerCase()) && !smallInTitles.has(word.toLowerCase()))
  const small = weighty.filter((word) => /^\p{Ll}+$/u.test(word)).length
  const capital = weighty.filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length
  return small === 0 ? 'title' : capital <= small ? 'sentence' : 'mixed'
}

const endOfPart = /[?!:]\s/

interface State {
  /** Whether the next word begins a sentence. */
  isFirst: boolean
  /** The last letters that were read. */
  before: string
  readonly parts: readonly Case[]
  part: number
  /** Words that may have lost a capital that was meant. */
  readonly lost: string[]
}

function inSentence(inlines: readonly Inline[], state: State): readonly Inline[] {
  return inlines.map((one, index): Inline => {
    const before = inlines[index - 1]
    if (one.kind === 'text')
      return { ...one, text: isScript(before) ? goesOn(one.text, state) : words(one.text, state) }
    if (one.kind === 'styled' && one.styling !== 'sc') return { ...one, content: inSentence(one.content, state) }
    // Braces and small capitals keep the case of what is in them; whether a sentence begins behind them is told by its end.
    words(plainOf(one.content), state)
    return one
  })
}

/** The O of H₂O. */
function goesOn(text: string, state: State): string {
  const [own = ''] = /^[\p{L}\p{N}\p{M}]*/u.exec(text) ?? []
  return own + words(text.slice(own.length), state)
}

function isScript(one: Inline | undefined): boolean {
  return one?.kind === 'styled' && (one.styling === 'sub' || one.styling === 'sup')
}

function words(text: string, state: State): string {
  const { before } = state
  state.before = (before + text).slice(-longestInitials)
  const all = [...text.matchAll(lettersInRow)].map(([found]) => found)
  let at = -1
  let named = 0
  return text.replace(/[\p{L}\p{N}\p{M}]+|[.?!:…]\s|\S/gu, (found, index: number) => {
    if (endOfPart.test(found)) state.part += 1
    if (
      /^[.?!:…]\s$/.test(found) &&
      !(found.startsWith('.') && endsInInitial((before + text.slice(0, index)).slice(-longestInitials)))
    )
      state.isFirst = true
    if (!/^[\p{L}\p{N}\p{M}]/u.test(found)) return found
    at += 1
    const isFirst = state.isFirst
    if (/^[\p{L}\p{N}]/u.test(found)) state.isFirst = false
    if (named === 0 && /^\p{Lu}/u.test(found)) named = wordsOfProperName(all.slice(at, at + mostWords))
    const isNamed = named > 0
    if (isNamed) named -= 1
    // `ggplot2` is a name as it is.
    if (isFirst) return /^\p{Ll}[\p{Ll}\p{M}]*$/u.test(found) ? capitalised(found) : found
    if (isNamed || state.parts[state.part] === 'sentence' || isInitial(text, index) || isOfPerson(text, index, found))
      return found
    // `S3` is a name.
    if (!/^\p{Lu}(?!\p{N}+$)[\p{Ll}\p{M}\p{N}]*$/u.test(found)) return found
    if (state.parts[state.part] === 'mixed' && found.length > 3 && !functionWords.has(found.toLowerCase()))
      state.lost.push(found)
    return found.toLowerCase()
  })
}

const lettersInRow = /[\p{L}\p{N}\p{M}]+/gu

/** As far back as initials are looked for. */
const longestInitials = 5

/** No proper name has more words. */
const mostWords = 6

/** `U.S` or the `M` of `Peter M`, behind which a full stop ends no sentence. */
function endsInInitial(before: string): boolean {
  return /(?:\p{Lu}\.|\p{Ll}\s)\p{Lu}$/u.test(before)
}

const acronyms = /(?:U\.S|U\.K|U\.N|E\.U|D\.C|U\.S\.S\.R|U\.S\.A)\.?$/u

/** Words around the initials of a person: `Peter M. Blau`, `W.E.B. Du Bois`. */
function isOfPerson(text: string, at: number, word: string): boolean {
  const before = text.slice(Math.max(0, at - 30), at)
  const behind = text.slice(at + word.length, at + word.length + 8)
  const isBetween = /(?:^|\P{L})((?:\p{Lu}\.\s?)+)(?:\p{Lu}\p{L}{1,3}\s)?$/u.exec(before)?.[1]
  if (isBetween !== undefined && !acronyms.test(isBetween.trim())) return true
  return /^(?:\s\p{Lu}\.)+\s\p{Lu}\p{Ll}/u.test(behind) || (/^\p{Lu}$/u.test(word) && /^\.\s\p{Lu}\p{Ll}/u.test(behind))
}

/** One of several letters with full stops: `U.S.`, `D.C.` */
function isInitial(text: string, at: number): boolean {
  const behind = text.slice(at, at + 4)
  return (
    /^\p{Lu}\.\p{Lu}\./u.test(behind) ||
    (/^\p{Lu}\./u.test(behind) && /\p{Lu}\.$/u.test(text.slice(Math.max(0, at - 4), at)))
  )
}

function capitalised(word: string): string {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0x20)
  return first.toUpperCase() + word.slice(first.length)
}
