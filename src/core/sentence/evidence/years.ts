import type { Corpus } from '../../corpus/corpus.js'
import { perVersionOf } from '../../corpus/perVersion.js'
import type { Interview, PassageRef, When } from '../../model.js'
import { sharedTexts } from '../../cited/texts.js'
import { numberWords } from '../../language/figures/figureWords.js'

const year = /(?<![\d.,–/-])(?:1[89]|20)\d\d(?![\d–/-]|[.,]\d|s\b)/g
/** In data, where days and spans of time stand as well: `2016-09/2020`. */
const anyYear = /(?<!\d)(?:1[89]|20)\d\d(?!\d)/g
const stretch = new RegExp(
  String.raw`\b(\d{1,2}|an?|one|${[...numberWords.keys()].join('|')})(?: \p{Ll}+)? (?:years?|decades?) (?:ago|before|earlier|later|after|afterwards|less|more|from now|sooner|on)\b`,
  'giu',
)

/** A year of the calendar in a text, with its offset; decades and spans such as `2014–19` are none. */
export function yearsIn(text: string): readonly { readonly year: number; readonly start: number }[] {
  return Array.from(text.matchAll(year), ({ 0: found, index }) => ({ year: Number(found), start: index }))
}

/** All years of a date or a span of time, with the words for them. */
export function yearsOf(when: When | undefined): string {
  const [first, last = first] = (when?.date.match(/\b\d{4}\b/g) ?? []).map(Number)
  if (first === undefined || last === undefined) return when?.words ?? ''
  const years = Array.from({ length: Math.min(50, last - first + 1) }, (_, index) => first + index)
  return [when?.words ?? '', ...years].join(' ')
}

interface Years {
  readonly named: ReadonlySet<number>
  /** The years of the talk and of its publication. */
  readonly ofTalk: ReadonlySet<number>
}

/** Every year that an interview names, as far as its text and its claims are here. */
const yearsOfInterview = perVersionOf(lookForYears)

function lookForYears(interview: Interview, corpus: Corpus): Years {
  const { title, note = '', issued = '', conducted = '', questions, claims, topics } = interview
  const own = [
    ...claims.flatMap(({ label, wording, hedge = '', keyPhrases, when }) => [
      label,
      wording,
      hedge,
      ...keyPhrases,
      when?.date ?? '',
      when?.words ?? '',
    ]),
    ...questions.map(({ label }) => label),
    ...topics.map((topic) => topic.title),
  ]
  const text = sharedTexts(corpus).sourceOf(interview.key)?.text ?? ''
  const ofTalk = [issued, conducted].flatMap((day) => Number(day.slice(0, 4)) || [])
  const named = [title, note, text, ...own].join('\n').match(anyYear) ?? []
  return { named: new Set(named.map(Number)), ofTalk: new Set(ofTalk) }
}

/**
 * Whether an interview speaks of a year: by its number, as the year of the talk or the one beside it, or as so many years from one that is named. `refs`
 * are the passages whose numbers of years count: `six years after the vote`.
 */
export function speaksOfYear(
  wanted: number,
  interview: Interview,
  refs: readonly PassageRef[],
  corpus: Corpus,
): boolean {
  const { named, ofTalk } = yearsOfInterview(interview, corpus)
  if (named.has(wanted) || [...ofTalk].some((one) => Math.abs(one - wanted) <= 1)) return true
  const stretches = stretchesAt(interview, refs, corpus)
  return [...named, ...ofTalk].some((one) => stretches.has(Math.abs(one - wanted)))
}

/** Of how many years passages speak. */
function stretchesAt(interview: Interview, refs: readonly PassageRef[], corpus: Corpus): ReadonlySet<number> {
  const source = sharedTexts(corpus).sourceOf(interview.key)
  const isThere = (ref: PassageRef): boolean => refs.some((one) => one.kind === ref.kind && one.number === ref.number)
  const words = [
    ...(source?.blocks ?? [])
      .filter(({ ref }) => isThere(ref))
      .map(({ span }) => source?.text.slice(span.start, span.end) ?? ''),
    ...interview.claims.filter(({ at }) => at.some(({ ref }) => isThere(ref))).map(({ wording }) => wording),
  ].join('\n')
  const lengths = Array.from(words.matchAll(stretch), ([whole, count = '']) => {
    const value = Number(count) || (numberWords.get(count.toLowerCase()) ?? 1)
    return /decades?$/iu.test(whole) ? 10 * value : value
  })
  return new Set(lengths)
}
