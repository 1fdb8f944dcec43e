import type { Claim, Interview, Span } from '../model.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { anchorSpan } from './anchorSpan.js'
import { rememberedBeside } from '../text/remember.js'

/** A claim and one of the stretches of the source text that it rests on. */
export interface SourceClaim {
  readonly claim: Claim
  readonly ref: Claim['at'][number]['ref']
  readonly span: Span
}

/** The claims of an interview as they stand in its text, in the order of the text; those whose words are not there are left out. */
export const claimsInSource = rememberedBeside((interview: Interview, source: SourceText): readonly SourceClaim[] =>
  interview.claims
    .flatMap((claim) =>
      claim.at.flatMap((anchor) => {
        const span = anchorSpan(source, anchor)
        return span ? [{ claim, ref: anchor.ref, span }] : []
      }),
    )
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
)

/** Those that a stretch of the text stands within, the closest first. */
export function claimsAround(claims: readonly SourceClaim[], { start, end }: Span): readonly SourceClaim[] {
  return claims
    .filter(({ span }) => span.start <= start && end <= span.end)
    .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))
}
