import type { Span } from '../../model.js'
import { remembered } from '../../text/remember.js'
import { roughStemOf } from '../../language/stem.js'
import { dayBefore, dayBehind, notCounted, numberWords, rough, scales } from '../../language/figures/figureWords.js'

/** A figure of a text and what it counts, so that only like is held against like. */
export interface Figure {
  /** With what belongs to it as a figure: `$40 million`, `12 per cent`, `ten`. */
  readonly span: Span
  readonly text: string
  readonly value: number
  /** `year` for one of the calendar, `percent`, `points`, `money`, else the stems of what stands behind it; nothing where that tells nothing. */
  readonly counts: readonly string[]
  /** Whether the text itself says that it is rough. */
  readonly isRough: boolean
}

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|${[...numberWords.keys()].join('|')}`
const pattern = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/–-])(?<sign>[$€£] ?)?(?<number>${number})(?![\p{L}\p{N}:/–-]|[.,]\d)(?: (?<scale>${Object.keys(scales).join('|')}))?(?:s\b)?` +
    String.raw`(?: ?(?:(?<percent>%|per ?cent\b)|(?<points>percentage points?\b)|(?<money>(?:US )?(?:dollars|euros|pounds|renminbi|yuan|rupees)\b)))?`,
  'giu',
)

/** The figures of a text, in order. Numbers of paragraphs, days and clocks are none, and neither is `one`. */
export const figuresIn = remembered(lookForFigures)

function lookForFigures(text: string): readonly Figure[] {
  return Array.from(text.matchAll(pattern)).flatMap((match): readonly Figure[] => {
    const { 0: found, index, groups = {} } = match
    const end = index + found.length
    const before = text.slice(Math.max(0, index - 30), index)
    const behind = text.slice(end, end + 60)
    if (
      isDay(found, before, behind) ||
      /\b(?:para|sec|paragraph|section|question|chapter|page|no|nos|p|pp)\.? $/iu.test(before)
    )
      return []
    const { sign, number: digits = '', scale, percent, points, money } = groups
    const base = numberWords.get(digits.toLowerCase()) ?? Number(digits.replaceAll(',', ''))
    const value = base * (scale === undefined ? 1 : (scales[scale.toLowerCase()] ?? 1))
    const isYear = !sign && scale === undefined && !percent && !points && !money && /^(?:1[89]|20)\d\d$/.test(digits)
    const counts = isYear
      ? ['year']
      : percent
        ? ['percent']
        : points
          ? ['points']
          : sign || money
            ? ['money']
            : countedIn(behind)
    return [{ span: { start: index, end }, text: found, value, counts, isRough: rough.test(before) }]
  })
}

function isDay(found: string, before: string, behind: string): boolean {
  return /^\d{1,2}$/.test(found) && (dayBehind.test(behind) || (dayBefore.test(before) && !countedIn(behind).length))
}

/** The stems of the first words behind a figure, of which one is what it counts: `two new reactors`, `ten years`. */
function countedIn(behind: string): readonly string[] {
  const [, next = '', second = ''] = /^ (\p{Ll}[\p{L}-]*)(?: (\p{Ll}[\p{L}-]*))?/u.exec(behind) ?? []
  const counted = next && !notCounted.test(next) ? [next, ...(notCounted.test(second) ? [] : [second])] : []
  return counted.flatMap((word) => (word ? `n:${roughStemOf(word.toLowerCase())}` : []))
}

/** Whether two figures count the same kind of thing. */
export function countsAlike(a: Figure, b: Figure): boolean {
  return a.counts.some((one) => b.counts.includes(one))
}
