import { align, shareOf } from '../sentence/evidence/alignment.js'
import type { Clause } from './clause.js'
import { type Evidence, keyOfRef, type Unit } from '../sentence/evidence/evidence.js'

/** Below this part of a clause's words nothing in a place speaks of it. */
export const nothingOfIt = 0.1
/** So many telling words the other place has at least. */
const fewestShared = 3
/** From this part of a clause on one sentence of another place says it. */
const halfOfIt = 0.5
/** And from this one a whole paragraph does, where the place cited says nothing of it. */
const mostOfParagraph = 0.35
/** So much more than any other paragraph. */
const clearly = 1.3

/** Where the interview says it, if the place says next to nothing of it: in one sentence, or in one paragraph clearly more than in any other. */
export function elsewhereOf(
  clause: Clause,
  units: readonly Unit[],
  coverage: number,
  evidence: Evidence,
): Unit | undefined {
  const { keys } = clause
  const cited = new Set(units.map(({ ref }) => keyOfRef(ref)))
  const others = align(
    keys,
    evidence.units.filter(({ ref }) => !cited.has(keyOfRef(ref))),
    evidence,
  )
  const [best] = others
  if (!best) return undefined
  if (best.shared.length >= fewestShared && best.coverage >= halfOfIt && coverage <= best.coverage / 2) return best.unit
  if (coverage >= nothingOfIt) return undefined
  const places = new Map<string, Unit[]>()
  for (const { unit } of others) places.set(keyOfRef(unit.ref), [...(places.get(keyOfRef(unit.ref)) ?? []), unit])
  const [first, second] = [...places.values()]
    .map((of) => ({ of, share: shareOf(keys, of, evidence) }))
    .sort((a, b) => b.share - a.share)
  if (!first || first.share < mostOfParagraph || first.share < clearly * (second?.share ?? 0)) return undefined
  const has = keys.filter((key) => first.of.some((unit) => unit.keys.has(key)))
  return has.length >= fewestShared && namesAllIn(clause, first.of) ? first.of[0] : undefined
}

/** Whether some of what is said has each name of a clause. */
export function namesAllIn({ reading, keys }: Clause, units: readonly Unit[]): boolean {
  return reading.tokens.every(
    ({ isName, key = '' }) => !isName || !keys.includes(key) || units.some((unit) => unit.keys.has(key)),
  )
}
