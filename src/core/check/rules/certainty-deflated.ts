import { commitmentOfClaim } from '../../estimate/claimCommitment.js'
import { hedgingIn, isStronger } from '../../estimate/hedging.js'
import { estimateFound, saysAsMuch } from '../estimate.js'
import { isTold, renderedBy, renderingsOf } from '../renderings.js'
import type { Rule } from '../rule.js'

/**
 * A sentence that is less sure than what it cites: “may” for what the source states outright, “unlikely” for “almost no chance”. Off unless
 * asked for, since a careful writer may well say less than a source.
 *
 * Why: a warning that is toned down does not warn.
 *
 * ok:
 *
 *     Velmark signed the memorandum in 2019 [@reed2021, para. 1].
 *
 * not ok:
 *
 *     Velmark ⟦may⟧ not sign the Lower Basin Treaty in 2021 [@moreau2021, para. 1].
 */
export const certaintyDeflated: Rule<'certainty-deflated'> = {
  id: 'certainty-deflated',
  severity: 'info',
  isOff: true,
  *check(checked) {
    if (!checked.isEnglish) return
    for (const rendering of renderingsOf(checked)) {
      const { words, ownWords, clause } = rendering
      const [weak, ...others] = hedgingIn(ownWords)
      if (!weak || others.length || !isTold(rendering)) continue
      if (!weak.by.endsWith('term') && !modal.test(ownWords.slice(weak.span.start, weak.span.end))) continue
      const claims = renderedBy(rendering)
      const [first] = claims
      const said = words.slice(weak.span.start, weak.span.end)
      const isCovered = claims.some(
        (one) => saysAsMuch(one, said, words) || !isStronger(commitmentOfClaim(one.claim).commitment, weak.commitment),
      )
      if (!first || isCovered) continue
      const span = { start: clause.start + weak.span.start, end: clause.start + weak.span.end }
      yield { span, data: estimateFound(first, checked.memo.text.slice(span.start, span.end)) }
    }
  },
}

/** Other turns of speech have no agreed strength. */
const modal = /^(?:may|might|could|perhaps|possibly|maybe|conceivably)$/i
