import type { Interview, PassageRef } from '../../model.js'
import { assess } from '../../assess/assess.js'
import { placeOf } from '../../citation/resolve.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { speakersNamedIn } from '../../sentence/attribution/speakers.js'
import { doubtOf } from '../../sentence/certainty/doubt.js'
import { countsAlike, type Figure, figuresIn } from '../../sentence/claims/figures.js'
import { strangeYearsIn } from '../../sentence/claims/strangeYears.js'
import { yearsOf } from '../../sentence/claims/years.js'
import { type RenderedClaim, renderedBy, type Rendering, renderingsOf } from '../../sentence/claims/renderings.js'
import type { Found, Rule } from '../../cited/rule.js'
import { replaceWords } from '../fixes/replaceWords.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOf } from '../../cited/sentenceWords.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { isStatement } from '../../sentence/claims/statement.js'

/**
 * A figure that is not the source’s: another number for the same thing, another year, per cent for percentage points.
 *
 * Why: a wrong digit is copied from memo to memo, and no reader sees it without the source.
 *
 * Told only where the sentence rests on one place and says what a claim there says. The claim must have one figure of the kind, and the place
 * none that would explain yours, also by adding or subtracting. A year that the interview never names is a hint, because it may be context. It
 * is a warning if it dates an event and the whole transcript is here. A rough figure (“nearly 40 million”) may be near. Quoted figures are
 * left to `quotation-altered`.
 *
 * ok:
 *
 *     The spring flood of 2018 cost 40 million dollars [@reed2021, para. 5].
 *
 * ok:
 *
 *     The spring flood of 2018 cost nearly 41 million dollars [@reed2021, para. 5].
 *
 * not ok:
 *
 *     The spring flood of 2018 cost ⟦$14 million⟧ [@reed2021, para. 5].
 *
 * not ok:
 *
 *     Velmark signed the Sarn Memorandum in ⟦2017⟧ [@reed2021, para. 1].
 *
 * ok:
 *
 *     Floods cost less in 2020, and in 2018 the spring flood cost $40 million [@reed2021, para. 5].
 *
 * not ok:
 *
 *     Talk of a bargain between unequal partners was common in ⟦2014⟧ [@reed2021, para. 2].
 *
 * not ok:
 *
 *     Kestrian engineers feared in 2021 that the Kerra Dam could fail within ⟦five⟧ years [@reed2021, para. 3].
 */
export const numberDiffers: Rule<'number-differs'> = {
  id: 'number-differs',
  severity: 'warning',
  *check(checked) {
    const reported = new Set<number>()
    for (const rendering of renderingsOf(checked)) {
      const [first] = renderedBy(rendering)
      const interview = first?.cited.interview
      if (!first || !interview || !isStatement(rendering) || placesOf(rendering) > 1) continue
      const known = figuresAt(first, interview, checked)
      const own = figuresOf(first)
      for (const figure of figuresIn(rendering.ownWords)) {
        const other = otherThan(figure, own, known)
        if (!other || isYearOfTalk(figure, interview, checked)) continue
        const { claim } = first
        const [{ ref }] = claim.at
        const start = rendering.clause.start + figure.span.start
        const span = { start, end: start + figure.text.length }
        reported.add(start)
        yield {
          span,
          data: { key: claim.key, figure: figure.text, source: { ref, voice: claim.voice, other: other.text } },
          fixes: [replaceWords(span, other.text)],
          doubt: isSureFor(rendering, start, checked) ? undefined : doubtOf(rendering, first, checked),
        }
      }
    }
    if (!checked.isEnglish) return
    for (const sentence of checked.sentences) yield* figuresNowhere(sentence, reported, checked)
    for (const sentence of checked.sentences) yield* yearsNowhere(sentence, reported, checked)
  },
}

/** Whether what the source itself says leaves no doubt that the figure at an offset is another, whatever the claim is like. */
function isSureFor({ sentence }: Rendering, start: number, checked: Checked): boolean {
  return assess(sentence, checked).some(({ figures }) => figures.some((one) => one.isSure && one.span.start === start))
}

/** Figures that stand nowhere at the place cited, where its text is here. */
function* figuresNowhere(
  sentence: MemoSentence,
  reported: ReadonlySet<number>,
  checked: Checked,
): Iterable<Found<'number-differs'>> {
  for (const { figures, cited, answer } of assess(sentence, checked)) {
    const { item, interview } = cited
    if (!interview || answer.kind === 'elsewhere' || answer.kind === 'not found') continue
    for (const { figure, unit, other, span, isSure } of figures) {
      if (reported.has(span.start) || figure.counts.includes('year') || isDayOfTalk(figure, interview)) continue
      const source = unit && other ? { ref: unit.ref, voice: unit.voice, other: other.text } : undefined
      const at = refsOf(cited, interview, checked.corpus)
      const data = { key: item.key, figure: figure.text, cited: at }
      const isOnly = other !== undefined && isOnlyOne(other, figuresInText(at, interview, checked))
      yield {
        span,
        data: source ? { ...data, source } : data,
        fixes: source && isOnly ? [replaceWords(span, source.other)] : [],
        doubt: isSure ? undefined : 'own-count',
      }
    }
  }
}

