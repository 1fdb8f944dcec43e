import { gravest, guardAt, guardOfInsertion, isNegationBehindVerb, isNumberAt, type Guard } from './guarded.js'
import { longestSubstitution, type Match, spanOfTokens } from './match.js'
import { beginsSentence } from './omission.js'
import type { Pattern } from './pattern.js'
import type { DiffPart } from './result.js'
import type { Bracket, Token } from './tokens.js'

/** What a bracket at an edge of a quotation must not be, with the words of the source beside it, whose place it takes. */
export interface EdgeBreach {
  readonly breach: Guard
  readonly side: 'before' | 'after'
  /** Indices of source tokens. */
  readonly from: number
  readonly to: number
}

/**
 * The brackets at the edges of a quotation that cannot stand beside the words of the source and so stand for some, one of which is guarded.
 * Where a bracket adds and where it replaces is not written: it replaces where it repeats words from behind a guarded one, where it holds a
 * number and the source another, and where the guarded word could not stand beside it.
 */
export function edgeBreaches(
  { before, after, tokens }: Pattern,
  { from, to }: Pick<Match, 'from' | 'to'>,
  source: readonly Token[],
): readonly EdgeBreach[] {
  const last = tokens.at(-1)
  const isOver = last?.kind === 'mark' && /[.!?]/.test(last.text)
  return [
    ...(before ? breachOf(before, source, 'before', windowOf(source, from - 1, -1)) : []),
    ...(after ? breachOf(after, source, 'after', windowOf(source, to, 1), isOver) : []),
  ]
}

/** The comparison with the words in whose place a bracket at an edge stands and must not. */
export function withEdges(
  within: readonly DiffPart[],
  pattern: Pattern,
  match: { readonly from: number; readonly to: number },
  tokens: readonly Token[],
  text: string,
): readonly DiffPart[] {
  const parts = edgeBreaches(pattern, match, tokens).map(({ breach, side, from, to }) => {
    const { start, end } = spanOfTokens(tokens, from, to)
    return { side, part: { kind: 'replaced' as const, text: text.slice(start, end), breach } }
  })
  const partsAt = (at: 'before' | 'after'): readonly DiffPart[] =>
    parts.flatMap(({ side, part }) => (side === at ? part : []))
  return [...partsAt('before'), ...within, ...partsAt('after')]
}

/** Indices of up to as many words as a bracket may stand for, the nearest first, up to a mark. */
function windowOf(source: readonly Token[], from: number, step: 1 | -1): readonly number[] {
  const found: number[] = []
  for (let at = from; found.length < longestSubstitution; at += step) {
    const token = source[at]
    if (token?.kind === 'word') found.push(at)
    else if (!(token?.kind === 'dash' && token.joins) && !(token?.kind === 'mark' && /['%\p{Sc}]/u.test(token.text)))
      return found
  }
  return found
}

function breachOf(
  { inner }: Bracket,
  source: readonly Token[],
  side: 'before' | 'after',
  window: readonly number[],
  isOver = false,
): readonly EdgeBreach[] {
  const breach =
    guardOfInsertion(inner) ??
    (isOver || isSic(inner)
      ? undefined
      : (guardRepeatedPast(inner, source, window) ?? guardBeside(inner, source, side, window[0]))) ??
    otherNumber(inner, source, window)
  const edges = window.length ? { from: Math.min(...window), to: Math.max(...window) + 1 } : { from: 0, to: 0 }
  return breach ? [{ breach, side, ...edges }] : []
}

/** `[sic]` stands for nothing. */
function isSic([first, ...more]: readonly Token[]): boolean {
  return first?.kind === 'word' && first.text.toLowerCase() === 'sic' && !more.some(({ kind }) => kind === 'word')
}

/** `[is ready]` for “is not ready”. */
function guardRepeatedPast(
  inner: readonly Token[],
  source: readonly Token[],
  window: readonly number[],
): Guard | undefined {
  const repeated = window.map((at) => inner.some((token) => isForm(token, source[at])))
  const past = window.slice(0, repeated.lastIndexOf(true) + 1)
  const guard = gravest(past.map((at) => guardAt(source, at)))
  return guard === 'number' ? undefined : guard
}

/** Whether two words of some length are forms of one: `fail`, `fails`. */
function isForm(token: Token, other: Token | undefined): boolean {
  if (token.kind !== 'word' || other?.kind !== 'word') return false
  const [a, b] = [token.text.toLowerCase(), other.text.toLowerCase()]
  if (a.length < 3 || articles.has(a)) return false
  const stem = Math.max(4, Math.max(a.length, b.length) - 3)
  return a === b || (a.length >= stem && b.length >= stem && a.slice(0, stem) === b.slice(0, stem))
}

const articles = new Set('the der die das den dem les los las gli het'.split(' '))

/** These count, and may as well begin the clause of a noun of which a bracket tells more. */
const seldomCounts = new Set('one first second third once twice half quarter'.split(' '))

/** The guarded word right beside the bracket, where none could stand if the bracket added something. */
function guardBeside(
  inner: readonly Token[],
  source: readonly Token[],
  side: 'before' | 'after',
  at: number | undefined,
): Guard | undefined {
  const token = at === undefined ? undefined : source[at]
  if (at === undefined || token?.kind !== 'word') return undefined
  const guard = guardAt(source, at)
  if (guard === 'number') {
    const isYear = side === 'before' && /^(?:1[5-9]|20)\d\d$/.test(token.text)
    return isYear || seldomCounts.has(token.text.toLowerCase()) || holds(inner, token) ? undefined : guard
  }
  // A noun stands before its verb, be that one a modal or denied; nothing but the rest of its verb stands behind a modal.
  if (side === 'after') return isNegationBehindVerb(token) ? guard : undefined
  return guard === 'modal' && beginsSentence(source, at) ? undefined : guard
}

/** `[1934]` for “1976”. */
function otherNumber(inner: readonly Token[], source: readonly Token[], window: readonly number[]): Guard | undefined {
  if (!inner.some((_, index) => isNumberAt(inner, index))) return undefined
  const words = inner.filter(({ kind }) => kind === 'word').length
  const isOther = window.slice(0, words + 1).some((at) => isNumberAt(source, at) && !holds(inner, source[at]))
  return isOther ? 'number' : undefined
}

function holds(inner: readonly Token[], word: Token | undefined): boolean {
  return inner.some((token) => token.kind === 'word' && word?.kind === 'word' && token.text === word.text)
}
