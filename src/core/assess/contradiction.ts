import { isSayingDenied } from '../check/attribution/attributions.js'
import type { Span } from '../model.js'
import { type Alignment } from './alignment.js'
import { agrees, type ConflictKind, denies, differenceOf, mayDeny, soleDenial } from './differences.js'
import { type Unit } from './evidence.js'
import { type Reading } from './tokens.js'

/** From here on a unit speaks of the same as a clause, and a difference between them is one. */
const sameThing = 0.45

/** So many telling words have a clause and a unit in common at least. */
export const fewestShared = 2

/** From here on it speaks of the same matter, be it in other words. */
export const sameMatter = 0.25

/** How near, beside the best, a unit counts as well. */
const nearlyAsNear = 0.8

/** A clause as it is compared. */
export interface Clause {
  readonly reading: Reading
  /** What it is about. */
  readonly keys: readonly string[]
  /** Whether a stretch of it is the memo's own words, and not quoted. */
  readonly isOwn: (span: Span) => boolean
  /** From offsets in it to the memo's. */
  readonly shift: (span: Span) => Span
}

/** Where a clause and a unit of the place say the contrary; `words` are the unit’s. */
export interface Conflict {
  readonly kind: ConflictKind
  readonly unit: Unit
  readonly own: Span
  readonly words: string
}

/** What a clause says otherwise than the place it cites: the contrary of the unit that is nearest, or a denial of what nothing there denies. */
export function contradiction(
  clause: Clause,
  aligned: readonly Alignment[],
  units: readonly Unit[],
): Conflict | undefined {
  return conflictIn(clause, aligned, units) ?? unheardDenial(clause, aligned)
}

/** The difference from the unit that is nearest, unless another that is nearly as near agrees, or another sentence of the place denies part of it. */
function conflictIn(clause: Clause, aligned: readonly Alignment[], units: readonly Unit[]): Conflict | undefined {
  const { reading, keys, isOwn } = clause
  const [best] = aligned
  if (!best || best.coverage < sameThing || best.shared.length < fewestShared) return undefined
  const near = aligned.filter(
    ({ coverage, shared }) => coverage >= nearlyAsNear * best.coverage && shared.length >= fewestShared,
  )
  for (const { unit, shared } of near) {
    const nearest = nearestClause(unit, shared)
    const difference = differenceOf(reading, { clause: nearest, whole: unit.reading }, keys)
    if (!difference || !isOwn(difference.own)) continue
    if (difference.kind === 'negation' && denies(reading) && isDeniedBeside(keys, shared, unit, units)) return undefined
    if (near.some((one) => one.unit !== unit && agrees(reading, difference, nearestClause(one.unit, one.shared))))
      return undefined
    return { unit, kind: difference.kind, own: difference.own, words: nearest.text.trim() }
  }
  return undefined
}

/** The clause denies something, and nothing at the place that speaks of it denies anything. */
function unheardDenial({ reading, isOwn }: Clause, aligned: readonly Alignment[]): Conflict | undefined {
  const [best] = aligned
  const denial = soleDenial(reading)
  if (isSayingDenied(reading.text) || /\bdo(?:es)? not (?:say|tell)\b/iu.test(reading.text)) return undefined
  if (!best || !denial || best.coverage < sameMatter || best.shared.length < fewestShared || !isOwn(denial))
    return undefined
  const speaking = aligned.filter(
    ({ coverage, shared }) => shared.length >= fewestShared || coverage >= best.coverage / 3,
  )
  if (speaking.some(({ unit }) => mayDeny(unit.reading))) return undefined
  return { unit: best.unit, kind: 'negation', own: denial, words: nearestClause(best.unit, best.shared).text.trim() }
}

/** Whether another sentence of the place has a negation and more of the clause: “I'd bet him dinner that we won't.” */
function isDeniedBeside(
  keys: readonly string[],
  shared: readonly string[],
  unit: Unit,
  units: readonly Unit[],
): boolean {
  const rest = keys.filter((key) => !shared.includes(key))
  return units.some((one) => one !== unit && mayDeny(one.reading) && rest.some((key) => one.keys.has(key)))
}

/** The clause of a unit that has most of what is shared; the whole where no clause has most of it. */
function nearestClause({ clauses, reading }: Unit, shared: readonly string[]): Reading {
  const count = ({ tokens }: Reading): number =>
    shared.filter((key) => tokens.some((token) => token.key === key)).length
  const [first] = [...clauses].sort((a, b) => count(b) - count(a))
  return first && count(first) >= 0.7 * shared.length ? first : reading
}
