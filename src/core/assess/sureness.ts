import { assertionIn } from '../certainty/assertion.js'
import { type Hedging, hedgingIn } from '../certainty/hedging.js'
import type { Span } from '../model.js'
import { type Alignment, nearestOf, shareOf } from '../sentence/evidence/alignment.js'
import { type Clause, type Conflict, fewestShared, restOf, sameThing, sureThing } from './clause.js'
import type { Evidence, Unit } from '../sentence/evidence/evidence.js'
import { nearestClause } from './nearest.js'

/**
 * The clause insists on what all that is nearest leaves open; or it says what will be or is settled, where nobody has coded what is nearest: coded claims are held
 * against the clause by how sure they are. What is merely told without the hedge of its source is not looked at: in the learnt sentences seventeen right ones
 * are told so for one false, and two for none where nobody coded.
 */
export function surerThanSource(
  { reading, keys, isOwn }: Clause,
  aligned: readonly Alignment[],
  evidence: Evidence,
): Conflict | undefined {
  const [best] = aligned
  if (!best || best.shared.length < fewestShared || best.coverage < sameThing) return undefined
  const { kind, span: own } = assertionIn(reading.text) ?? {}
  if (!own || !isOwn(own)) return undefined
  if (hedgingIn(reading.text).some((one) => isOutside(one, own) && !isWould(one, reading.text))) return undefined
  const near = nearestOf(aligned)
  const isInsisting = kind === 'stressed' || kind === 'proved' || kind === 'convinced'
  if (!isInsisting && near.some(({ claims }) => claims.length)) return undefined
  const [words, ...others] = near.map(isInsisting ? hedgeOf : (unit) => doubtIn(partOf(unit, keys)))
  if (words === undefined || others.includes(undefined)) return undefined
  const isSure = isInsisting && shareOf(restOf(reading, keys, own), [best.unit], evidence) >= sureThing
  return { kind: 'certainty', unit: best.unit, own, words, isSure }
}

function isOutside({ span }: Hedging, own: Span): boolean {
  return span.start < own.start || own.end < span.end
}

/** Who is certain that it would leaves open when, not whether. */
function isWould({ span }: Hedging, text: string): boolean {
  return /^would$/iu.test(text.slice(span.start, span.end))
}

function partOf(unit: Unit, keys: readonly string[]): string {
  return nearestClause(
    unit,
    keys.filter((key) => unit.keys.has(key)),
  ).text
}

/** What sets a condition or says what could be done, and leaves nothing open of what will be. */
const ofCondition = /^(?:if|unless|whether|provided|assuming|can|could)\b/iu

/** The words of a text that leave open whether it is so: not what somebody thinks, plans or would do. */
function doubtIn(text: string): string | undefined {
  const found = hedgingIn(text).find(
    ({ by, commitment, span }) =>
      by === 'term' ||
      by === 'as-term' ||
      (by === 'turn' && commitment === 'possible' && !ofCondition.test(text.slice(span.start, span.end))),
  )
  return found && text.slice(found.span.start, found.span.end)
}

/** The first words with which a unit leaves something open. */
function hedgeOf({ text, claim }: Unit): string | undefined {
  const [first] = [...hedgingIn(text)].sort((a, b) => a.span.start - b.span.start)
  return claim?.hedge ?? (first && text.slice(first.span.start, first.span.end))
}
