import { hedgingIn } from '../certainty/hedging.js'
import { yearsIn } from '../check/claims/years.js'
import { relativeWords } from '../language/opposites.js'
import { denies, mayDeny } from './differences.js'
import type { Unit } from './evidence.js'
import type { Reading, Token } from './tokens.js'

/**
 * Whether a clause that has the words of a unit says the same as it, as far as can be told: denies as much, is as sure, has its numbers, years, quantities
 * and comparisons, its names in its order, and whose view it is. Where that is in doubt it does not: *matches* is vouched for.
 */
export function saysTheSame(own: Reading, unit: Unit): boolean {
  const other = unit.reading
  return (
    denies(own) === denies(other) &&
    mayDeny(own) === mayDeny(other) &&
    hasAll(
      own.figures.map(({ value }) => value),
      other.figures.map(({ value }) => value),
    ) &&
    hasAll(
      yearsIn(own.text).map(({ year }) => year),
      yearsIn(other.text).map(({ year }) => year),
    ) &&
    hasAll(quantitiesIn(own), quantitiesIn(other)) &&
    hasAll(quantitiesIn(other), quantitiesIn(own)) &&
    hasAll(comparisonsIn(own), comparisonsIn(other)) &&
    isAsSure(own, unit) &&
    hasSameOrder(own, other) &&
    tellsHolder(own, unit)
  )
}

function hasAll<T>(list: readonly T[], of: readonly T[]): boolean {
  return list.every((one) => of.includes(one))
}

function quantitiesIn({ tokens }: Reading): readonly string[] {
  return tokens.flatMap(({ quantity }) => quantity ?? [])
}

function comparisonsIn({ tokens }: Reading): readonly string[] {
  return tokens.flatMap(({ word }) => (relativeWords.has(word) ? word : []))
}

/** Of what the source leaves open, the clause leaves something open too. */
function isAsSure(own: Reading, { text, claim }: Unit): boolean {
  const isOpen = hedgingIn(text).length > 0 || claim?.hedge !== undefined || claim?.kind === 'forecast'
  return !isOpen || hedgingIn(own.text).length > 0
}

function hasSameOrder(own: Reading, other: Reading): boolean {
  const [a, b] = [namesIn(own), namesIn(other)]
  const shared = a.filter((key) => b.includes(key))
  const inOther = b.filter((key) => shared.includes(key))
  return shared.every((key, index) => key === inOther[index])
}

function namesIn({ tokens }: Reading): readonly string[] {
  const keys = tokens.flatMap(({ isName, key }: Token) => (isName && key !== undefined ? key : []))
  return [...new Set(keys)]
}

/** A view that the voice only reports has all the words of who holds it. */
function tellsHolder({ tokens }: Reading, { claims }: Unit): boolean {
  const holders = claims.map(({ holder = '' }) => holder.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  return (
    !holders.length ||
    holders.some((words) => words.every((word) => tokens.some((token) => token.word.startsWith(word.slice(0, 5)))))
  )
}
