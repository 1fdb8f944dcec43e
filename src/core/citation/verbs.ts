import { type ClaimKind, type Likelihood, likelihoods } from '../model.js'

/** What may be said of a claim of each kind; `hedged` where its source hedges, and so no verb may be firmer than the hedge. */
type Verbs = { readonly [K in ClaimKind]: { readonly plain: readonly string[]; readonly hedged: readonly string[] } }

/**
 * Of somebody who spoke. None says "shows" or "confirmed", which would vouch for the claim, nor "assessed", which is kept for the
 * analyst; a forecast was never "said" or "stated", as if it had come about.
 */
export const spoke: Verbs = {
  fact: { plain: ['said', 'stated', 'reported', 'noted'], hedged: ['said', 'suggested'] },
  assessment: { plain: ['argued', 'judged', 'held', 'suggested'], hedged: ['suggested', 'judged', 'thought'] },
  forecast: { plain: ['expected', 'predicted', 'forecast'], hedged: ['expected', 'suggested', 'thought'] },
  recommendation: { plain: ['recommended', 'urged', 'argued'], hedged: ['suggested', 'proposed'] },
}

/** Of an introduction or a note that can still be read. */
export const states: Verbs = {
  fact: { plain: ['says', 'reports', 'states'], hedged: ['says', 'suggests'] },
  assessment: { plain: ['argues', 'suggests'], hedged: ['suggests'] },
  forecast: { plain: ['expects', 'predicts'], hedged: ['suggests', 'expects'] },
  recommendation: { plain: ['recommends', 'urges', 'argues'], hedged: ['suggests', 'proposes'] },
}

/** Of an interviewee whose view is reported: "reports Reed as expecting that". */
export const reportedAs: Verbs = {
  fact: { plain: ['saying', 'stating'], hedged: ['saying', 'suggesting'] },
  assessment: { plain: ['arguing', 'judging', 'holding'], hedged: ['suggesting', 'judging', 'thinking'] },
  forecast: { plain: ['expecting', 'predicting'], hedged: ['expecting', 'suggesting', 'thinking'] },
  recommendation: { plain: ['recommending', 'urging', 'arguing'], hedged: ['suggesting', 'proposing'] },
}

/** Of a holder, who may never have said it: the belief comes first. */
export const held: Verbs = {
  fact: { plain: ['held', 'believed', 'said'], hedged: ['believed', 'thought'] },
  assessment: { plain: ['held', 'believed', 'argued'], hedged: ['thought', 'believed'] },
  forecast: { plain: ['expected', 'believed', 'predicted'], hedged: ['expected', 'thought'] },
  recommendation: { plain: ['held', 'urged', 'argued'], hedged: ['thought', 'suggested'] },
}

/** Of a voice that reports somebody else's view: what is reported is the holding, whatever is held. */
export const reportedAView: { readonly [K in ClaimKind]: readonly string[] } = {
  fact: ['reported', 'said'],
  assessment: ['reported', 'judged', 'said'],
  forecast: ['reported', 'judged'],
  recommendation: ['reported', 'said'],
}

/** What stands between "We assess" and the clause. */
const assessments: { readonly [L in Likelihood]: string } = {
  'almost no chance': 'that there is almost no chance that',
  'very unlikely': 'it very unlikely that',
  unlikely: 'it unlikely that',
  'roughly even chance': 'that there is a roughly even chance that',
  likely: 'it likely that',
  'very likely': 'it very likely that',
  'almost certain': 'it almost certain that',
}

/** The choice of ICD 203's terms after "We assess"; where none is coded nothing is claimed until one is chosen. */
export function assessmentOptions(coded: Likelihood | undefined): readonly string[] {
  const others = likelihoods.filter((one) => one !== coded).map((one) => assessments[one])
  return [coded ? assessments[coded] : '…', ...others]
}
