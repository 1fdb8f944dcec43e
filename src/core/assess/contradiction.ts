import { deniesWhatFollows } from '../language/reporting/denied.js'
import { isAttributionDenied } from '../sentence/attribution/attributions.js'
import { type Alignment, nearestOf, shareOf } from '../sentence/evidence/alignment.js'
import type { Difference } from './difference.js'
import { agrees, denies, differencesOf, mayDeny, mayDenyBeside, soleDenial } from './differences.js'
import { otherCondition } from './conditions.js'
import type { Evidence, Unit } from '../sentence/evidence/evidence.js'
import { wordsOfOthers } from './holders.js'
import { surerThanSource } from './sureness.js'
import { type Clause, type Conflict, fewestShared, restOf, sameMatter, sameThing, sureThing } from './clause.js'
import { mendOf } from './mend.js'
import { nearestClause } from './nearest.js'
import { reportersOf } from '../sentence/evidence/reports.js'
import type { Reading } from '../sentence/evidence/tokens.js'

/** From this share of the clause's other words on, by their weight, the unit says the same but for the difference: by kind, as right sentences bear it. */
const allButThat: Readonly<Record<Difference['kind'], number>> = {
  negation: 0.7,
  opposite: 0.6,
  quantifier: 0.5,
  roles: 0.6,
}

/** Kinds of which both texts say something of the same word, and from which share on that is enough. */
const besideSame: ReadonlySet<Difference['kind']> = new Set(['opposite', 'quantifier'])
const sameBeside = 0.35

/** From this share on a short answer beside it denies nothing of it. */
const nextToAll = 0.8

/** What a clause says otherwise than the place it cites: the contrary of what is nearest there, or a denial of what nothing there denies. */
export function contradiction(
  clause: Clause,
  aligned: readonly Alignment[],
  units: readonly Unit[],
  evidence: Evidence,
): Conflict | undefined {
  return (
    conflictIn(clause, aligned, units, evidence) ??
    otherCondition(clause, aligned, evidence) ??
    surerThanSource(clause, aligned, evidence) ??
    wordsOfOthers(clause, aligned) ??
    unheardDenial(clause, aligned, units, evidence)
  )
}

/** The difference from a unit that is nearest, unless another as near agrees, or another sentence of the place denies part of it. */
function conflictIn(
  { reading, keys, isOwn }: Clause,
  aligned: readonly Alignment[],
  units: readonly Unit[],
  evidence: Evidence,
): Conflict | undefined {
  const [best] = aligned
  if (!best || best.shared.length < fewestShared) return undefined
  const near = nearestOf(aligned)
  for (const unit of near) {
    const shared = keys.filter((key) => unit.keys.has(key))
    if (shared.length < fewestShared) continue
    const clause = nearestClause(unit, shared)
    for (const difference of differencesOf(reading, clause, unit.reading, keys)) {
      if (!isOwn(difference.own)) continue
      const rest = restOf(reading, keys, difference.own)
      const share = shareOf(rest, [unit], evidence)
      const least = besideSame.has(difference.kind) && !difference.isLoose ? sameBeside : sameThing
      if (share < least && best.coverage < least) continue
      if (difference.kind === 'negation' && isAttributionDenied(reading.text)) continue
      if (
        difference.kind === 'negation' &&
        denies(reading) &&
        share < allButThat.negation &&
        isDeniedBeside(keys, shared, unit, units)
      )
        continue
      if (speaksAnyFor(reading, difference, near, unit, keys)) continue
      const isSure =
        !difference.isLoose &&
        !(difference.kind === 'negation' && deniesWhatFollows(reading.text)) &&
        share >= allButThat[difference.kind] &&
        (difference.kind !== 'negation' ||
          (share >= nextToAll && denies(reading)) ||
          !units.some((one) => one !== unit && isShortDenial(one)))
      const mend = isSure ? mendOf(difference, reading, clause) : undefined
      return {
        unit,
        kind: difference.kind,
        own: difference.own,
        words: clause.text.trim(),
        isSure,
        mend: mend && isOwn(mend.replace) ? mend : undefined,
      }
    }
  }
  return undefined
}

function speaksAnyFor(
  reading: Reading,
  difference: Difference,
  near: readonly Unit[],
  unit: Unit,
  keys: readonly string[],
): boolean {
  return near.some(
    (one) =>
      one !== unit &&
      agrees(
        reading,
        difference,
        nearestClause(
          one,
          keys.filter((key) => one.keys.has(key)),
        ),
      ),
  )
}

/** The clause denies something, and nothing at the place that speaks of it denies anything, or only what has much less of the clause than the nearest. */
function unheardDenial(
  { reading, keys, isOwn }: Clause,
  aligned: readonly Alignment[],
  units: readonly Unit[],
  evidence: Evidence,
): Conflict | undefined {
  const [best] = aligned
  const denial = soleDenial(reading)
  if (isAttributionDenied(reading.text) || /\bdo(?:es)? not (?:say|tell)\b/iu.test(reading.text)) return undefined
  if (!best || !denial || best.coverage < sameMatter || best.shared.length < fewestShared || !isOwn(denial))
    return undefined
  const near = nearestOf(aligned)
  const speaking = aligned.filter(
    ({ coverage, shared }) => shared.length >= fewestShared && coverage >= best.coverage / 3,
  )
  if (near.some(({ reading: other }) => mayDeny(other))) return undefined
  const isOfOthers =
    speaking.some(({ unit, shared }) => mayDenyBeside(unit.reading, shared)) ||
    isDeniedBeside(keys, best.shared, best.unit, units)
  if (isOfOthers && best.coverage < sureThing) return undefined
  const rest = restOf(reading, keys, denial)
  const share = shareOf(rest, [best.unit], evidence)
  const isOfFocus = denial.focus !== undefined && best.shared.includes(denial.focus)
  const isNear = share >= nextToAll || (isOfFocus && share >= allButThat.negation && !units.some(isShortDenial))
  // Who reports what somebody else says may well deny it.
  // “Did not sell it; it flew it home”: of what the source has no word for it denies nothing.
  const isUnheard = denial.focus !== undefined && !isOfFocus
  const isSure =
    isNear &&
    !isUnheard &&
    !isOfOthers &&
    !deniesWhatFollows(reading.text) &&
    !reportersOf(best.unit, best.shared).length
  return {
    unit: best.unit,
    kind: 'negation',
    own: denial,
    words: nearestClause(best.unit, best.shared).text.trim(),
    isSure,
  }
}

/** `No.`, `I didn't say that.`: an answer that may deny all around it. */
function isShortDenial({ claim, reading, keys }: Unit): boolean {
  return !claim && keys.size <= 3 && mayDeny(reading)
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
