import type { Interview, PassageRef } from '../../model.js'
import { assess } from '../../assess/assess.js'
import { datesIn, inFormOf } from '../../assess/dates.js'
import { passagesCited } from '../../citation/resolve.js'
import { isSameRef } from '../../corpus/source/sourceText.js'
import { speakersNamedIn } from '../../sentence/attribution/speakers.js'
import { countsAlike, type Figure, figuresIn } from '../../sentence/evidence/figures.js'
import { strangeYearsIn } from '../../sentence/claims/strangeYears.js'
import type { Found, Rule } from '../../cited/rule.js'
import { replaceWords } from '../fixes/replaceWords.js'
import type { Checked } from '../../cited/checked.js'
import { wordsOfSentence } from '../../cited/sentenceWords.js'
import type { MemoSentence } from '../../cited/sentences.js'

/**
 * A figure that is not the source’s: another number for the same thing, another year, per cent for percentage points.
 *
 * Why: a wrong digit is copied from memo to memo, and no reader sees it without the source.
 *
 * Told only where the sentence rests on one place, and nothing there has your figure or others that would explain it, also by adding or
 * subtracting. A hint where it is not sure that both speak of the same. A year that the interview never names is a hint, because it may be context. It
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
    for (const sentence of checked.isEnglish ? checked.sentences : []) {
      const reported = new Set<number>()
      for (const found of figuresNowhere(sentence, checked)) {
        reported.add(found.span.start)
        yield found
      }
      yield* yearsNowhere(sentence, reported, checked)
    }
  },
}

/** Figures that stand nowhere at the place cited, where its text is here. */
function* figuresNowhere(sentence: MemoSentence, checked: Checked): Iterable<Found<'number-differs'>> {
  for (const { figures, cited, answer } of assess(sentence, checked)) {
    const { item, interview } = cited
    if (!interview || answer.kind === 'elsewhere' || answer.kind === 'not found') continue
    for (const { figure, unit, other, span, isSure } of figures) {
      if (isDateOfTalk(figure, interview, checked)) continue
      const source = unit && other ? { ref: unit.ref, voice: unit.voice, other: other.text } : undefined
      const at = passagesCited(item, interview, checked.corpus).map(({ ref }) => ref)
      const data = { key: item.key, figure: figure.text, cited: at }
      const isDated = figure.counts.includes('day') || figure.counts.includes('year')
      // What is nearest to a date says the same else; of a figure the place may count something else.
      const among = isDated && unit ? figuresAndDates(unit.text) : figuresInText(at, interview, checked)
      const instead = other && figure.counts.includes('day') ? inFormOf(figure, other) : other?.text
      yield {
        span,
        data: source ? { ...data, source } : data,
        fixes: other && instead !== undefined && isOnlyOne(other, among) ? [replaceWords(span, instead)] : [],
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
  const named = speakersNamedIn(checked.corpus, wordsOfSentence(sentence, checked).own)
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

function figuresInText(refs: readonly PassageRef[], { key }: Interview, { corpus }: Checked): readonly Figure[] {
  const source = corpus.sourceOf(key)
  const blocks = source?.blocks.filter((block) => refs.some((one) => isSameRef(one, block.ref))) ?? []
  return blocks.flatMap(({ span }) => figuresIn(source?.text.slice(span.start, span.end) ?? ''))
}

function figuresAndDates(text: string): readonly Figure[] {
  return [...figuresIn(text), ...datesIn(text)]
}

/** A day, its month or a year that says when somebody spoke, or when the memo was written, is none of what was said. */
function isDateOfTalk(
  { counts, value }: Figure,
  { issued = '', conducted = '' }: Interview,
  { date = '' }: Checked,
): boolean {
  const days = [issued, conducted].flatMap((day) => {
    const monthAndDay = Number(day.slice(5, 7) + day.slice(8, 10).padEnd(2, '0'))
    return [monthAndDay, monthAndDay - (monthAndDay % 100)]
  })
  const years = [issued, conducted, date].map((day) => Number(day.slice(0, 4)))
  return (counts.includes('day') && days.includes(value)) || (counts.includes('year') && years.includes(value))
}
