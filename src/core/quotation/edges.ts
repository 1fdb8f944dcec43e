import { gravest, guardAt, guardOfInsertion, isNumberAt, type Guard } from './guarded.js'
import { negationsBehindAny, negationsBehindVerbs } from '../language/meaning/guardedWords.js'
import { wordsOfAll } from '../language/words/index.js'
import { isSameRow, longestSubstitution, type Match, spanOfTokens } from './match.js'
import { beginsSentence } from './omission.js'
import type { Pattern } from './pattern.js'
import { type Breach, type DiffPart, longestInsertion } from './result.js'
import { countWords, type Token } from './tokenizer.js'
import { beginAlike } from '../language/stem.js'

/** What a bracket at an edge of a quotation must not be, with the words of the source beside it, whose place it takes. */
export interface EdgeBreach {
  readonly breach: Breach
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
  const edges: readonly Edge[] = [
    ...(before
      ? [{ inner: before.inner, side: 'before' as const, source, window: windowOf(source, from - 1, -1) }]
      : []),
    ...(after ? [{ inner: after.inner, side: 'after' as const, source, window: windowOf(source, to, 1) }] : []),
  ]
  const last = tokens.at(-1)
  const isOver = last?.kind === 'mark' && /[.!?]/.test(last.text)
  return edges.flatMap((edge): readonly EdgeBreach[] => {
    const { side, inner, window } = edge
    const next = side === 'before' ? from - 1 : to
    const beside = source[next]
    const isKept = beside?.kind === 'bracket' && isSameRow(inner, beside.inner)
    if (isKept) return []
    if (beside?.kind === 'bracket') return [{ breach: 'bracket', side, from: next, to: next + 1 }]
    if (countWords(inner) > longestInsertion) return [{ breach: 'length', side, from: 0, to: 0 }]
    const isBeside = isSic(inner) || (side === 'after' && isOver)
    const replaced = isBeside ? undefined : (guardRepeatedPast(edge) ?? guardBeside(edge))
    const breach = guardOfInsertion(inner) ?? replaced ?? otherNumber(edge)
    if (!breach) return []
    // From the bracket to the word that tells, or the word beside it where the bracket alone does.
    const telling = window.slice(
      0,
      Math.max(
        0,
        window.findIndex((at) => guardAt(source, at) === breach),
      ) + 1,
    )
    const place = telling.length ? { from: Math.min(...telling), to: Math.max(...telling) + 1 } : { from: 0, to: 0 }
    return [{ breach, side, ...place }]
  })
}

/** What a bracket holds, on which side of the quotation, and the words of the source beside it. */
interface Edge {
  readonly inner: readonly Token[]
  readonly side: 'before' | 'after'
  readonly source: readonly Token[]
  /** Indices, the nearest first. */
  readonly window: readonly number[]
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

/** `[sic]` stands for nothing. */
function isSic([first, ...more]: readonly Token[]): boolean {
  return first?.kind === 'word' && first.text.toLowerCase() === 'sic' && !more.some(({ kind }) => kind === 'word')
}

/** `[is ready]` for “is not ready”, `[I think]` for “I don’t think”. */
function guardRepeatedPast({ inner, side, source, window }: Edge): Guard | undefined {
  const last = window.map((at) => inner.some((token) => isForm(token, source[at]))).lastIndexOf(true)
  if (last < 0) return undefined
  const guards = window.slice(0, last + 2).map((at) => guardAt(source, at))
  // Of the word next to those that are repeated only a negation tells, or a modal before them.
  const isNextTelling = guards.at(-1) === 'negation' || side === 'before'
  const guard = gravest(guards.length > last + 1 && !isNextTelling ? guards.slice(0, -1) : guards)
  return guard === 'number' ? undefined : guard
}

/** Whether two words of some length are forms of one: `fail`, `fails`. */
function isForm(token: Token, other: Token | undefined): boolean {
  if (token.kind !== 'word' || other?.kind !== 'word') return false
  const [a, b] = [token.text.toLowerCase(), other.text.toLowerCase()]
  if ((a.length < 3 && !shortVerbs.has(a)) || smallWords.has(a)) return false
  return a === b || beginAlike(a, b, 3)
}

const shortVerbs = new Set('is am há ha è'.split(' '))
const smallWords = wordsOfAll('small')

/** These count, and may as well begin the clause of a noun of which a bracket tells more. */
const seldomCounts = new Set('one first second third once twice half quarter'.split(' '))

const additions = wordsOfAll('additions')

function textOf(token: Token | undefined): string {
  return token?.kind === 'word' ? token.text.toLowerCase() : ''
}

/** The guarded word right beside the bracket, where none could stand if the bracket added something. */
function guardBeside({ inner, side, source, window }: Edge): Guard | undefined {
  const [at] = window
  const token = at === undefined ? undefined : source[at]
  if (at === undefined || token?.kind !== 'word') return undefined
  const guard = guardAt(source, at)
  if (guard === 'number') {
    const isYear = side === 'before' && /^(?:1[5-9]|20)\d\d$/.test(token.text)
    const isAddition = side === 'after' && additions.has(textOf(inner[0]))
    return isYear || isAddition || seldomCounts.has(textOf(token)) || holds(inner, token) ? undefined : guard
  }
  // A noun stands before its verb, be that one a modal or denied; nothing but the rest of its verb stands behind a modal.
  if (side === 'after') return isDenyingVerb(inner, source, at) ? guard : undefined
  return guard === 'modal' && beginsSentence(source, at) ? undefined : guard
}

/**
 * Whether the word `at` is a negation that follows its verb. In some languages it follows a noun as well, in a clause that depends: there the
 * bracket must be one small word behind another.
 */
function isDenyingVerb(inner: readonly Token[], source: readonly Token[], at: number): boolean {
  const token = source[at]
  if (token?.kind !== 'word') return false
  const word = token.text.toLowerCase()
  const isSmall = [...inner, source[at - 1]].every((one) => one?.kind === 'word' && /^\p{Ll}/u.test(one.text))
  return negationsBehindVerbs.has(word) || (negationsBehindAny.has(word) && inner.length === 1 && isSmall)
}

/** `[1934]` for “1976”. */
function otherNumber({ inner, source, window }: Edge): Guard | undefined {
  if (!inner.some((_, index) => isNumberAt(inner, index))) return undefined
  const words = inner.filter(({ kind }) => kind === 'word').length
  const isOther = window.slice(0, words + 1).some((at) => isNumberAt(source, at) && !holds(inner, source[at]))
  return isOther ? 'number' : undefined
}

function holds(inner: readonly Token[], word: Token | undefined): boolean {
  return inner.some((token) => token.kind === 'word' && word?.kind === 'word' && token.text === word.text)
}
