import type { Span } from '../model.js'
import { withoutEntities } from '../text/entities.js'
import { blankUnseen } from '../text/unseen.js'
import { evenTypography, isHyphenAt, nothing } from '../text/typography.js'

/** A piece of a text as quotations are compared: two texts say the same where their tokens do. */
export type Token =
  | Word
  /** One sign of punctuation. */
  | (Span & { readonly kind: 'mark'; readonly text: string })
  /** Any dash or hyphen, with the space around it. `joins`: it makes one word or number of its neighbours, `non-aligned`, or is a minus sign. */
  | (Span & { readonly kind: 'dash'; readonly text: string; readonly joins?: 'both' | 'next' })
  | (Span & { readonly kind: 'ellipsis' })
  | Bracket

export interface Word extends Span {
  readonly kind: 'word'
  /** With straight apostrophes, composed (NFC). */
  readonly text: string
  /** Whether its first letter stands in a bracket, `[I]n`, which says that its case may be another. */
  readonly isInitialFree: boolean
  /** What stands before the bracket of `vot[ed]` or `notice[]`, whose ending may be another. */
  readonly stem?: string
  /** Whether an ellipsis of the quotation stands right before it. */
  readonly isAfterEllipsis?: boolean
}

/** An editorial bracket. `isGlued`: it is part of a word in a way that no rule allows. */
export interface Bracket extends Span {
  readonly kind: 'bracket'
  readonly inner: readonly Token[]
  readonly isGlued: boolean
}

const letter = String.raw`[\p{L}\p{M}\p{N}]`
const wordTail = String.raw`(?:[\p{L}\p{M}\p{N}\u00AD]|'(?=\u00AD*\p{L})|[.,:\/](?<=\p{N}.)(?=\p{N}))*`
const dots = String.raw`(?:…|\.(?: {0,8}\.){2,})`
/** A longer bracket is no editor's; its signs stand for themselves. */
const longestBracket = 300
/** An ending, in whatever language, that the analyst changed; a longer one makes another word, as `hope[less]`. */
const ending = String.raw`(?!not)\p{L}{1,3}|\p{L}ing`
/** Numbered groups, in the order of `groups`: names would make the whole three times as slow. */
const pattern = new RegExp(
  [
    String.raw`(${letter}${wordTail})(\[\u00AD*(?:${ending}|'s)?\u00AD*\](?!\u00AD*${letter}))?`,
    String.raw`(\[[ \u00AD]*${dots}[ \u00AD]*\]|\([ \u00AD]*${dots}[ \u00AD]*\)|${dots})`,
    String.raw`(\[\u00AD*\p{L}\u00AD*\]\u00AD*${letter}${wordTail})`,
    String.raw`(\[[^[\]]{1,${longestBracket}}\])`,
    String.raw`((?:(?<! ) +)?-[- \u00AD]*)`,
    String.raw`[^ \u00AD]`,
  ].join('|'),
  'gu',
)
const groups = { word: 1, ending: 2, ellipsis: 3, initial: 4, bracket: 5, dash: 6 }
const isLetter = new RegExp(`^${letter}$`, 'u')

/** How many words there are, those in brackets not counted. */
export function countWords(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind === 'word').length
}

/** The tokens of a literal text; `start` is added to all offsets. */
export function tokensOf(literal: string, start = 0): readonly Token[] {
  const text = withoutEntities(literal)
  const even = blankUnseen(evenTypography(text))
  const tokens: Token[] = []
  for (const match of even.matchAll(pattern)) tokens.push(tokenOf(match, text, even, start))
  return tokens
}

function tokenOf(match: RegExpExecArray, text: string, even: string, offset: number): Token {
  const [found] = match
  const at = match.index
  const start = offset + at
  const end = start + found.length
  const word = match[groups.word]
  if (word !== undefined) {
    const stem = clean(word)
    if (match[groups.ending] === undefined) return { kind: 'word', text: stem, isInitialFree: false, start, end }
    return { kind: 'word', text: clean(found.replace(/[[\]]/g, '')), isInitialFree: false, stem, start, end }
  }
  if (match[groups.initial] !== undefined)
    return { kind: 'word', text: clean(found.replace(/[[\]]/g, '')), isInitialFree: true, start, end }
  if (match[groups.ellipsis] !== undefined) return { kind: 'ellipsis', start, end }
  if (match[groups.bracket] !== undefined) {
    const inner = tokensOf(text.slice(at + 1, at + found.length - 1), start + 1)
    return { kind: 'bracket', inner, isGlued: touchesWord(even, at, at + found.length), start, end }
  }
  if (match[groups.dash] === undefined) return { kind: 'mark', text: found, start, end }
  const joins = joinOf(found, text, at)
  return joins ? { kind: 'dash', text: '-', joins, start, end } : { kind: 'dash', text: '-', start, end }
}

/** Plain words, which most are, are left as they are. */
function clean(text: string): string {
  if (/^[A-Za-z0-9']*$/.test(text)) return text
  return text
    .replaceAll(nothing, '')
    .normalize('NFC')
    .replace(ligatures, (one) => one.normalize('NFKC'))
}

/** `ﬁ`, `ﬂ` and the like, as typesetting leaves them in a text that is copied out of a PDF. */
const ligatures = /[\uFB00-\uFB06]/g

function touchesWord(even: string, start: number, end: number): boolean {
  return isLetter.test(even.charAt(start - 1)) || isLetter.test(even.charAt(end))
}

/** A hyphen without space makes one word, any such dash between digits one range; a minus sign belongs to its number. */
function joinOf(found: string, text: string, index: number): 'both' | 'next' | undefined {
  const bare = found.replaceAll(nothing, '')
  const next = text.charAt(index + found.length)
  if (bare.trim() !== '-' || bare.endsWith(' ') || !/[\p{L}\p{N}$€£]/u.test(next)) return undefined
  const isHyphen = isHyphenAt(text, index + found.indexOf('-'))
  if (bare.startsWith(' ')) return isHyphen && /\d/.test(next) ? 'next' : undefined
  return isHyphen || /^\d\d$/.test(text.charAt(index - 1) + next) ? 'both' : undefined
}
