import type { Claim, Interview, Span } from '../model.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { anchorSpan } from './anchorSpan.js'

/** A claim and one of the stretches of the source text that it rests on. */
export interface SourceClaim {
  readonly claim: Claim
  readonly ref: Claim['at'][number]['ref']
  readonly span: Span
}

/** What was found last in a text, with the interview it was found for. A function of both, so that it may be thrown away. */
const found = new WeakMap<SourceText, { readonly interview: Interview; readonly claims: readonly SourceClaim[] }>()

/** The claims of an interview as they stand in its text, in the order of the text; those whose words are not there are left out. */
export function claimsInSource(interview: Interview, source: SourceText): readonly SourceClaim[] {
  const before = found.get(source)
  if (before?.interview === interview) return before.claims
  const claims = interview.claims
    .flatMap((claim) =>
      claim.at.flatMap((anchor) => {
        const span = anchorSpan(source, anchor)
        return span ? [{ claim, ref: anchor.ref, span }] : []
      }),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  found.set(source, { interview, claims })
  return claims
}

/** Those that a stretch of the text stands within, the closest first. */
export function claimsAround(claims: readonly SourceClaim[], { start, end }: Span): readonly SourceClaim[] {
  return claims
    .filter(({ span }) => span.start <= start && end <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}