/** Years that stand nowhere in the interview: surely where they say when something was, or what is nearest has another in a clause that is else the same. Beside the name of another voice it is the name or the key that is wrong, which is told of that. */
function* yearsNowhere(
  sentence: MemoSentence,
  reported: ReadonlySet<number>,
  checked: Checked,
): Iterable<Found<'number-differs'>> {
  const years = strangeYearsIn(sentence, checked)
  if (!years.length) return
  const here = new Set(sentence.cited.map(({ interview }) => interview))
  const named = speakersNamedIn(checked.corpus, wordsOf(sentence, checked).own)
  const isForeign = named.some(({ speakers }) => !speakers.some(({ interview }) => here.has(interview)))
  const inSource = new Map(
    assess(sentence, checked).flatMap(({ figures }) => figures.map((one) => [one.span.start, one])),
  )
  for (const { key, year, span, isSure } of years) {
    if (reported.has(span.start) || checked.date?.startsWith(String(year))) continue
    const { unit, other } = inSource.get(span.start) ?? {}
    const isCertain = !isForeign && (isSure || inSource.has(span.start))
    const source = unit && other && { ref: unit.ref, voice: unit.voice, other: other.text }
    yield {
      span,
      data: { key, figure: String(year), ...(source ? { source } : {}) },
      fixes: source && !isForeign && isOnlyOne(other, figuresIn(unit.text)) ? [replaceWords(span, source.other)] : [],
      doubt: isCertain ? undefined : 'own-context',
    }
  }
}

/** Where there are several of a kind, the nearest may count something else. */
function isOnlyOne(figure: Figure, among: readonly Figure[]): boolean {
  return new Set(among.filter((one) => countsAlike(one, figure)).map(({ value }) => value)).size === 1
}

/** How many places a clause's sentence cites. */
function placesOf({ sentence }: Rendering): number {
  return new Set(
    sentence.cited.map(({ item: { key, locator } }) =>
      [key, ...(locator?.parts ?? []).map(({ label, numbers }) => `${label} ${numbers.join()}`)].join(' '),
    ),
  ).size
}

/** What the claim has in place of a figure; undefined where it or its passage may have the figure too. */
function otherThan(figure: Figure, own: readonly Figure[], known: readonly Figure[]): Figure | undefined {
  const same = known.filter(({ value }) => value === figure.value)
  if (same.some((one) => !isShareForPoints(one, figure))) return undefined
  const shifted = own.find((one) => one.value === figure.value && isShareForPoints(one, figure))
  if (shifted ?? same.length) return shifted
  const alike = own.filter((one) => countsAlike(one, figure))
  const [other] = alike
  if (!other || new Set(alike.map(({ value }) => value)).size > 1) return undefined
  if (isReckoned(figure, known)) return undefined
  const ratio = figure.value / other.value
  const isNear = (figure.isRough || other.isRough) && ratio > 0.8 && ratio < 1.25
  return isNear ? undefined : other
}

/** `12 per cent` for `12 percentage points`: the same number of something else. */
function isShareForPoints(a: Figure, b: Figure): boolean {
  const isShare = ({ counts: [first] }: Figure): boolean => first === 'percent' || first === 'points'
  return isShare(a) && isShare(b) && !countsAlike(a, b)
}

/** Two months too late is what four are where six were due: the sum or the difference of two figures may be told. */
function isReckoned({ value }: Figure, known: readonly Figure[]): boolean {
  const values = [...new Set(known.map((one) => one.value))]
  return values.some((a) => values.some((b) => a !== b && (a + b === value || Math.abs(a - b) === value)))
}

function figuresOf({ claim: { label, wording } }: RenderedClaim): readonly Figure[] {
  const inWording = figuresIn(wording)
  return inWording.length ? inWording : figuresIn(label)
}

/** All figures of the passages on which the claim rests, in their words and in what the corpus says of them. */
function figuresAt({ cited, claim }: RenderedClaim, interview: Interview, checked: Checked): readonly Figure[] {
  const refs = [...claim.at.map(({ ref }) => ref), ...refsOf(cited, interview, checked.corpus)]
  const isThere = (ref: PassageRef): boolean => refs.some((one) => isSameRef(one, ref))
  const coded = interview.claims
    .filter(({ at }) => at.some(({ ref }) => isThere(ref)))
    .flatMap(({ label, wording, hedge = '', keyPhrases, when }) => [
      label,
      wording,
      hedge,
      ...keyPhrases,
      yearsOf(when),
    ])
  return [...figuresInText(refs, interview, checked), ...coded.flatMap(figuresIn)]
}

function figuresInText(refs: readonly PassageRef[], { key }: Interview, { corpus }: Checked): readonly Figure[] {
  const source = corpus.sourceOf(key)
  const blocks = source?.blocks.filter((block) => refs.some((one) => isSameRef(one, block.ref))) ?? []
  return blocks.flatMap(({ span }) => figuresIn(source?.text.slice(span.start, span.end) ?? ''))
}

function refsOf({ item }: Cited, interview: Interview, corpus: Checked['corpus']): readonly PassageRef[] {
  const place = item.locator && placeOf(corpus, interview, item.locator)
  return place?.kind === 'passages' ? place.passages.map(({ passage }) => passage.ref) : []
}

function isDayOfTalk({ counts, value }: Figure, { issued = '', conducted = '' }: Interview): boolean {
  const days = [issued, conducted].map((day) => Number(day.slice(5).replace('-', '')))
  return counts.includes('day') && days.includes(value)
}

/** A year that says when somebody spoke, or when the memo was written, is none of what was said. */
function isYearOfTalk({ counts, value }: Figure, { issued = '' }: Interview, { date = '' }: Checked): boolean {
  return counts.includes('year') && [issued, date].some((day) => Number(day.slice(0, 4)) === value)
}
