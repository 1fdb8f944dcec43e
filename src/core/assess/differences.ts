import { joiningWords, oppositesOf, relativeWords } from '../language/meaning/opposites.js'
import { atLeast, atMost } from '../language/figures/numbers.js'
import { auxiliaries, deniedByPrefix, nearNegations, negators } from '../language/meaning/negations.js'
import type { Span } from '../model.js'
import type { Difference } from './difference.js'
import { exactly, quantified } from './quantified.js'
import { type Reading, spanOf, type Token } from '../sentence/evidence/tokens.js'

/** The differences between a clause and another, of the text `whole`, that speaks of the same. `keys` are what the clause is about, without the names of who speaks. */
export function differencesOf(
  own: Reading,
  other: Reading,
  whole: Reading,
  keys: readonly string[],
): readonly Difference[] {
  const found = [
    negated(own, other, whole),
    opposed(own, other),
    bounded(own, other),
    quantified(own, other),
    exactly(own, other),
    swapped(own, other, keys),
  ]
  return found.flatMap((one) => one ?? [])
}

/**
 * One of the two denies what the other says: a word stands in both, in the one behind the only negation, of a verb, and the other denies nothing, nor comes
 * near to it where the word stands. What is so only on a condition is left out.
 */
function negated(own: Reading, clause: Reading, whole: Reading): Difference | undefined {
  if (denies(own)) return denies(whole) ? undefined : deniedIn(own, clause)
  return mayDeny(own) || onCondition.test(whole.text) ? undefined : turned(deniedIn(clause, own))
}

const onCondition = /\b(?:unless|until|except|only|if|as long as)\b|\bnot\b[^,;.]*\bbefore\b/iu

function deniedIn(denying: Reading, plain: Reading): Difference | undefined {
  const [negator, ...more] = negationsIn(denying)
  const focus = negator && focusOf(denying, negator)
  const counterparts = plain.tokens.filter(({ key }) => key !== undefined && key === focus?.key)
  const [counterpart] = counterparts
  if (!negator || more.length || !focus || !counterpart || isContrast(denying, negator)) return undefined
  if (isTurnedTwice(denying, negator, plain)) return undefined
  if (isNearNegation(segmentOf(denying, negator)) || counterparts.some((one) => mayDeny(segmentOf(plain, one))))
    return undefined
  return { kind: 'negation', own: { start: negator.start, end: focus.end }, other: spanOf(counterpart) }
}

/** “Would not end early” and “would end late” say the same. */
function isTurnedTwice(denying: Reading, negator: Token, plain: Reading): boolean {
  const denied = denying.tokens.filter(({ start, clause }) => start > negator.start && clause === negator.clause)
  return denied.some(
    ({ word }) => relativeWords.has(word) && plain.tokens.some((one) => oppositesOf(word)?.has(one.word)),
  )
}

function turned(difference: Difference | undefined): Difference | undefined {
  return difference && { ...difference, own: difference.other, other: difference.own }
}

/** The words of a text up to the next comma or joining word on either side. */
function segmentOf(reading: Reading, { clause }: Token): Reading {
  return { ...reading, tokens: reading.tokens.filter((one) => one.clause === clause) }
}

