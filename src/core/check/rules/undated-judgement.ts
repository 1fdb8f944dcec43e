import { presentOf } from '../../certainty/tense.js'
import type { Interview, Span } from '../../model.js'
import { blank } from '../../text/blank.js'
import { attributionsIn } from '../../sentence/attribution/attributions.js'
import { conceptsOfClaim, overlapOf, rarityIn, withoutVoices } from '../../sentence/claims/concepts.js'
import { doubtOfClaim, voicesNamedIn } from '../../sentence/certainty/doubt.js'
import { estimateFound } from '../../sentence/certainty/estimate.js'
import { datingFixes } from '../../sentence/certainty/estimateFixes.js'
import {
  type RenderedClaim,
  renderedBy,
  type Rendering,
  renderingsOf,
  renderingsOfSentence,
} from '../../sentence/claims/renderings.js'
import type { MemoDoubt, Rule } from '../../cited/rule.js'
import type { Checked } from '../../cited/checked.js'
import type { MemoSentence } from '../../cited/sentences.js'
import { neighboursOf, sentencesBefore, wordsOf } from '../../cited/sentenceWords.js'
import { surnamesIn } from '../../sentence/certainty/sureness.js'
import { datedWords, hisOwn, leadIn, past, textNouns, thinkingWords } from '../../language/certainty/datedJudgements.js'
import { isStatement } from '../../sentence/claims/statement.js'

/**
 * An old judgement told as if it held today. Its age is counted to the date of the memo, or to today.
 *
 * Why: “Beijing is wary” was true when it was said. The reader takes it for now.
 *
 * Only a hint where a year or a past tense is near, where the sentence says who said it, or where it shares few words with the judgement.
 *
 * ok:
 *
 *     ---
 *     date: 2026-03-01
 *     ---
 *
 *     In 2021 the treaty was a bargain between unequal partners [@reed2021, para. 2].
 *
 * ok:
 *
 *     ---
 *     date: 2026-03-01
 *     ---
 *
 *     Reed argues that the treaty was a bargain between unequal partners [@reed2021, para. 2].
 *
 * not ok:
 *
 *     ---
 *     date: 2026-03-01
 *     ---
 *
 *     The treaty ⟦is⟧ a bargain between unequal partners [@reed2021, para. 2].
 *
 * not ok:
 *
 *     ---
 *     date: 2026-03-01
 *     ---
 *
 *     The treaty, Reed considers, ⟦is⟧ a bargain between unequal partners [@reed2021, para. 2].
 */
export const undatedJudgement: Rule<'undated-judgement'> = {
  id: 'undated-judgement',
  severity: 'info',
  *check(checked) {
    const { date, isEnglish, memo } = checked
    if (!isEnglish || date === undefined) return
    const reported = new Set<MemoSentence>()
    for (const rendering of renderingsOf(checked)) {
      // Once is enough: a date mends the sentence.
      if (reported.has(rendering.sentence)) continue
      const first = judgementIn(rendering)
      const issued = first?.cited.interview?.issued
      if (!first || issued === undefined || !isOld(issued, date)) continue
      if (first.claim.kind !== 'assessment' && first.claim.kind !== 'forecast') continue
      const verb = undatedIn(rendering, checked)
      if (!verb) continue
      reported.add(rendering.sentence)
      const span = mainVerb(rendering, checked) ?? inMemo(verb, rendering)
      const data = { ...estimateFound(first, memo.text.slice(span.start, span.end)), issued }
      const isDated = isDatedBefore(rendering, checked, first.cited.interview)
      const doubt = isDated ? 'dated-near' : (weaknessOf(rendering, first, checked) ?? doubtOfClaim(rendering, first))
      yield { span, data, fixes: datingFixes(rendering, issued, memo), doubt }
    }
  },
}

function inMemo({ start, end }: Span, { clause }: Rendering): Span {
  return { start: clause.start + start, end: clause.start + end }
}

/** `It remains useful, because its engineers are there`: the verb of the clause before is the one to date. */
function mainVerb(rendering: Rendering, checked: Checked): Span | undefined {
  if (!/^\s*(?:because|since|as|for|although|though|while)\b/iu.test(rendering.ownWords)) return undefined
  const { sentence, clause } = rendering
  const before = renderingsOfSentence(sentence, checked).filter((one) => one.clause.end <= clause.start)
  const main = before.at(-1)
  const verb = main && undatedIn(main, checked)
  return main && verb && inMemo(verb, main)
}

