import { oppositesOf, relativeWords } from '../language/opposites.js'
import { atLeast, atMost } from '../language/numbers.js'
import { deniedByPrefix, nearNegations } from '../language/negations.js'
import { areIncompatible } from '../language/quantities.js'
import type { Span } from '../model.js'
import type { Reading, Token } from './tokens.js'

/** How a clause differs from what it otherwise says again. */
export type ConflictKind = 'negation' | 'opposite' | 'quantifier' | 'roles'

/** Where two texts say the contrary of one another, each in its own offsets. */
export interface Difference {
  readonly kind: ConflictKind
  readonly own: Span
  readonly other: Span
}

/** What a clause is held against: the clause of a text that is nearest to it, with all of that text. */
export interface Counterpart {
  readonly clause: Reading
  readonly whole: Reading
}

/**
 * The first difference between a clause and a text that speaks of the same; undefined where there is none that can be told for sure. `keys` are
 * what the clause is about, without the names of who speaks.
 */
export function differenceOf(
  own: Reading,
  { clause, whole }: Counterpart,
  keys: readonly string[],
): Difference | undefined {
  return (
    negated(own, clause, whole) ??
    opposed(own, clause) ??
    bounded(own, clause) ??
    quantified(own, clause) ??
    swapped(own, clause, keys)
  )
}

/**
 * One of the two denies what the other says: it has a single negation, the other has none nor anything like one, and the word that is denied
 * stands in both.
 */
function negated(own: Reading, clause: Reading, whole: Reading): Difference | undefined {
  const [a, b] = [negationsIn(own), negationsIn(clause)]
  if (a.length + b.length !== 1 || isNearNegation(own) || isNearNegation(clause)) return undefined
  if (negationsIn(whole).length !== b.length) return undefined
  const [denying, plain] = a.length ? [own, clause] : [clause, own]
  const [negator] = [...a, ...b]
  const focus = negator && focusOf(denying, negator)
  const counterpart = focus && plain.tokens.find(({ key }) => key === focus.key)
  if (!negator || !focus || !counterpart) return undefined
  const denied = { start: negator.start, end: focus.end }
  return a.length
    ? { kind: 'negation', own: denied, other: spanOf(counterpart) }
    : { kind: 'negation', own: spanOf(counterpart), other: denied }
}

/** Whether another text speaks for the clause where the two others differ. */
export function agrees(own: Reading, { kind, own: span }: Difference, other: Reading): boolean {
  if (kind === 'negation') return denies(own) === denies(other)
  if (kind === 'roles') return false
  const token = own.tokens.find(({ start }) => start === span.start)
  return other.tokens.some(
    ({ word, quantity }) => word === token?.word || (kind === 'quantifier' && quantity === token?.quantity),
  )
}

/** Whether a text denies anything. */
export function denies(reading: Reading): boolean {
  return negationsIn(reading).length > 0
}

/** The only negation of a text, where it is one of a verb, with the word behind it, where the text has nothing else like one. */
export function soleDenial(reading: Reading): Span | undefined {
  const [negator, ...more] = negationsIn(reading)
  if (!negator || more.length || !/^(?:not|never|cannot|\p{L}+nt)$/u.test(negator.word)) return undefined
  if (isNearNegation(reading)) return undefined
  return { start: negator.start, end: focusOf(reading, negator)?.end ?? negator.end }
}

/** Whether it denies something, or comes near to it. */
export function mayDeny(reading: Reading): boolean {
  return denies(reading) || isNearNegation(reading)
}

function negationsIn({ tokens }: Reading): readonly Token[] {
  return tokens.filter(({ isNegator }) => isNegator)
}

function isNearNegation({ tokens }: Reading): boolean {
  return tokens.some(({ word }) => nearNegations.has(word) || deniedByPrefix.test(word))
}

/** The word that a negation denies: the first telling one behind it in its clause. */
function focusOf({ tokens }: Reading, negator: Token): Token | undefined {
  return tokens.find(
    ({ start, clause, key }) => start > negator.start && clause === negator.clause && key !== undefined,
  )
}

/** One has a word and the other its opposite, neither both; of a word that says nothing alone, beside the same word. */
function opposed(own: Reading, other: Reading): Difference | undefined {
  const words = new Set([...own.tokens, ...other.tokens].map(({ word }) => word))
  for (const token of own.tokens) {
    const opposites = oppositesOf(token.word)
    if (!opposites || token.isName) continue
    const counterpart = other.tokens.find(({ word }) => opposites.has(word))
    if (!counterpart || counterpart.isDenied !== token.isDenied) continue
    const hasBoth =
      own.tokens.some(({ word }) => opposites.has(word)) ||
      other.tokens.some(({ word }) => word === token.word || oppositesOf(counterpart.word)?.has(word))
    if (hasBoth || words.has('than') !== [own, other].every(({ tokens }) => tokens.some(({ word }) => word === 'than')))
      continue
    if (
      isRelative(token, counterpart)
        ? !besideSame(token, own, counterpart, other)
        : !nearSame(token, own, counterpart, other)
    )
      continue
    return { kind: 'opposite', own: spanOf(token), other: spanOf(counterpart) }
  }
  return undefined
}

