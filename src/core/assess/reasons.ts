import { deniedReason, reasonWords } from '../language/meaning/reasons.js'
import type { Span } from '../model.js'
import { align, shareOf } from '../sentence/evidence/alignment.js'
import { type Clause, type Conflict, fewestShared, sameMatter, sureThing } from './clause.js'
import type { Evidence, Unit } from '../sentence/evidence/evidence.js'
import type { Reading } from '../sentence/evidence/tokens.js'

/** Why something is so, as a text has it. Offsets are the text's. */
interface Reason {
  readonly word: Span
  readonly keys: readonly string[]
  /** Where it begins to be said that it is none; undefined where it is one. */
  readonly denial: number | undefined
}

/** From this share of its words on a reason is the same as another. */
const sameReason = 0.5
/** Below it has nothing of what gives another reason. */
const ownReason = 0.2

/** The clause gives a reason that the place denies, or another one than what speaks of the same thing there. */
export function otherReason(
  { reading, keys, isOwn }: Clause,
  units: readonly Unit[],
  evidence: Evidence,
): Conflict | undefined {
  const [reason, ...more] = reasonsIn(reading)
  if (!reason || more.length || reason.denial !== undefined || !isOwn(reason.word)) return undefined
  const own = reason.keys.filter((key) => keys.includes(key))
  const rest = keys.filter((key) => !own.includes(key))
  if (!own.length || rest.length < fewestShared) return undefined
  const aligned = align(rest, units, evidence).filter(
    ({ coverage, shared }) => coverage >= sameMatter && shared.length >= fewestShared,
  )
  for (const { unit, coverage } of aligned) {
    const given = reasonsIn(unit.reading)
    const shares = ({ keys: all }: Reason): number => shareOf(own, [{ keys: new Set(all) }], evidence)
    if (given.some((one) => one.denial === undefined && shares(one) >= sameReason)) return undefined
    const denied = given.find((one) => one.denial !== undefined && shares(one) >= sameReason)
    const other =
      denied ?? (shareOf(own, [unit], evidence) < ownReason ? given.find((one) => one.denial === undefined) : undefined)
    if (!other) continue
    const words = unit.text.slice(other.denial ?? other.word.start).trim()
    return { kind: 'cause', unit, own: reason.word, words, isSure: denied !== undefined && coverage >= sureThing }
  }
  return undefined
}

function reasonsIn({ text, tokens }: Reading): readonly Reason[] {
  return Array.from(text.matchAll(reasonWords), ({ 0: word, index }) => {
    const start = index + word.length
    const end =
      start +
      (/^[^,;:.()–—]*?(?=[,;:.()–—]| but (?:because|since|for)\b| rather than\b|$)/iu.exec(text.slice(start))?.[0]
        .length ?? 0)
    const inside = tokens.filter((token) => start <= token.start && token.end <= end)
    return {
      word: { start: index, end: Math.max(start, inside.at(-1)?.end ?? start) },
      keys: [...new Set(inside.flatMap(({ key }) => key ?? []))],
      denial: deniedReason.exec(text.slice(0, index))?.index,
    }
  })
}
