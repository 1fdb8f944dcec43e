import type { Span } from '../model.js'
import { guardAmong, guardAt, guardOf, guardOfInsertion, isNumberAt } from './guarded.js'
import { beginsSentence, Omission } from './omission.js'
import { longestInsertion } from './result.js'
import { type Bracket, countWords, type Token, type Word } from './tokenizer.js'

/** Up to so many words of the source a bracket may stand for. */
export const longestSubstitution = 4

/** A step from the quotation to the source that is no plain repetition; `from` and `to` are indices of source tokens. */
export interface Step {
  readonly kind: 'insertion' | 'substitution' | 'ellipsis' | 'dropped' | 'letter'
  /** Undefined where the source's bracket is dropped, of which the quotation says nothing. */
  readonly token?: Token
  readonly from: number
  readonly to: number
}

/** The tokens `from` to `to` of the source, read as the quotation. */
export interface Match {
  readonly from: number
  readonly to: number
  readonly steps: readonly Step[]
}

/**
 * Every place of a source where a quotation stands, changed in no way but those that design allows. Of places that end alike only the
 * shortest counts, so that an ellipsis reaches no further back than it must. Time grows with the product of both lengths at most.
 */
export function findMatches(quotation: readonly Token[], source: readonly Token[]): readonly Match[] {
  const first = quotation[0]
  if (!first) return []
  const failed = new Set<number>()
  const byEnd = new Map<number, Match>()
  for (const [from, token] of source.entries()) {
    if (
      !(isSame(first, token) || isLowered(first, source, from) || isInflection(first, token)) ||
      !isBoundary(source, from)
    )
      continue
    const rest = follow(quotation, 0, source, from, failed)
    if (rest) byEnd.set(rest.to, { from, ...rest })
  }
  return [...byEnd.values()].sort((a, b) => a.from - b.from)
}

type Rest = Pick<Match, 'to' | 'steps'>

/** Reads the quotation from its token `at` on against the source from its token `start` on. */
function follow(
  quotation: readonly Token[],
  at: number,
  source: readonly Token[],
  start: number,
  failed: Set<number>,
): Rest | undefined {
  const state = at * (source.length + 1) + start
  if (failed.has(state)) return undefined
  const rest = run(quotation, at, source, start, failed)
  if (!rest) failed.add(state)
  return rest
}

function run(
  quotation: readonly Token[],
  at: number,
  source: readonly Token[],
  start: number,
  failed: Set<number>,
): Rest | undefined {
  const steps: Step[] = []
  let from = start
  for (let index = at; index < quotation.length;) {
    const token = quotation[index]
    const other = source[from]
    if (!token) return undefined
    if (token.kind === 'ellipsis' && index > at) {
      // Its state is kept, so that what one ellipsis has tried in vain is not tried again from further back.
      const rest = follow(quotation, index, source, from, failed)
      return rest && { to: rest.to, steps: [...steps, ...rest.steps] }
    }
    if (other && (isSame(token, other) || isLowered(token, source, from))) {
      if (isLetterChange(token, other)) steps.push({ kind: 'letter', token, from, to: from + 1 })
      index += 1
      from += 1
      continue
    }
    const isVain = (to: number): boolean => to > from && failed.has(index * (source.length + 1) + to)
    for (const step of stepsFor(token, source, from, isVain)) {
      const goesOn = step.kind === 'dropped' ? index : index + 1
      const rest = follow(quotation, goesOn, source, step.to, failed)
      if (rest) return { to: rest.to, steps: [...steps, step, ...rest.steps] }
    }
    return undefined
  }
  return isBoundary(source, from) ? { to: from, steps } : undefined
}

/** What may lead on where the next tokens are not the same. */
function* stepsFor(
  token: Token,
  source: readonly Token[],
  from: number,
  isVain: (to: number) => boolean,
): Iterable<Step> {
  if (token.kind === 'ellipsis') yield* omissions(token, source, from, isVain)
  if (token.kind === 'bracket' && isAllowed(token)) yield* bracketSteps(token, source, from)
  if (isInflection(token, source[from])) yield { kind: 'letter', token, from, to: from + 1 }
  const other = source[from]
  if (other && isDroppable(other)) yield { kind: 'dropped', from, to: from + 1 }
}

function* omissions(
  token: Token,
  source: readonly Token[],
  from: number,
  isVain: (to: number) => boolean,
): Iterable<Step> {
  if (!isBoundary(source, from)) return
  const omission = new Omission(source, from)
  for (let to = from; to < source.length; to += 1) {
    const canEnd = omission.canEnd && isBoundary(source, to)
    // Whoever began within this sentence, and in vain, might not leave out as much of it as whoever leaves it out whole.
    if (canEnd && isVain(to) && (!omission.isWhole || beginsSentence(source, to))) return
    if (canEnd) yield { kind: 'ellipsis', token, from, to }
    if (!omission.swallow(to)) return
  }
}

function isAllowed({ inner, isGlued }: Bracket): boolean {
  return !isGlued && guardOfInsertion(inner) === undefined && countWords(inner) <= longestInsertion
}

