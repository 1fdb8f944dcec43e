import { assertionIn } from '../certainty/assertion.js'
import { hedgingIn } from '../certainty/hedging.js'
import { type Alignment, nearestOf, shareOf } from './alignment.js'
import { type Clause, type Conflict, fewestShared, restOf, sameThing, sureThing } from './clause.js'
import type { Evidence, Unit } from './evidence.js'

/**
 * The clause insists on what all that is nearest leaves open. What is merely told without the hedge of its source is not looked at: in the learnt sentences
 * seventeen right ones are told so for one false.
 */
export function surerThanSource(
  { reading, keys, isOwn }: Clause,
  aligned: readonly Alignment[],
  evidence: Evidence,
): Conflict | undefined {
  const [best] = aligned
  if (!best || best.shared.length < fewestShared || best.coverage < sameThing) return undefined
  const { kind, span: own } = assertionIn(reading.text) ?? {}
  if (!own || !isOwn(own) || (kind !== 'stressed' && kind !== 'proved' && kind !== 'convinced')) return undefined
  if (hedgingIn(reading.text).some(({ span }) => span.start < own.start || own.end < span.end)) return undefined
  const [words, ...others] = nearestOf(aligned).map(hedgeOf)
  if (words === undefined || others.includes(undefined)) return undefined
  const isSure = shareOf(restOf(reading, keys, own), [best.unit], evidence) >= sureThing
  return { kind: 'certainty', unit: best.unit, own, words, isSure }
}

/** The first words with which a unit leaves something open. */
function hedgeOf({ text, claim }: Unit): string | undefined {
  const [first] = [...hedgingIn(text)].sort((a, b) => a.span.start - b.span.start)
  return claim?.hedge ?? (first && text.slice(first.span.start, first.span.end))
}
