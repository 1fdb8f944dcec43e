import type { LocatorPart } from '../memo/locator.js'
import { numbersIn, rangesOf, type WrittenRange } from '../memo/locatorLists.js'
import type { Passage } from '../model.js'

/** Passages by a mark that the source itself has: pages and articles are counted as they are printed, times in seconds from its beginning. */
type Mark = 'page' | 'article' | 'time'

interface Marked {
  readonly passage: Passage
  /** As it stands in the interview's file. */
  readonly written: string
  /** Undefined for Roman numerals and the like, which are only compared as they are written. */
  readonly start: number | undefined
  /** The last page of one that runs over. */
  readonly end: number | undefined
}

/** Pages are counted: on page 12 stands also what is marked `11-12`, and on pages 11-12 what is marked with either. */
const counted = /^\d+(?:\s*[-–]+\s*\d+)?$/

/**
 * The passages that stand on a page of the source, or were spoken at a time: those that are marked so, else the one that begins last
 * before it, since a paragraph may run over, unless its end is known. Of what lies behind the last mark nobody can tell how far it reaches.
 *
 * CSL 1.0.2 calls the locator for times `timestamp`. Pandoc 3.1 has no such term: it prints `[@key, 00:14:03]` as it is written, which
 * is what a memo should say, and would print the word as well.
 */
export function markedPassages(passages: readonly Passage[], locator: LocatorPart): readonly Passage[] {
  const mark = markOf(locator)
  const marked = mark ? marksOf(passages, mark) : []
  const asWritten = (value: string): readonly Passage[] =>
    mark === 'page' && counted.test(value)
      ? []
      : marked.filter(({ written }) => even(written, mark) === even(value, mark)).map(({ passage }) => passage)
  const whole = asWritten(locator.value)
  if (whole.length) return whole
  const found = new Set(
    rangesOf(locator.value).flatMap((range) => {
      // `4(2)` is a paragraph of article 4.
      const one = range.length === 1 ? asWritten(mark === 'article' ? range[0].replace(/\(.*$/, '') : range[0]) : []
      return one.length ? one : wantedBy(locator, range).flatMap((wanted) => within(marked, wanted, mark))
    }),
  )
  return passages.filter((passage) => found.has(passage))
}

/** The first and the last mark of the kind that a locator names, as they are written; undefined where there are none. */
export function rangeOfMarks(
  passages: readonly Passage[],
  locator: LocatorPart,
): readonly [first: string, last: string] | undefined {
  const mark = markOf(locator)
  const marked = mark ? marksOf(passages, mark) : []
  const [first, last] = [marked[0], marked.at(-1)]
  return first && last && [first.written, last.written]
}

/** Article IV is cited as article 4 as well. */
function even(value: string, mark: Mark | undefined): string {
  if (mark !== 'article' || !/^[IVXLC]+$/i.test(value)) return value.toLowerCase()
  const values = Array.from(value.toLowerCase(), (letter) => romans[letter] ?? 0)
  return String(values.reduce((sum, one, at) => sum + (one < (values[at + 1] ?? 0) ? -one : one), 0))
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function markOf({ label }: LocatorPart): Mark | undefined {
  if (label === 'timestamp') return 'time'
  return label === 'page' || label === 'article' ? label : undefined
}

function marksOf(passages: readonly Passage[], mark: Mark): readonly Marked[] {
  return passages.flatMap((passage): readonly Marked[] => {
    const written = passage[mark]
    if (written === undefined) return []
    if (mark === 'time') return [{ passage, written, start: secondsOf(written), end: undefined }]
    const [, start, end = start] = /^(\d+)(?:[-–](\d+)$)?/.exec(written) ?? []
    return [{ passage, written, start: numberOf(start), end: numberOf(end) }]
  })
}

type Range = readonly [from: number, to: number]

/** `12-14` as three pages; `14:03-15:10` as one range of time. */
function wantedBy({ label }: LocatorPart, range: WrittenRange): readonly Range[] {
  if (label !== 'timestamp') return numbersIn(range).map((number) => [number, number])
  const [from, to = from] = range.map((end = '') => secondsOf(end))
  return from === undefined || to === undefined ? [] : [[from, to]]
}

function within(marked: readonly Marked[], [from, to]: Range, mark: Mark | undefined): readonly Passage[] {
  const starts = marked.filter((one): one is Marked & { readonly start: number } => one.start !== undefined)
  const inside = starts.filter(({ start, end = start }) => from <= end && start <= to)
  // No article runs over into the next one.
  const isOpen =
    mark === 'article' || !starts.some(({ start }) => start > from) || inside.some(({ start }) => start <= from)
  const running = isOpen ? undefined : [...starts].reverse().find(({ start }) => start < from)
  return [...(running ? [running] : []), ...inside].map(({ passage }) => passage)
}

const numberOf = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits))

/** `01:02:03.5`, `62:03`; undefined for anything else. */
function secondsOf(text: string): number | undefined {
  const match = /^(?:(\d+):)?(\d{1,3}):(\d\d)(?:[.,]\d+)?$/.exec(text.trim())
  if (!match) return undefined
  const [, hours = '0', minutes = '0', seconds = '0'] = match
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