function* bracketSteps(token: Token, source: readonly Token[], from: number): Iterable<Step> {
  // Beside a bracket of the source it would pass for that one.
  if (source[from - 1]?.kind !== 'bracket' && source[from]?.kind !== 'bracket')
    yield { kind: 'insertion', token, from, to: from }
  let words = 0
  for (let to = from + 1; to <= source.length; to += 1) {
    const replaced = source[to - 1]
    if (!replaced || !isReplaceable(source, to - 1) || differsInNumber(token, replaced)) return
    if (replaced.kind === 'word') words += 1
    if (words > longestSubstitution) return
    if (words > 0 && isBoundary(source, to)) yield { kind: 'substitution', token, from, to }
  }
}

/** `[the raid of 2003]` for “they [the raid of 2008]”. */
function differsInNumber(token: Token, replaced: Token): boolean {
  if (token.kind !== 'bracket' || replaced.kind !== 'bracket') return false
  const numbersIn = (tokens: readonly Token[]): readonly string[] =>
    tokens.flatMap((one, at) => (one.kind === 'word' && isNumberAt(tokens, at) ? one.text : []))
  const own = numbersIn(token.inner)
  const theirs = numbersIn(replaced.inner)
  return own.some((one) => !theirs.includes(one)) && theirs.length > 0
}

/** No bracket stands for a guarded word, nor for the end of a sentence or an ellipsis of the source. */
function isReplaceable(source: readonly Token[], index: number): boolean {
  const token = source[index]
  if (!token) return false
  if (token.kind === 'bracket') return isDroppable(token)
  if (token.kind === 'ellipsis' || (token.kind === 'mark' && /[.!?;:]/.test(token.text))) return false
  return guardAt(source, index) === undefined
}

/** A bracket of the source may go, unless it is so short that it may stand for words of the speaker and one of them is a negation. */
function isDroppable(token: Token): boolean {
  if (token.kind !== 'bracket' || token.isGlued) return false
  const words = countWords(token.inner)
  return words > longestSubstitution || guardAmong(token.inner) !== 'negation'
}

/** Longer ones make another word, `less` its contrary. */
const longestEnding = 4

function isInflection(token: Token, source: Token | undefined): boolean {
  if (token.kind !== 'word' || token.stem === undefined) return false
  const { stem } = token
  if (source?.kind !== 'word' || stem.length < 3 || !source.text.startsWith(stem)) return false
  const ending = source.text.slice(stem.length)
  if (ending.length > longestEnding || ending === 'less') return false
  return guardOf(source) === undefined && guardOf(token) === undefined
}

function isSame(a: Token, b: Token): boolean {
  if (a.kind === 'word') return b.kind === 'word' && isSameWord(a, b)
  if (a.kind === 'bracket') return b.kind === 'bracket' && isSameRow(a.inner, b.inner)
  if (a.kind === 'ellipsis' || b.kind === 'ellipsis' || b.kind === 'bracket') return false
  return a.kind === b.kind && a.text === b.text
}

/** Whether an ellipsis before the word stands for the beginning of the sentence, so that its capital went. */
function isLowered(token: Token, source: readonly Token[], index: number): boolean {
  const other = source[index]
  if (token.kind !== 'word' || other?.kind !== 'word' || !token.isAfterEllipsis) return false
  const initial = other.text.charAt(0)
  const lowered = initial.toLowerCase() + other.text.slice(1)
  return lowered !== other.text && lowered === token.text && beginsSentence(source, index)
}

function isSameWord(a: Word, b: Word): boolean {
  if (a.text === b.text) return true
  if (!a.isInitialFree && !b.isInitialFree) return false
  const [first = ''] = a.text
  const [other = ''] = b.text
  return first.toLowerCase() === other.toLowerCase() && a.text.slice(first.length) === b.text.slice(other.length)
}

/** Whether two rows of tokens say the same. */
export function isSameRow(a: readonly Token[], b: readonly Token[]): boolean {
  return a.length === b.length && a.every((token, index) => isSameOrEllipsis(token, b[index]))
}

function isSameOrEllipsis(a: Token, b: Token | undefined): boolean {
  return b !== undefined && (isSame(a, b) || (a.kind === 'ellipsis' && b.kind === 'ellipsis'))
}

/** Whether a bracket within the word stands on one side alone. */
function isLetterChange(a: Token, b: Token): boolean {
  if (a.kind !== 'word' || b.kind !== 'word') return false
  return a.text !== b.text || a.isInitialFree !== b.isInitialFree || a.stem !== b.stem
}

/** Whether a repetition may begin or end before the token `index`: not within `non-aligned`, `10–20` or `-5`. */
function isBoundary(source: readonly Token[], index: number): boolean {
  return joinsOf(source[index - 1]) === undefined && joinsOf(source[index]) !== 'both'
}

function joinsOf(token: Token | undefined): 'both' | 'next' | undefined {
  return token?.kind === 'dash' ? token.joins : undefined
}

export function spanOfTokens(tokens: readonly Token[], from: number, to: number): Span {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}
