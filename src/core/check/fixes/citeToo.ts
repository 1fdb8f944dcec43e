import { citationOf, formatParts } from '../../citation/citation.js'
import type { Claim } from '../../model.js'
import type { Fix } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { Cited } from '../../cited/sentences.js'
import { isCitable } from './claimsFor.js'

/** Puts the citation of a claim into the bracket of one that stands there; none behind a mention without a bracket. */
export function citeToo(item: Cited['item'], claim: Claim, { corpus }: Checked): readonly Fix[] {
  const interview = corpus.interview(claim.key)
  if (!interview || item.inText || !isCitable(interview, claim)) return []
  const citation = formatParts([citationOf(interview, claim)], [item])
  const { end } = item.span
  return [{ kind: 'cite-too', edits: [{ replace: { start: end, end }, text: `; ${citation}` }], data: { citation } }]
}
