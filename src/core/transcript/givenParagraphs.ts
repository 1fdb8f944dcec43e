import type { Span } from '../model.js'
import type { NoInterview, TurnCorrection, Transcript } from './transcript.js'
import type { Recognised } from './assemble.js'
import type { Paragraph } from './turns/paragraphs.js'
import { dropsOf, spanOf } from './spans.js'

/** Gives paragraphs of a text to whom somebody told that they are; those that were left out come back, but for what a field is taken from. */
export function givenParagraphs(found: Recognised, given: readonly TurnCorrection[]): Recognised {
  return given.reduce(
    (now, { span, by }) =>
      now.paragraphs.reduce(
        (all, paragraph, index) => (touches(paragraph, span) ? givenOne(all, index, paragraph, by) : all),
        now,
      ),
    found,
  )
}

/** Who would be missing in a talk, after paragraphs were given to others. */
export function lostPart({ passages }: Transcript): NoInterview['notInterview'] | undefined {
  const has = (kind: string): boolean => passages.some(({ ref }) => ref.kind === kind)
  if (!has('question')) return 'nobody asks'
  return has('paragraph') ? undefined : 'nobody answers'
}

/** Whose a paragraph is that somebody told of is not doubtful any more. */
export function withoutDoubtsOf(given: readonly TurnCorrection[], read: Transcript): Transcript {
  const isTold = (span: Span): boolean => given.some((one) => overlaps(one.span, span))
  const doubts = read.doubts.filter(({ code, span }) => code !== 'turn-guessed' || !isTold(span))
  return doubts.length < read.doubts.length ? { ...read, doubts } : read
}

function givenOne(found: Recognised, index: number, paragraph: Paragraph, by: TurnCorrection['by']): Recognised {
  const own = dropsOf(paragraph, 'note')
  const isDrop = ({ start, end }: Span): boolean => own.some(({ span }) => span.start === start && span.end === end)
  const isSpoken = found.order.some((one) => one.index === index)
  const isStandfirst = found.standfirsts.includes(paragraph)
  const drops = found.dropped.filter(({ span }) => isDrop(span))
  if (!isSpoken && !isStandfirst && drops.length < own.length) return found
  const order = found.order.filter((one) => one.index !== index)
  const standfirsts = found.standfirsts.filter((one) => one !== paragraph)
  const dropped = found.dropped.filter(({ span }) => !isDrop(span))
  const bare = { ...found, order, standfirsts, dropped }
  if (by === 'no part') return { ...bare, dropped: [...dropped, ...own] }
  if (by === 'standfirst') return { ...bare, standfirsts: inOrder([...standfirsts, paragraph], placeOf) }
  const key = [...found.everybody.indexOf].find(([, speaker]) => speaker === by)?.[0]
  return key === undefined
    ? found
    : { ...bare, order: inOrder([...order, { index, key, isStated: true }], (one) => one.index) }
}

const placeOf = (paragraph: Paragraph): number => spanOf(paragraph).start

const touches = ({ pieces }: Paragraph, span: Span): boolean => pieces.some((piece) => overlaps(piece, span))

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

function inOrder<T>(all: readonly T[], place: (one: T) => number): readonly T[] {
  return [...all].sort((a, b) => place(a) - place(b))
}
