import { mappingOf } from '../../assess/mapping.js'
import { readingOf } from '../../assess/tokens.js'
import type { Corpus } from '../../corpus/corpus.js'
import type { Span } from '../../model.js'
import type { MarkedWords } from './evidenceTypes.js'

/** A stretch of one text with what stands for it in another. */
export interface Meeting {
  readonly span: Span
  readonly other: string
}

/** Which words of two texts meet: the same word, a form of it, or another name. One list in the offsets of each. */
export function meetingsOf(
  own: string,
  other: string,
  corpus: Corpus,
): readonly [readonly Meeting[], readonly Meeting[]] {
  const met = mappingOf(own, { reading: readingOf(corpus, other) }, corpus)
  const [mine, theirs] = [
    met.map((one) => ({ span: one.own, other: other.slice(one.other.start, one.other.end) })),
    met.map((one) => ({ span: one.other, other: own.slice(one.own.start, one.own.end) })),
  ]
  return [mine, theirs]
}

/** Marked words with those marked instead that meet something; `meetings` are in the offsets of all of them together. */
export function withMeetings(words: readonly MarkedWords[], meetings: readonly Meeting[]): readonly MarkedWords[] {
  const text = words.map((one) => one.text).join('')
  const inOrder = [...meetings].sort((a, b) => a.span.start - b.span.start)
  const found: MarkedWords[] = []
  let at = 0
  for (const { span, other } of inOrder) {
    if (span.start < at) continue
    found.push(...between(words, at, span.start), {
      text: text.slice(span.start, span.end),
      isOnlyHere: false,
      meets: other,
    })
    at = span.end
  }
  return [...found, ...between(words, at, text.length)]
}

/** The part of marked words from one offset to another. */
function between(words: readonly MarkedWords[], start: number, end: number): readonly MarkedWords[] {
  let at = 0
  return words.flatMap((one) => {
    const from = Math.max(0, start - at)
    const part = one.text.slice(from, Math.max(from, end - at))
    at += one.text.length
    return part ? [{ ...one, text: part }] : []
  })
}

/** Each word once that stands in one of two texts alone. */
export function onlyHere(words: readonly MarkedWords[], among: readonly string[]): readonly string[] {
  const left = new Set(words.filter((one) => one.isOnlyHere).map(({ text }) => text))
  return among.filter((one) => left.has(one))
}
