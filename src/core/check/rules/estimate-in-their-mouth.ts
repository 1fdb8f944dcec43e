import { besideOf } from '../fixes/beside.js'
import { intervieweeNames, displayName } from '../../corpus/voiceNames.js'
import { spanOf, overlaps } from '../../certainty/clauses.js'
import { isOwnJudgement } from '../../certainty/ownJudgement.js'
import { likelihoodTermsIn } from '../../certainty/likelihoodTerms.js'
import type { Claim, Interview, Likelihood, PassageRef, Span } from '../../model.js'
import { passagesCited } from '../../citation/resolve.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import {
  type Attribution,
  attributionsIn,
  beginsWithAttribution,
  isAttributionDenied,
} from '../../sentence/attribution/attributions.js'
import { ownEstimateFixes } from '../fixes/attributionFixes.js'
import { quoteInstead } from '../fixes/quoteInstead.js'
import { renderedBy, type Rendering, renderingsOf } from '../../sentence/claims/renderings.js'
import type { Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import { reportingVerbs } from '../../language/reporting/reportingVerbs.js'
import { touching } from '../../text/inOrder.js'
import type { Cited } from '../../cited/sentences.js'

/**
 * A term of likelihood attributed to somebody who did not use it.
 *
 * Why: ICD 203 (2015), section D.6.e(2), gives these terms ranges of percent, and readers understand them so. That a hedge amounts to “likely”
 * is your judgement, and may be stated as yours.
 *
 * Only a hint where the passage uses the term for something else.
 *
 * ok:
 *
 *     We assess it likely that this is the last chance to share the cost; Reed said in 2021 that it “may well be” [@reed2021, para. 5].
 *
 * not ok:
 *
 *     Reed judged it ⟦likely⟧ in 2021 that Velmark would sign before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed said in 2021 that it was “⟦very unlikely⟧” that Velmark would sign before winter [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Reed gave a signature before winter a ⟦roughly even chance⟧ in 2021 [@reed2021, para. 2].
 *
 * not ok:
 *
 *     The talks would ⟦probably⟧ open in March 2022, Reed said [@reed2021, para. 4]<!--c:talks-in-march~18b1d1-->.
 *
 * not ok:
 *
 *     Reed said in 2021 that there is ⟦a 20 percent chance⟧ that Velmark signs the treaty [@reed2021, para. 2].
 */
export const estimateInTheirMouth: Rule<'estimate-in-their-mouth'> = {
  id: 'estimate-in-their-mouth',
  severity: 'warning',
  *check(checked) {
    if (!checked.isEnglish) return
    for (const rendering of renderingsOf(checked)) {
      const { ownWords, clause } = rendering
      if (isOwnJudgement(ownWords) || isAttributionDenied(ownWords) || ownWords.trimEnd().endsWith('?')) continue
      const inMarks = quotedEstimates(rendering, checked)
      const terms = [...estimatesIn(ownWords), ...inMarks]
      const attribution = terms.length ? attributionOf(rendering, checked) : undefined
      if (!attribution) continue
      for (const { span } of terms) {
        // "Neither likely nor unlikely" is neither.
        if (/\b(?:neither|nor) $/i.test(ownWords.slice(0, span.start))) continue
        const words = rendering.words.slice(span.start, span.end)
        if (mayHaveUsed(words, attribution, rendering, checked)) continue
        // "Very unlikely, with an incident not to be ruled out": the term may be of the other claim.
        const doubt = isRecorded(words, rendering) ? 'other-claim' : undefined
        const { interview, name, ref } = attribution
        const [best] = renderedBy(rendering)
        const hedge = best?.claim.hedge
        const data = { key: interview.key, name, words, ref, ...(hedge ? { hedge } : {}) }
        const place = { start: clause.start + span.start, end: clause.start + span.end }
        const isQuoted = inMarks.some((one) => one.span === span)
        const own = attribution.given && !isQuoted ? ownEstimateFixes(attribution.given, rendering, checked) : []
        const quoted = best?.claim.hedge === undefined ? [] : quoteInstead(rendering.sentence, best, checked)
        const beside = best && hedge === undefined ? besideOf(data.key, best, checked) : {}
        yield { span: place, data, fixes: [...quoted, ...own], ...beside, doubt }
      }
    }
  },
}

/** Terms of the tables, and turns that readers take for one. */
function estimatesIn(words: string): readonly { readonly span: Span }[] {
  const terms = likelihoodTermsIn(words)
  const turns = Array.from(words.matchAll(turn), (match) => ({ span: spanOf(match, 0) }))
  return [...terms, ...turns.filter(({ span }) => !terms.some((one) => overlaps(one.span, span)))]
}

/** Terms that are all that stands between quotation marks: `said that it was “very unlikely”`. Of more words another rule says that they are altered. */
function quotedEstimates({ clause }: Rendering, { quotations }: Checked): readonly { readonly span: Span }[] {
  return touching(quotations, clause, ({ whole }) => whole).flatMap(({ kind, span, text }) => {
    const [term] = likelihoodTermsIn(text)
    const isAll = term?.span.start === 0 && term.span.end === text.length
    const place = { start: span.start - clause.start, end: span.end - clause.start }
    return kind === 'marks' && isAll && place.start >= 0 ? [{ span: place }] : []
  })
}

const turn =
  /\b(?:more likely than not|likelier than not|(?:about|roughly|as good as) even\b(?! though)|even (?:chances?|odds)|fifty-fifty|realistic possibility|better than even|less than even|(?:an? )?\d+(?:\.\d+)?(?: ?%| per ?cent)(?: to \d+(?: ?%| per ?cent))? (?:chances?|probability|likelihood|odds)|(?:chances?|probability|likelihood|odds) (?:of|at) (?:about |around |some )?\d+(?:\.\d+)?(?: ?%| per ?cent))/giu

interface EstimateAttribution {
  readonly interview: Interview
  readonly name: string
  /** Where the sentence itself names him. */
  readonly given?: Attribution
  /** The first of the passages cited. */
  readonly ref: PassageRef
  readonly refs: readonly PassageRef[]
}

/** The interviewee to whom the clause gives what it says, and where that is cited. */
function attributionOf(rendering: Rendering, checked: Checked): EstimateAttribution | undefined {
  const { sentence, clause, claims } = rendering
  const attributions = attributionsIn(sentence, checked)
  const own = attributions.filter(({ name }) => name.start >= clause.start && name.end <= clause.end)
  // "…, and rated it as improbable": whoever spoke in the clause before goes on.
  const names =
    own.length || !goesOn.test(rendering.ownWords)
      ? own
      : attributions.filter(({ name }) => name.end <= clause.start).slice(-1)
  for (const { cited } of claims) {
    const { interview } = cited
    if (!interview) continue
    const given = names.find(({ speakers }) => speakers.some((one) => one.interview === interview))
    const speaker = given?.speakers.find((one) => one.interview === interview)
    const name = speaker ? displayName(interview, speaker.voice) : narrated(cited, clause.end, checked)
    const refs = refsOf(rendering, interview, checked)
    const [ref] = refs
    if (name !== undefined && ref) return { interview, name, ref, refs, ...(given ? { given } : {}) }
  }
  return undefined
}

const goesOn = new RegExp(
  String.raw`^,?\s*(?:and|but|or|yet)\s+(?:\p{L}+ly |also |then )?(?:${reportingVerbs})\b`,
  'iu',
)

/** `@reed2021 [para. 2] thought it likely`. */
function narrated({ citation, item, interview }: Cited, end: number, { memo }: Checked): string | undefined {
  const rest = memo.citingProse.slice(citation.pinSpan?.end ?? citation.span.end, end)
  return interview && item.inText && beginsWithAttribution(rest) ? intervieweeNames(interview) : undefined
}

/** The passages of an interview on which the clause may rest. */
function refsOf({ claims, isPinned }: Rendering, interview: Interview, { corpus }: Checked): readonly PassageRef[] {
  const own = claims.filter(({ cited }) => cited.interview === interview)
  const pinned = own.flatMap(({ claim }) => (isPinned ? claim.at.map(({ ref }) => ref) : []))
  const cited = own.flatMap((one) => passagesCited(one.cited.item, interview, corpus).map(({ ref }) => ref))
  return [...pinned, ...cited]
}

/**
 * Whether the source has the term, a form of it, or one that means the same. Where its text is here, that says so; else the hedges, key phrases and caveats of the claims
 * do, as long as it is clear which claim is meant.
 */
function mayHaveUsed(
  words: string,
  { interview, refs }: EstimateAttribution,
  rendering: Rendering,
  { corpus }: Checked,
): boolean {
  const hasTerm = (text: string): boolean => hasTermLike(words, text)
  const meant = clearlyMeant(rendering)
  if (meant?.hedge !== undefined && !hasTerm([meant.hedge, meant.wording, ...meant.keyPhrases].join(' '))) return false
  if (isRecorded(words, rendering)) return true
  const source = corpus.sourceOf(interview.key)
  const texts = refs.map((ref) => source?.blocks.find((block) => isSameRef(block.ref, ref)))
  if (texts.some((block) => block && hasTerm(source?.text.slice(block.span.start, block.span.end) ?? ''))) return true
  const isTouched = rendering.claims.some(({ overlap }) => overlap.words > 0)
  return texts.includes(undefined) && !rendering.isPinned && !isTouched
}

/** Whether any claim that the clause may render keeps the term, or one that means the same, as the source's. */
function isRecorded(words: string, { claims }: Rendering): boolean {
  return claims.some(({ claim: { hedge, caveat, keyPhrases } }) =>
    hasTermLike(words, [hedge, caveat, ...keyPhrases].join(' ')),
  )
}

function hasTermLike(words: string, text: string): boolean {
  const [base, values, sense] = [baseOf(words), valuesIn(words), senseOf(words)]
  return (
    base.test(text) ||
    valuesIn(text).some((value) => values.includes(value)) ||
    (sense !== undefined && Array.from(text.matchAll(turn), ([one]) => senseOf(one)).includes(sense))
  )
}

/** The claim that the clause renders, where no other of the passage is half as like it. */
function clearlyMeant(rendering: Rendering): Claim | undefined {
  const [first] = renderedBy(rendering)
  const [best, second] = rendering.claims
  if (!first || first !== best || first.overlap.words < 2) return undefined
  return !second || second.overlap.coverage < first.overlap.coverage / 2 ? first.claim : undefined
}

function valuesIn(text: string): readonly Likelihood[] {
  return likelihoodTermsIn(text).map(({ value }) => value)
}

/** "Better than even" is "more likely than not" in other words, which is no term of a table. */
function senseOf(words: string): 'more' | 'less' | undefined {
  if (/\b(?:better than even|more likely than not|likelier than not)\b/i.test(words)) return 'more'
  return /\bless than even\b|\bless likely than not\b/i.test(words) ? 'less' : undefined
}

/** Whoever said "probably" may be said to have thought a thing probable. */
function baseOf(words: string): RegExp {
  const figure = /\d+(?:\.\d+)?/.exec(words)?.[0]
  if (figure !== undefined) return new RegExp(`\\b${figure.replace('.', '\\.')} ?(?:%|per ?cent)`, 'i')
  if (/\beven\b|fifty/i.test(words)) return /\beven\b|fifty|50/i
  if (/chance|odds|possibility/i.test(words)) return /\b(?:chances?|odds|possibility)\b/i
  if (/certain/i.test(words)) return /certain/i
  return /likel/i.test(words) ? /likel/i : /probab/i
}
