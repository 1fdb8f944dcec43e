import type { ClaimKind, Span } from '../model.js'
import { spanOf } from '../certainty/clauses.js'
import { namesFuture } from './suggestedHedge.js'
import { findModal } from '../certainty/modals.js'
import type { CodingReason, Suggested } from './suggestion.js'
import { should, will } from '../language/certainty/modals.js'
import { calls, dated, event, futures, judgements, notPlain, possible } from '../language/coding/kinds.js'

/**
 * The kind of claim that a clause makes, by the words that tell most: a call, then what comes, a judgement, an event with a date or a figure.
 * `year` is that of the talk.
 */
export function kindOf(clause: string, offset: number, year: number | undefined): Suggested<ClaimKind> | undefined {
  if (/^\W*(?:if(?! I\b| memory)|unless|had|were|should)\b/iu.test(clause)) return undefined
  const made = (value: ClaimKind, span: Span | undefined, reason: CodingReason): Suggested<ClaimKind> | undefined =>
    span && { value, span, reason }
  const find = (patterns: readonly RegExp[]): Span | undefined => firstSpan(patterns, clause, offset)
  return (
    made('recommendation', findModal(should, clause, offset) ?? find(calls), 'call') ??
    made('forecast', findModal(will, clause, offset) ?? find(futures), 'future') ??
    made('forecast', namesFuture(clause, year) ? find([possible]) : undefined, 'possible-future') ??
    made('assessment', find(judgements), 'judgement') ??
    made(
      'fact',
      dated.test(clause) && !notPlain.test(clause.replace(/\bMay\b/g, '')) ? find([event]) : undefined,
      'dated-event',
    )
  )
}

function firstSpan(patterns: readonly RegExp[], clause: string, offset: number): Span | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(clause)
    if (match) return spanOf(match, offset)
  }
  return undefined
}
