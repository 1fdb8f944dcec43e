import type { Span } from '../model.js'
import type { Doubt, Transcript, NoInterview } from './transcript.js'

/**
 * From so many doubts a turn on a text counts as badly read. Measured on 62 real transcripts, of which 13 had less than 80 % of their boundaries:
 * 3 of the 5 that were read at all reach it (in the other 8 no talk is found), and 1 of the 49 others.
 */
const badly = 0.4
/** Fewer doubts than this say nothing of a whole text, however short it is. */
const fewest = 4

/**
 * What is doubtful of where a text was cut. Who speaks is asked of each speaker in any case, and is doubtful of many where many say little; what nobody
 * could hear, or asked to keep back, is the text's own.
 */
const ofReading: ReadonlySet<Doubt['code']> = new Set(['turn-guessed', 'furniture-guessed', 'label-unused'])

/** Of a whole text that is badly read. */
export interface BadReading {
  readonly doubts: number
  readonly turns: number
  /** The kind of doubt that comes most often, and the first line that it is about: what to look at first. */
  readonly code: Doubt['code']
  readonly line: Span
}

/** Whether a text is badly read as a whole, by how much of it is doubtful; undefined where it is not. What signs in a text say is believed. */
export function badReading({ doubts, turns, passages, speakers, layout, extract }: Transcript): BadReading | undefined {
  const begin = passages[turns[0]?.passages[0] ?? 0]?.pieces[0]?.start ?? 0
  // Lines above the talk, `Position: deputy director`, look like labels and say nothing of how turns were read.
  const isAbove = ({ code, span }: Doubt): boolean => code === 'label-unused' && span.start < begin
  const own = doubts.filter((one) => ofReading.has(one.code) && !isAbove(one))
  const isMuch = own.length >= fewest && own.length >= turns.length * badly
  const isCut = isCutBySentences(passages) && layout === 'unlabelled' && speakers.length > 1
  if (layout === 'signs' || !(isMuch || isCut)) return undefined
  const counts = new Map<Doubt['code'], number>()
  for (const { code } of own) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [[code] = ['turn-guessed' as const]] = [...counts].sort(([, one], [, other]) => other - one)
  const first = own.find((one) => one.code === code)?.span ?? { start: begin, end: begin }
  const end = extract.text.indexOf('\n', first.start)
  const line = { start: first.start, end: end < 0 ? extract.text.length : end }
  return { doubts: isCut ? turns.length : own.length, turns: turns.length, code, line }
}

/**
 * Whether nearly every paragraph is one sentence, as services for speech cut them: such paragraphs are no turns, and where no label parts these all are
 * guessed. Of 6 real talks without labels the one with most has 54 %.
 */
const isCutBySentences = (passages: Transcript['passages']): boolean =>
  passages.filter(({ text }) => !/[.?!…]["”’)]?\s/u.test(text)).length >= passages.length * 0.8

/** A word of the text that came out nowhere. */
export interface LostWord {
  readonly word: string
  readonly span: Span
}

/**
 * The words of the text that are in no passage, no field and no dropped span, or only in part, in order: none, whatever the text. A
 * word is what white space parts. A text that is no interview has lost none, for nothing is written of it.
 */
export function wordsUnaccounted(result: Transcript | NoInterview): readonly LostWord[] {
  if ('notInterview' in result) return []
  const { extract, passages, fields, dropped } = result
  const spans = [
    ...passages.flatMap(({ pieces }) => pieces),
    ...fields.flatMap(({ span }) => span ?? []),
    ...dropped.map(({ span }) => span),
  ].sort((a, b) => a.start - b.start)
  const lost: LostWord[] = []
  let at = 0
  let covered = 0
  for (const match of extract.text.matchAll(/\S+/g)) {
    const span = { start: match.index, end: match.index + match[0].length }
    covered = Math.max(covered, span.start)
    for (let next = spans[at]; next && next.start <= covered; next = spans[at]) {
      covered = Math.max(covered, next.end)
      at += 1
    }
    if (covered < span.end) lost.push({ word: match[0], span })
  }
  return lost
}
