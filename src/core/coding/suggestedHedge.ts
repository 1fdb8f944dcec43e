import type { Span } from '../model.js'
import { spanOf, overlaps } from '../certainty/clauses.js'
import { likelihoodOf } from './likelihood.js'
import type { Suggested } from './suggestion.js'
import { caveats, could, futureTime, hedges, may, noMay } from '../language/coding/hedges.js'

export function caveatOf(clause: string, offset: number): Suggested<string> | undefined {
  return first(caveats, clause, offset, 'own-knowledge')
}

/**
 * The words of doubt in a clause. `caveat` is what was taken for one in the same text; `isFuture`: the clause names a time to come, without
 * which "could" may tell of the past.
 */
export function hedgeOf(
  clause: string,
  offset: number,
  known: { readonly caveat: Span | undefined; readonly isFuture: boolean },
): Suggested<string> | undefined {
  const term = likelihoodOf(clause, offset)
  const words = (span: Span): string => clause.slice(span.start - offset, span.end - offset)
  if (term) {
    const verb = /\b(?:seems?|appears?|looks?) $/iu.exec(clause.slice(0, term.span.start - offset))?.[0] ?? ''
    const span = { start: term.span.start - verb.length, end: term.span.end }
    return { value: words(span), span, reason: 'doubt' }
  }
  const found = first(hedges, clause, offset, 'doubt') ?? modalOf(clause, offset, known.isFuture)
  return found && known.caveat && overlaps(found.span, known.caveat) ? undefined : found
}

/** Whether a clause names a time that is still to come. */
export function namesFuture(clause: string, year: number | undefined): boolean {
  const later =
    year !== undefined && [...clause.matchAll(/\b(?:19|20|21)\d\d\b/g)].some(([found]) => Number(found) > year)
  return later || futureTime.test(clause)
}

function modalOf(clause: string, offset: number, isFuture: boolean): Suggested<string> | undefined {
  const modal = (noMay.test(clause) ? null : may.exec(clause)) ?? (isFuture ? could.exec(clause) : null)
  return modal ? { value: modal[0], span: spanOf(modal, offset), reason: 'doubt' } : undefined
}

function first(
  patterns: readonly RegExp[],
  clause: string,
  offset: number,
  reason: 'doubt' | 'own-knowledge',
): Suggested<string> | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(clause)
    if (!match) continue
    // Of "it seems" the doubt is in the verb.
    const value = match.groups?.['seem'] ?? match[0]
    const end = offset + match.index + match[0].length
    return { value, span: { start: end - value.length, end }, reason }
  }
  return undefined
}
