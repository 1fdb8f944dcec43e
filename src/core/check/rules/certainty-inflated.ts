import { besideOf } from '../fixes/beside.js'
import { assess } from '../../assess/assess.js'
import { overlaps } from '../../certainty/clauses.js'
import { commitmentOfClaim } from '../../certainty/claimCommitment.js'
import { isStronger } from '../../certainty/hedging.js'
import { stemsOf } from '../../language/meaning/tellingStems.js'
import { estimateFound, keepsDoubt } from '../../sentence/certainty/estimate.js'
import { hedgeFixes, type Insisting, ownFixes } from '../../sentence/certainty/estimateFixes.js'
import {
  type RenderedClaim,
  renderedBy,
  type Rendering,
  renderingsOf,
  standsFor,
} from '../../sentence/claims/renderings.js'
import type { Fix, Found, MemoDoubt, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import { assertionIn } from '../../certainty/assertion.js'
import { quoteInstead } from '../fixes/quoteInstead.js'
import { howSure, type ClauseSureness } from '../../sentence/certainty/sureness.js'
import { doubtOf } from '../../sentence/certainty/doubt.js'
import type { Claim, Span } from '../../model.js'

/**
 * A sentence that is surer than its source: “will” for “indications so far”, “almost certain” for “likely”, “shows that” for what somebody
 * only thinks.
 *
 * Why: decisions rest on likelihood, and the reader cannot see that the source was less sure. A sentence that begins “We assess” is your own
 * judgement and may be surer than any one source.
 *
 * Only a hint in four cases. The hedge is merely left out and nothing insists. The source has no word of doubt, or only “in my judgement”.
 * Another claim of the passage fits as well. Or the sentence cites several places, concedes something or adds a condition. A text that nobody
 * has coded is compared as well, and gives hints alone.
 *
 * ok:
 *
 *     Velmark will probably sign the treaty before winter [@reed2021, para. 2].
 *
 * ok:
 *
 *     We assess that Velmark will sign the treaty before winter [@reed2021, para. 2].
 *
 * ok:
 *
 *     Should the indications so far hold, Velmark signs the treaty before winter [@reed2021, para. 2].
 *
 * ok:
 *
 *     Reed was asked whether Velmark will sign the treaty before winter [@reed2021, para. 2].
 *
 * ok:
 *
 *     It would be an exaggeration to say that Velmark will sign the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Velmark ⟦will sign⟧ the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed’s view of 2021 ⟦shows⟧ that Velmark will sign the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     If nothing is done, Velmark ⟦will sign⟧ the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     It is ⟦almost certain⟧ that Velmark signs the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed concluded in 2021 that Velmark ⟦would sign⟧ the treaty before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed ⟦was in no doubt⟧ in 2021 that Velmark would sign the treaty before winter [@reed2021, para. 2].
 */
export const certaintyInflated: Rule<'certainty-inflated'> = {
  id: 'certainty-inflated',
  severity: 'warning',
  *check(checked) {
    if (!checked.isEnglish) return
    const reported: Span[] = []
    for (const rendering of renderingsOf(checked)) {
      const sureness = howSure(rendering, checked)
      const claim = sureness && inflated(sureness, rendering, checked)
      if (!claim) continue
      const span = {
        start: rendering.clause.start + sureness.span.start,
        end: rendering.clause.start + sureness.span.end,
      }
      const data = estimateFound(claim, checked.memo.text.slice(span.start, span.end))
      const isBeyond = isBeyondSource(rendering, checked)
      const doubt = isBeyond
        ? undefined
        : (weaknessOf(sureness, rendering, claim) ?? doubtOf(rendering, claim, checked))
      reported.push(span)
      const insisting = { ...rendering, kind: sureness.kind, span }
      const fixes = fixesFor(insisting, claim.claim.hedge, claim, checked)
      // A hedge or caveat is told in the source's words.
      const isTold = data.source.by === 'hedge' || data.source.by === 'caveat'
      yield { span, data, fixes, ...(isTold ? {} : besideOf(data.key, claim, checked)), doubt }
    }
    yield* surerThanText(reported, checked)
  },
}

/** The source's hedge, else its words with all that they leave open; last that the judgement is ours. */
function fixesFor(
  insisting: Insisting,
  hedge: string | undefined,
  source: { readonly span?: Span; readonly claim?: Claim },
  checked: Checked,
): readonly Fix[] {
  const hedged = hedgeFixes(insisting, hedge, checked.memo)
  const first = hedged.length ? hedged : quoteInstead(insisting.sentence, source, checked)
  return [...first, ...ownFixes(insisting, checked.memo)]
}

/** What the sentences of a text leave open that nobody has coded; `reported` was found of claims. */
function* surerThanText(reported: readonly Span[], checked: Checked): Iterable<Found<'certainty-inflated'>> {
  for (const { answer, clause, cited, sentence } of checked.sentences.flatMap((one) => assess(one, checked))) {
    if (answer.kind !== 'conflicts' || answer.conflict !== 'certainty' || answer.unit.claims.length) continue
    if (reported.some((span) => overlaps(span, clause))) continue
    const { span, unit, words } = answer
    const data = {
      key: cited.item.key,
      ref: unit.ref,
      voice: unit.voice,
      claim: '',
      source: { by: 'hedge', words } as const,
    }
    const { all, own } = wordsOfSentence(sentence, checked)
    const [from, to] = [clause.start - sentence.span.start, clause.end - sentence.span.start]
    const kind = assertionIn(own.slice(from, to))?.kind ?? 'stressed'
    const insisting = {
      sentence,
      clause,
      words: all.slice(from, to),
      ownWords: own.slice(from, to),
      claims: [],
      kind,
      span,
    }
    yield {
      span,
      data: { ...data, words: checked.memo.text.slice(span.start, span.end) },
      fixes: fixesFor(insisting, words, unit, checked),
      doubt: answer.isSure ? undefined : 'other-words',
    }
  }
}

/** Whether a clause surely insists on what the place cited leaves open, so that no weak hedge of the claim makes that doubtful. */
function isBeyondSource({ sentence, clause }: Rendering, checked: Checked): boolean {
  return assess(sentence, checked).some(
    ({ clause: own, answer }) =>
      overlaps(own, clause) && answer.kind === 'conflicts' && answer.conflict === 'certainty' && answer.isSure,
  )
}

/** Why the evidence itself is weak: nothing in the claim says how sure it is, or the hedge is of another claim as near. */
function weaknessOf(sureness: ClauseSureness, rendering: Rendering, claim: RenderedClaim): MemoDoubt | undefined {
  // Who thinks that somebody will do a thing has not said that he decided to.
  const isThoughtDecided =
    sureness.kind === 'decided' && claim.claim.kind === 'forecast' && claim.claim.hedge !== undefined
  if (!hasDoubt(claim.claim) && !isThoughtDecided) return 'no-hedge'
  const { commitment } = sureness
  const goesAsFar = (one: RenderedClaim): boolean =>
    one.claim.holder !== undefined || !isStronger(commitment, commitmentOfClaim(one.claim).commitment)
  const mayBeOther = rendering.claims.some(
    (one) => one !== claim && one.overlap.coverage >= near * claim.overlap.coverage && goesAsFar(one),
  )
  return mayBeOther ? 'other-claim' : undefined
}

/** Whether the source itself says in words that it is not sure; "in my judgement" says no more than whose view it is. */
function hasDoubt({ hedge, caveat, likelihood, holder, wording }: Claim): boolean {
  if (hedge === undefined) return caveat !== undefined || (holder !== undefined && thinks.test(wording))
  return likelihood !== undefined || !ofView.test(hedge)
}

/** In a claim of what somebody holds: he says no more than that he takes it for so. */
const thinks = /\b(?:believe|think|suspect|assume|fear|guess|hope|expect)s?\b/iu

const ofView =
  /^(?:in|to|on|by) (?:my|our) (?:own )?(?:view|judge?ment|opinion|mind|reading|estimate)$|^I (?:think|believe|suppose|would say)$/iu

/** A claim that shares less than this part of what the best one shares is not said to be what the clause says. */
const closest = 0.85
/** From this part on another claim may be meant. */
const near = 0.7

/** The claim that a clause renders and goes beyond; undefined where any that it renders goes as far. */
function inflated(sureness: ClauseSureness, rendering: Rendering, { memo }: Checked): RenderedClaim | undefined {
  const { kind, span } = sureness
  const words = rendering.words.slice(span.start, span.end)
  const sentence = memo.prose.slice(rendering.sentence.span.start, rendering.sentence.span.end)
  const predicate = stemsOf(words)
  const claims = onTheFuture(rendering, renderedBy(rendering, predicate))
  const [first] = claims
  // "If nothing is done, the army will leave": what will be then has to be what the claim says.
  if (sureness.isOnCondition && !predicate.some((word) => first?.keys.has(word))) return undefined
  if (!first) return undefined
  // "The committee will discuss the guidelines": what will be is something else than the claim says.
  const isRendered =
    (rendering.isWhole && first.overlap.words === 0 && standsFor(rendering)) ||
    first.overlap.coverage >= 0.5 ||
    predicate.some((word) => first.keys.has(word))
  if (kind === 'will' && predicate.length && !isRendered) return undefined
  if (kind === 'reported-term' && !hasTermLike(words, first)) return undefined
  const isAnyCovered = claims.some((one, index) => {
    // What somebody else holds is no ground for what the voice is said to say, unless it is what the clause is about.
    if (index > 0 && (one.claim.holder || one.overlap.coverage < closest * first.overlap.coverage)) return false
    return isCovered(one, sureness, words, sentence)
  })
  return isAnyCovered ? undefined : first
}

/** Of what a clause on the future may render the forecasts, where there are any. */
function onTheFuture({ ownWords }: Rendering, claims: readonly RenderedClaim[]): readonly RenderedClaim[] {
  const forecasts = forward.test(ownWords) ? claims.filter(({ claim }) => claim.kind === 'forecast') : []
  return forecasts.length ? forecasts : claims
}

const forward = /\b(?:will|would|going to)\b/

function isCovered(
  { claim }: RenderedClaim,
  { kind, commitment }: ClauseSureness,
  words: string,
  sentence: string,
): boolean {
  // `would` for `would` is as sure, in whatever other words.
  if (kind === 'will' && /^would\b/i.test(words) && /\bwould\b/.test(claim.wording)) return true
  if (kind === 'proved' && claim.kind === 'fact' && !claim.hedge) return true
  return !isStronger(commitment, commitmentOfClaim(claim).commitment) || keepsDoubt({ claim }, words, sentence)
}

/** Whether the source itself has a term of likelihood; else the term is what `estimate-in-their-mouth` looks at. */
function hasTermLike(words: string, { claim: { hedge = '' } }: RenderedClaim): boolean {
  return [/likel/i, /probab/i, /certain/i, /chance|odds/i].some((base) => base.test(words) && base.test(hedge))
}
