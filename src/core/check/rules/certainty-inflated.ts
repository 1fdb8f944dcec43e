import { commitmentOfClaim } from '../../estimate/claimCommitment.js'
import { isStronger } from '../../estimate/hedging.js'
import { stemsOf } from '../concepts.js'
import { estimateFound, saysAsMuch } from '../estimate.js'
import { surenessFixes } from '../estimateFixes.js'
import { type RenderedClaim, renderedBy, type Rendering, renderingsOf, weightOf } from '../renderings.js'
import type { Checked, Rule } from '../rule.js'
import { type Said, surestOf } from '../sureness.js'

/**
 * A sentence that is surer than what it cites: “will” for “indications so far”, “almost certain” for “likely”, “shows that” for what somebody
 * only thinks.
 *
 * Why: likelihood is what a decision rests on, and the reader cannot see that the source never gave as much. What begins “We assess” is the
 * analyst's own and may be surer than any one source.
 *
 * ok:
 *
 *     Velmark will probably sign the treaty before winter [@reed2021, para. 2].
 *
 * ok:
 *
 *     We assess that Velmark will sign the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Velmark ⟦will sign⟧ the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     It is ⟦almost certain⟧ that Velmark signs the treaty before winter [@reed2021, para. 2].
 */
export const certaintyInflated: Rule<'certainty-inflated'> = {
  id: 'certainty-inflated',
  severity: 'warning',
  *check(checked) {
    if (!checked.isEnglish) return
    for (const rendering of renderingsOf(checked)) {
      const said = surestOf(rendering)
      const claim =
        said && (said.kind === 'plain' ? toldPlainly(rendering, checked) : inflated(said, rendering, checked))
      if (!claim) continue
      const span = { start: rendering.clause.start + said.span.start, end: rendering.clause.start + said.span.end }
      const data = estimateFound(claim, checked.memo.text.slice(span.start, span.end))
      yield { span, data, fixes: surenessFixes(said, rendering, claim, checked.memo) }
    }
  },
}

/** A claim that shares less than this part of what the best one shares is not said to be what the clause says. */
const closest = 0.85

/** The claim that a clause renders and goes beyond; undefined where any that it renders goes as far. */
function inflated(
  { kind, commitment, span }: Said,
  rendering: Rendering,
  { memo }: Checked,
): RenderedClaim | undefined {
  const words = rendering.words.slice(span.start, span.end)
  const sentence = memo.text.slice(rendering.sentence.span.start, rendering.sentence.span.end)
  const predicate = stemsOf(words)
  const claims = renderedBy(rendering, predicate)
  const [first] = claims
  if (!first) return undefined
  // "The committee will discuss the guidelines": what will be is something else than the claim says.
  const isSaid = first.overlap.share >= 0.5 || predicate.some((word) => first.concepts.words.has(word))
  if (kind === 'will' && predicate.length && !isSaid) return undefined
  const isCovered = claims.some((one, index) => {
    // What somebody else holds is no ground for what the voice is said to say, unless it is what the clause is about.
    if (index > 0 && (one.claim.holder || weightOf(one.overlap) < closest * weightOf(first.overlap))) return false
    if (kind === 'proved' && one.claim.kind === 'fact' && !one.claim.hedge) return true
    return !isStronger(commitment, commitmentOfClaim(one.claim).commitment) || saysAsMuch(one, words, sentence)
  })
  return isCovered ? undefined : first
}

/**
 * The claim whose hedge a clause leaves out that says little else. Only of assessments and facts: a forecast in the past tense is another
 * mistake. A hedge whose strength nobody can tell is not missed.
 */
function toldPlainly(rendering: Rendering, { memo }: Checked): RenderedClaim | undefined {
  const sentence = memo.text.slice(rendering.sentence.span.start, rendering.sentence.span.end)
  const claims = renderedBy(rendering)
  const [first, second] = claims
  if (!first || first.overlap.words < 2 || first.overlap.share < 0.5) return undefined
  if (second && weightOf(second.overlap) > closest * weightOf(first.overlap)) return undefined
  const { claim } = first
  const { commitment } = commitmentOfClaim(claim)
  const isHedged = claim.hedge !== undefined && (commitment === 'possible' || commitment === 'likely')
  const isMissed =
    isHedged && (claim.kind === 'assessment' || claim.kind === 'fact') && !saysAsMuch(first, '', sentence)
  return isMissed ? first : undefined
}