/** Why the evidence itself is weak: another claim or a fact may be meant, the sentence speaks of who said it, or something beside the verb dates it. */
function weaknessOf(rendering: Rendering, found: RenderedClaim, checked: Checked): MemoDoubt | undefined {
  const { sentence } = rendering
  if (!renderedBy(rendering).length) return 'few-words'
  if (isFactElsewhere(rendering, found, checked)) return 'other-claim'
  if (namesVoiceAside(sentence, checked)) return 'of-source'
  const { own } = wordsOf(sentence, checked)
  const beside = neighboursOf(sentence, checked).map((one) => wordsOf(one, checked).all)
  return past.test(own) || beside.some((words) => /\b(?:1[89]|20)\d\d\b/.test(words)) ? 'dated-near' : undefined
}

/** Whether the interview has a fact, in whatever paragraph, of which the clause says more than of the judgement. */
function isFactElsewhere(
  { concepts }: Rendering,
  { cited: { interview }, overlap }: RenderedClaim,
  { corpus }: Checked,
): boolean {
  if (!interview) return false
  const about = withoutVoices(interview, concepts)
  const rarity = rarityIn(interview, corpus)
  return interview.claims.some(
    (claim) =>
      claim.kind === 'fact' &&
      overlapOf(about, conceptsOfClaim(corpus, interview, claim), rarity).weight > overlap.weight,
  )
}

/** Whether the sentence names whose interview it cites, and not as who says, thinks or finds something. */
function namesVoiceAside(sentence: MemoSentence, checked: Checked): boolean {
  const given = attributionsIn(sentence, checked).map(({ name }) => name.start - sentence.span.start)
  const isNamed = voicesNamedIn(sentence, checked).some(({ start }) => !given.includes(start))
  return isNamed || hisOwn.test(wordsOf(sentence, checked).own)
}

/** Younger, a judgement may well hold still. */
const oldInYears = 2

function isOld(issued: string, date: string): boolean {
  return yearsOf(date) - yearsOf(issued) >= oldInYears
}

function yearsOf(date: string): number {
  const [year = '0', month = '1'] = date.split('-')
  return Number(year) + (Number(month) - 1) / 12
}

/** The judgement that a clause renders; where no fact of the passage has its words it renders some judgement, whatever its own. */
function judgementIn(rendering: Rendering): RenderedClaim | undefined {
  const [first] = renderedBy(rendering)
  if (first || !rendering.isDirect) return first
  const { claims } = rendering
  const best = claims.find(
    ({ claim, overlap }) =>
      (claim.kind === 'assessment' || claim.kind === 'forecast') && (overlap.words > 0 || overlap.entries > 0),
  )
  const isFact = claims.some(
    ({ claim, overlap }) =>
      claim.kind === 'fact' && (overlap.words > 0 || overlap.weight > (best ? best.overlap.weight : 0)),
  )
  return isFact ? undefined : best
}

function undatedIn(rendering: Rendering, checked: Checked): Span | undefined {
  const { memo } = checked
  const { ownWords, sentence, clause } = rendering
  const whole = memo.prose.slice(sentence.span.start, sentence.span.end)
  if (!isStatement(rendering) || datedWords.test(whole)) return undefined
  if (sentence.cited.some(({ item }) => item.inText)) return undefined
  // That somebody argues so may be told in the present however long ago it was; what he argues may not.
  const given = attributionsIn(sentence, checked).map(({ whole: { start, end } }) => ({
    start: Math.max(0, start - clause.start),
    end: Math.max(0, end - clause.start),
  }))
  // Nor `he thinks`, `it is Reed who thinks`.
  const names = surnamesIn(sentence)
  const thinking = [...ownWords.matchAll(thinkingWords)].flatMap(({ 0: found, index, groups }) => {
    const who = groups?.['who'] ?? ''
    const isVoice = /^(?:it|he|she|who)$/i.test(who) || names.includes(who)
    return isVoice ? [{ start: index, end: index + found.length }] : []
  })
  // "One is about tactics: it had been …", "the older point is that …": what is said stands behind.
  const lead = leadIn.exec(ownWords)?.[0].length ?? 0
  const verb = presentOf(blank(ownWords, [...given, ...thinking, { start: 0, end: lead }]))
  const before = ownWords.slice(0, verb?.start)
  // "It is not known whether …": of what nobody knows nothing is judged.
  if (verb && /^ (?:whether|if|how|why|who|when|what)\b/iu.test(ownWords.slice(verb.end))) return undefined
  return past.test(before) || textNouns.test(before) || /\b(?:whether|if)\b/i.test(before) ? undefined : verb
}

/** Whether the paragraph has said before of which time it speaks. */
function isDatedBefore(
  { sentence, clause }: Rendering,
  { memo, sentences }: Checked,
  interview: Interview | undefined,
): boolean {
  const year = interview?.issued?.slice(0, 4) ?? ''
  const names = ({ start, end }: Span): boolean => memo.prose.slice(start, end).includes(year)
  if (names({ start: sentence.span.start, end: clause.start })) return true
  for (const { span } of sentencesBefore(sentence, sentences, memo.citingProse)) if (names(span)) return true
  return false
}