function isRelative(a: Token, b: Token): boolean {
  return relativeWords.has(a.word) || relativeWords.has(b.word)
}

function besideSame(a: Token, own: Reading, b: Token, other: Reading): boolean {
  const [next, counterpart] = [nextTelling(own, a), nextTelling(other, b)]
  return next !== undefined && next.key === counterpart?.key
}

/** Whether one of the two telling words on either side is the same. */
function nearSame(a: Token, own: Reading, b: Token, other: Reading): boolean {
  const near = around(other, b)
  return around(own, a).some((key) => near.includes(key))
}

function around({ tokens }: Reading, token: Token): readonly string[] {
  const telling = tokens.filter(({ key, start }) => key !== undefined || start === token.start)
  const at = telling.findIndex(({ start }) => start === token.start)
  return telling
    .slice(Math.max(0, at - 3), at + 4)
    .flatMap(({ key, start }) => (start === token.start ? [] : (key ?? [])))
}

function nextTelling({ tokens }: Reading, token: Token): Token | undefined {
  return tokens.find(({ start, key }) => start > token.start && key !== undefined)
}

/** The same figure is the most there and the least here: `less than 24 metres`, `over 24 metres`. */
function bounded(own: Reading, other: Reading): Difference | undefined {
  for (const { value, span } of own.figures) {
    const counterpart = other.figures.find((one) => one.value === value)
    const [bound, opposite] = [boundOf(own, span), counterpart && boundOf(other, counterpart.span)]
    if (counterpart && bound && opposite && bound !== opposite)
      return { kind: 'opposite', own: span, other: counterpart.span }
  }
  return undefined
}

function boundOf({ text }: Reading, { start }: Span): 'least' | 'most' | undefined {
  const before = text.slice(Math.max(0, start - 24), start)
  if (atLeast.test(before)) return 'least'
  return atMost.test(before) ? 'most' : undefined
}

/** Both say how much of the same they mean, and not the same. */
function quantified(own: Reading, other: Reading): Difference | undefined {
  for (const token of own.tokens) {
    if (!token.quantity) continue
    const head = nextTelling(own, token)
    const others = other.tokens.filter(({ quantity }) => quantity)
    const counterpart = others.find((one) => head && nextTelling(other, one)?.key === head.key)
    if (!head || !counterpart?.quantity || head.clause !== token.clause) continue
    if (others.some(({ quantity }) => quantity === token.quantity)) continue
    if (areIncompatible(token.quantity, counterpart.quantity) && token.isDenied === counterpart.isDenied)
      return { kind: 'quantifier', own: spanOf(token), other: spanOf(counterpart) }
  }
  return undefined
}

/** Two names, with the same verb between them, stand in the other order, and both are told actively or both passively. */
function swapped(own: Reading, other: Reading, keys: readonly string[]): Difference | undefined {
  const [a, b] = [namesIn(own, keys), namesIn(other, keys)]
  const [first, second] = a
  const [otherFirst, otherSecond] = b
  if (a.length !== 2 || b.length !== 2 || !first || !second || !otherFirst || !otherSecond) return undefined
  if (first.key !== otherSecond.key || second.key !== otherFirst.key || isPassive(own) !== isPassive(other))
    return undefined
  const between = ({ tokens }: Reading, from: Token, to: Token): readonly Token[] =>
    tokens.filter(({ start }) => start > from.start && start < to.start)
  const [own2, other2] = [between(own, first, second), between(other, otherFirst, otherSecond)]
  // “Deals with”, “between”: what holds of both sides may be told of either first.
  if ([...own2, ...other2].some(({ word }) => mutual.has(word))) return undefined
  const isSame = own2.some(({ key }) => key !== undefined && other2.some((one) => one.key === key))
  return isSame ? { kind: 'roles', own: spanOf(first), other: spanOf(otherFirst) } : undefined
}

const mutual = new Set(['with', 'and', 'between', 'both', 'by', 'from', 'than', 'like'])

/** Each name once, in order. */
function namesIn({ tokens }: Reading, keys: readonly string[]): readonly Token[] {
  return tokens.filter(
    ({ isName, key }, index) =>
      isName && key !== undefined && keys.includes(key) && tokens.findIndex((one) => one.key === key) === index,
  )
}

function isPassive({ text }: Reading): boolean {
  return (
    /\b(?:is|are|was|were|been|being|be)\b(?: \p{L}+)? \p{L}+(?:ed|en|t|d|n)\b/iu.test(text) && /\bby\b/iu.test(text)
  )
}

function spanOf({ start, end }: Token): Span {
  return { start, end }
}