/** “By capital, not by safety” sets one thing against the other, and denies no verb. */
function isContrast({ tokens }: Reading, negator: Token): boolean {
  return negator.word === 'not' && !auxiliaries.has(tokens[tokens.indexOf(negator) - 1]?.word ?? '')
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
export function soleDenial(reading: Reading): (Span & { readonly focus: string | undefined }) | undefined {
  const [negator, ...more] = negationsIn(reading)
  if (!negator || more.length || !/^(?:not|never|cannot|\p{L}+nt)$/u.test(negator.word)) return undefined
  if (isContrast(reading, negator)) return undefined
  if (isNearNegation(reading)) return undefined
  const focus = focusOf(reading, negator)
  return { start: negator.start, end: focus?.end ?? negator.end, focus: focus?.key }
}

/** How many words of a text deny something, come near to it, or would elsewhere: `not only`. */
export function denialsIn({ tokens }: Reading): number {
  return tokens.filter(({ word }) => negators.has(word) || nearNegations.has(word) || deniedByPrefix.test(word)).length
}

/** Whether it denies something, or comes near to it. */
export function mayDeny(reading: Reading): boolean {
  return denies(reading) || isNearNegation(reading)
}

/** Whether a text denies something in one of those of its clauses that have any of the keys, or comes near to it. */
export function mayDenyBeside(reading: Reading, keys: readonly string[]): boolean {
  return mayDeny(partWith(reading, keys))
}

/** Those of its clauses that have any of the keys. */
export function partWith({ tokens, ...rest }: Reading, keys: readonly string[]): Reading {
  const clauses = new Set(tokens.flatMap(({ key, clause }) => (key !== undefined && keys.includes(key) ? clause : [])))
  return { ...rest, tokens: tokens.filter(({ clause }) => clauses.has(clause)) }
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

/** One has a word and the other its opposite, neither both; of a word that says nothing alone, right before or behind the same word. */
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
        ? !besideSame(token, own, counterpart, other) &&
          (joiningWords.has(token.word) || !behindSame(token, own, counterpart, other))
        : !nearSame(token, own, counterpart, other)
    )
      continue
    const found: Difference = { kind: 'opposite', own: spanOf(token), other: spanOf(counterpart) }
    return besideSame(token, own, counterpart, other) || behindSame(token, own, counterpart, other)
      ? found
      : { ...found, isLoose: true }
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

/** The same of the word before. */
function behindSame(a: Token, own: Reading, b: Token, other: Reading): boolean {
  const [last, counterpart] = [lastTelling(own, a), lastTelling(other, b)]
  return last !== undefined && last.key === counterpart?.key
}

/** Whether one of the two telling words on either side is the same. */
function nearSame(a: Token, own: Reading, b: Token, other: Reading): boolean {
  const near = around(other, b)
  return around(own, a).some((key) => near.includes(key))
}

function around({ tokens }: Reading, token: Token): readonly string[] {
  const content = tokens.filter(({ key, start }) => key !== undefined || start === token.start)
  const at = content.findIndex(({ start }) => start === token.start)
  return content
    .slice(Math.max(0, at - 3), at + 4)
    .flatMap(({ key, start }) => (start === token.start ? [] : (key ?? [])))
}

function nextTelling({ tokens }: Reading, token: Token): Token | undefined {
  return tokens.find(({ start, key }) => start > token.start && key !== undefined)
}

function lastTelling({ tokens }: Reading, token: Token): Token | undefined {
  return [...tokens].reverse().find(({ start, key }) => start < token.start && key !== undefined)
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

/** Two names, with the same verb between them, stand in the other order, and both are told actively or both passively. */
function swapped(own: Reading, other: Reading, keys: readonly string[]): Difference | undefined {
  const [a, b] = [namesIn(own, keys), namesIn(other, keys)]
  const [first, second] = a
  const [otherFirst, otherSecond] = b
  if (a.length !== 2 || b.length !== 2 || !first || !second || !otherFirst || !otherSecond) return undefined
  if (first.key !== otherSecond.key || second.key !== otherFirst.key || isPassive(own) !== isPassive(other))
    return undefined
  if (samePredicate(own, first, other, otherFirst))
    return { kind: 'roles', own: spanOf(first), other: spanOf(otherFirst), second: spanOf(second) }
  // “As far as A asks for it, B helps” and “B helps as far as A asks for it” are the same.
  if (first.clause !== second.clause || otherFirst.clause !== otherSecond.clause) return undefined
  const between = ({ tokens }: Reading, from: Token, to: Token): readonly Token[] =>
    tokens.filter(({ start }) => start > from.start && start < to.start)
  const [own2, other2] = [between(own, first, second), between(other, otherFirst, otherSecond)]
  // “Deals with”, “between”: what holds of both sides may be told of either first.
  if ([...own2, ...other2].some(({ word }) => mutual.has(word))) return undefined
  const isSame = own2.some(({ key }) => key !== undefined && other2.some((one) => one.key === key))
  return isSame ? { kind: 'roles', own: spanOf(first), other: spanOf(otherFirst), second: spanOf(second) } : undefined
}

/** Whether the two telling words behind one name are those behind another: `A pledges gold`, `B pledges gold`. */
function samePredicate(own: Reading, a: Token, other: Reading, b: Token): boolean {
  const [verb, object] = saidOf(own, a)
  const [otherVerb, otherObject] = saidOf(other, b)
  return object !== undefined && verb === otherVerb && object === otherObject
}

/** What stands behind a name in its clause, up to the next name. */
function saidOf({ tokens }: Reading, name: Token): readonly string[] {
  const behind = tokens.filter(({ start, clause }) => start > name.start && clause === name.clause)
  const next = behind.findIndex(({ isName }) => isName)
  return behind.slice(0, next < 0 ? undefined : next).flatMap(({ key }) => key ?? [])
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
