import { besideOf } from '../fixes/beside.js'
import { commitmentOfClaim } from '../../certainty/claimCommitment.js'
import { hedgingIn, isStronger } from '../../certainty/hedging.js'
import { estimateFound, keepsDoubt } from '../../sentence/certainty/estimate.js'
import { renderedBy, renderingsOf } from '../../sentence/claims/renderings.js'
import type { Claim, Span } from '../../model.js'
import { quoteInstead } from '../fixes/quoteInstead.js'
import type { Fix, Rule } from '../../cited/rule.js'
import { isStatement } from '../../sentence/claims/statement.js'

/**
 * A sentence that is less sure than its source: “may” for a plain statement, “unlikely” for “almost no chance”. Off by default, because a
 * careful writer may say less than a source.
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
      const { ownWords, clause } = rendering
      const [weak, ...others] = hedgingIn(ownWords)
      if (!weak || others.length || !isStatement(rendering)) continue
      if (!weak.by.endsWith('term') && !modal.test(ownWords.slice(weak.span.start, weak.span.end))) continue
      const claims = renderedBy(rendering)
      const [first] = claims
      const weakWords = rendering.words.slice(weak.span.start, weak.span.end)
      const isCovered = claims.some(
        (one) =>
          keepsDoubt(one, weakWords, rendering.words) ||
          !isStronger(commitmentOfClaim(one.claim).commitment, weak.commitment),
      )
      if (!first || isCovered) continue
      const span = { start: clause.start + weak.span.start, end: clause.start + weak.span.end }
      const words = checked.memo.text.slice(span.start, span.end)
      const surer = surerFixes(span, words, first.claim)
      const fixes = surer.length ? surer : quoteInstead(rendering.sentence, first, checked)
      const data = estimateFound(first, words)
      yield { span, data, fixes, ...besideOf(data.key, first, checked) }
    }
  },
}

/** `may sign` becomes `will sign` where the claim says so, `unlikely` the source’s own `highly unlikely`. Other turns take another sentence. */
function surerFixes(span: Span, words: string, { hedge, wording }: Claim): readonly Fix[] {
  const isModal = /^(?:may|might|could)$/i.test(words)
  const fuller = hedge?.toLowerCase().endsWith(` ${words.toLowerCase()}`) ? hedge : undefined
  const term = isModal && hedge === undefined && /\bwill\b/.test(wording) ? 'will' : isModal ? undefined : fuller
  return term === undefined ? [] : [{ kind: 'use-term', edits: [{ replace: span, text: term }], data: { term } }]
}

/** Other turns of speech have no agreed strength. */
const modal = /^(?:may|might|could|perhaps|possibly|maybe|conceivably)$/i
