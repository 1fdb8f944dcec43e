import { assertionIn } from '../certainty/assertion.js'
import { hedgingIn } from '../certainty/hedging.js'
import type { Figure } from '../sentence/evidence/figures.js'
import { yearsIn } from '../sentence/evidence/years.js'
import { ofOtherUnit, swappedWith } from './figureUnits.js'
import { oppositesOf, relativeWords } from '../language/meaning/opposites.js'
import { marksReport } from '../language/reporting/reportedSpeech.js'
import { denialsIn, denies, partWith } from './differences.js'
import type { Clause } from './clause.js'
import type { Unit } from '../sentence/evidence/evidence.js'
import { reportersOf } from '../sentence/evidence/reports.js'
import type { Reading, Token } from '../sentence/evidence/tokens.js'

/**
 * Whether a clause that has the words of a unit says the same as it, as far as can be told: denies as much as those parts of it that have the words `shared`,
 * is as sure, has its numbers, years, quantities and comparisons, its names in its order, and whose view it is. Where that is in doubt it does not:
 * *matches* is vouched for.
 */
export function agrees(
  { reading: own, unattributed }: Pick<Clause, 'reading' | 'unattributed'>,
  unit: Unit,
  shared: readonly string[],
): boolean {
  const other = unit.reading
  const part = partWith(other, shared)
  return (
    denies(own) === denies(part) &&
    denialsIn(own) === denialsIn(part) &&
    deniesSame(own, part, shared) &&
    hasAll(
      own.figures.map(({ value }) => value),
      other.figures.map(({ value }) => value),
    ) &&
    !own.figures.some((figure) => isTwisted(figure, own, other)) &&
    hasAll(
      yearsIn(own.text).map(({ year }) => year),
      yearsIn(other.text).map(({ year }) => year),
    ) &&
    hasAll(quantitiesIn(own), quantitiesIn(other)) &&
    hasAll(quantitiesIn(part), quantitiesIn(own)) &&
    !isOpposed(own, other) &&
    isAsSure(own, unit) &&
    hasSameNameOrder(own, other) &&
    namesHolder(own, unit) &&
    reportersOf(unit, shared).every((who) => marksReport(unattributed, who))
  )
}

/** Whether the other has the number of a figure, and of another unit or another thing. */
function isTwisted(figure: Figure, own: Reading, other: Reading): boolean {
  const there = other.figures.map((one) => ({ figure: one, reading: other }))
  return (
    ofOtherUnit({ figure, reading: own }, there) !== undefined ||
    swappedWith({ figure, reading: own }, other) !== undefined
  )
}

function hasAll<T>(list: readonly T[], of: readonly T[]): boolean {
  return list.every((one) => of.includes(one))
}

function quantitiesIn({ tokens }: Reading): readonly string[] {
  return tokens.flatMap(({ quantity }) => quantity ?? [])
}

/** Whether each of the words that both have is denied in both or in neither. */
function deniesSame(own: Reading, part: Reading, shared: readonly string[]): boolean {
  return own.tokens.every(
    ({ key, isDenied }) =>
      key === undefined ||
      !shared.includes(key) ||
      part.tokens.some((one) => one.key === key && one.isDenied === isDenied),
  )
}

/** What the other text may mean the opposite of: a comparison that it has not, or any word to which it has the opposite. */
function isOpposed({ tokens }: Reading, other: Reading): boolean {
  const words = other.tokens.map(({ word }) => word)
  return tokens.some(
    ({ word }) =>
      !words.includes(word) &&
      ((relativeWords.has(word) && !joining.has(word)) || words.some((one) => oppositesOf(word)?.has(one))),
  )
}

/** Of the words that compare those that mostly join, and are put for others. */
const joining = new Set('with for under over against within inside without first before after'.split(' '))

/** Of what the source leaves open, the clause leaves something open too. */
function isAsSure(own: Reading, { text, claim }: Unit): boolean {
  const isOpen = hedgingIn(text).length > 0 || claim?.hedge !== undefined || claim?.kind === 'forecast'
  return (
    (!isOpen || hedgingIn(own.text).length > 0) &&
    [undefined, assertionIn(text)?.kind].includes(assertionIn(own.text)?.kind)
  )
}

function hasSameNameOrder(own: Reading, other: Reading): boolean {
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
function namesHolder({ tokens }: Reading, { claims }: Unit): boolean {
  const holders = claims.map(({ holder = '' }) => holder.toLowerCase().match(/\p{L}{4,}/gu) ?? [])
  return (
    !holders.length ||
    holders.some((words) => words.every((word) => tokens.some((token) => token.word.startsWith(word.slice(0, 5)))))
  )
}
