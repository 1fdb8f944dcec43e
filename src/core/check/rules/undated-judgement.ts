import { presentOf } from '../../estimate/tense.js'
import type { Interview, Span } from '../../model.js'
import { blank } from '../../memo/blank.js'
import { attributionsIn } from '../attributions.js'
import { estimateFound } from '../estimate.js'
import { datingFixes } from '../estimateFixes.js'
import { isTold, type RenderedClaim, renderedBy, type Rendering, renderingsOf, weightOf } from '../renderings.js'
import type { Checked, Rule } from '../rule.js'
import type { MemoSentence } from '../sentences.js'
import { surnamesIn } from '../sureness.js'
import { plainSaying } from '../saying.js'

/**
 * A judgement of years ago told as if it held today. It is told by the memo's own date, or by the day on which it is read.
 *
 * Why: “Beijing is wary” was so when it was said; the reader takes it for now.
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
    const told = new Set<MemoSentence>()
    for (const rendering of renderingsOf(checked)) {
      // Once is enough: a date mends the sentence.
      if (told.has(rendering.sentence)) continue
      const first = judgementIn(rendering)
      const issued = first?.cited.interview?.issued
      if (!first || issued === undefined || !isOld(issued, date)) continue
      if (first.claim.kind !== 'assessment' && first.claim.kind !== 'forecast') continue
      const verb = undatedIn(rendering, checked)
      if (!verb || isDatedBefore(rendering, checked, first.cited.interview)) continue
      told.add(rendering.sentence)
      const span = { start: rendering.clause.start + verb.start, end: rendering.clause.start + verb.end }
      const data = { ...estimateFound(first, memo.text.slice(span.start, span.end)), issued }
      yield { span, data, fixes: datingFixes(rendering, issued, memo) }
    }
  },
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

const dated =
  /\b(?:1[89]|20)\d\d\b|\b(?:then|at (?:the|that) time|in those days|back then|formerly|used to|ago|earlier|previously|historically|no longer)\b/iu
/** A past tense before the verb dates what follows: "Reed argued that …". */
const past =
  /\b(?:was|were|had|did|said|told|thought|saw|held|wrote|felt|found|knew|spoke|(?:argu|believ|judg|expect|describ|report|not|warn|suggest|claim|insist|consider|call|doubt|explain|add|stat|conclud|maintain|fear|hop|regard|view|observ|predict|remark|describ)ed)\b/iu

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
      claim.kind === 'fact' && (overlap.words > 0 || weightOf(overlap) > (best ? weightOf(best.overlap) : 0)),
  )
  return isFact ? undefined : best
}

/** What stands in a text is told in the present too: "The introduction has Reed say …". */
const text =
  /\b(?:interview|introduction|standfirst|preface|transcript|question|answer|paragraph|passage|text|record|note)\b/iu

const thinks = new RegExp(
  String.raw`\b(?<who>he|she|who|[Ii]t(?= is \p{Lu})|\p{Lu}[\p{L}’-]+) (?:\p{L}+ly )?(?:${plainSaying}|finds?|sees?|holds?|calls?|writes?|puts?|speaks?|is(?= \p{Lu}))\b`,
  'gu',
)

function undatedIn(rendering: Rendering, checked: Checked): Span | undefined {
  const { memo } = checked
  const { ownWords, sentence, clause } = rendering
  const whole = memo.prose.slice(sentence.span.start, sentence.span.end)
  if (!isTold(rendering) || dated.test(whole)) return undefined
  if (sentence.cited.some(({ item }) => item.inText)) return undefined
  // That somebody argues so may be told in the present however long ago it was; what he argues may not.
  const given = attributionsIn(sentence, checked).map(({ whole: { start, end } }) => ({
    start: Math.max(0, start - clause.start),
    end: Math.max(0, end - clause.start),
  }))
  // Nor `he thinks`, `it is Reed who thinks`.
  const names = surnamesIn(sentence)
  const thinking = [...ownWords.matchAll(thinks)].flatMap(({ 0: found, index, groups }) => {
    const who = groups?.['who'] ?? ''
    const isVoice = /^(?:it|he|she|who)$/i.test(who) || names.includes(who)
    return isVoice ? [{ start: index, end: index + found.length }] : []
  })
  // "One is about tactics: it had been …": what is said stands behind the colon.
  const lead = /^.*: (?=\P{L}*\p{L}+(?: \p{L}+){2})/su.exec(ownWords)?.[0].length ?? 0
  const verb = presentOf(blank(ownWords, [...given, ...thinking, { start: 0, end: lead }]))
  const before = ownWords.slice(0, verb?.start)
  return past.test(before) || text.test(before) || /\b(?:whether|if)\b/i.test(before) ? undefined : verb
}

/** Whether the paragraph has said before of which time it speaks. */
function isDatedBefore(
  { sentence, clause }: Rendering,
  { memo, sentences }: Checked,
  interview: Interview | undefined,
): boolean {
  const year = interview?.issued?.slice(0, 4) ?? ''
  const paragraph =
    memo.citingProse
      .slice(0, clause.start)
      .split(/\n[ \t]*\n/)
      .at(-1) ?? ''
  const from = clause.start - paragraph.length
  return sentences.some(
    ({ span }) =>
      span.start >= from &&
      span.start <= sentence.span.start &&
      memo.prose.slice(span.start, Math.min(span.end, clause.start)).includes(year),
  )
}
