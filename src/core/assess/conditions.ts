import { conditionally, mayBeConditional, strictCondition, unconditionally } from '../language/meaning/conditions.js'
import type { Span } from '../model.js'
import { type Alignment, nearestOf, shareOf } from '../sentence/evidence/alignment.js'
import { type Clause, type Conflict, fewestShared, restOf, sameThing, sureThing } from './clause.js'
import type { Evidence } from '../sentence/evidence/evidence.js'

/** The clause says that something is so whatever happens, or leaves out the condition on which alone what is nearest says it. */
export function otherCondition(
  { reading, keys, isOwn }: Clause,
  aligned: readonly Alignment[],
  evidence: Evidence,
): Conflict | undefined {
  const [best] = aligned
  if (!best || best.shared.length < fewestShared || best.coverage < sameThing) return undefined
  const near = nearestOf(aligned)
  const stated = unconditionally.exec(reading.text)
  const own = stated ? { start: stated.index, end: stated.index + stated[0].length } : undefined
  if (own && !isOwn(own)) return undefined
  if (near.some(({ text }) => unconditionally.test(text))) return undefined
  for (const unit of near) {
    const condition = (own ? conditionally : strictCondition).exec(unit.text)
    if (!condition) continue
    const words = partFrom(unit.text, condition.index)
    if (own) {
      const isSure =
        strictCondition.test(condition[0]) && shareOf(restOf(reading, keys, own), [unit], evidence) >= sureThing
      return { kind: 'condition', unit, own, words, isSure }
    }
    const conditionTokens = unit.reading.tokens.filter(
      ({ start }) => start >= condition.index && start < condition.index + words.length,
    )
    const isKept = conditionTokens.some(({ key }) => key !== undefined && keys.includes(key))
    if (isKept || mayBeConditional.test(reading.text) || unit !== best.unit) continue
    return { kind: 'condition', unit, own: wholeOf(reading.text), words, isSure: false }
  }
  return undefined
}

function partFrom(text: string, start: number): string {
  return /^[^;:.!?–—]*/u.exec(text.slice(start))?.[0].trim() ?? ''
}

function wholeOf(text: string): Span {
  const start = text.length - text.trimStart().length
  return { start, end: text.replace(/[\s.,;:]+$/u, '').length }
}
