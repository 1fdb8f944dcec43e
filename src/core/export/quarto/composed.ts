import type { Span } from '../../model.js'

/** A text made of another one, and where what stands in it comes from. */
export interface Composed {
  readonly text: string
  /** The place in the text it was made of; of words that were put in, all that they stand for. */
  readonly back: (span: Span) => Span
}

export interface Edit extends Span {
  readonly put: string
}

/** A text that nothing was done to. */
export function untouched(text: string): Composed {
  return { text, back: (span) => span }
}

/** The last of a list that something holds of. */
export function last<T>(all: readonly T[], holds: (one: T) => boolean): T | undefined {
  return [...all].reverse().find(holds)
}

/** Puts words in the place of others. Of edits that overlap the first counts, of two at one place the wider. */
export function edited(before: Composed, edits: readonly Edit[]): Composed {
  if (!edits.length) return before
  const pieces: { readonly at: number; readonly from: Span; readonly isKept: boolean }[] = []
  let text = ''
  let done = 0
  const keep = (end: number): void => {
    pieces.push({ at: text.length, from: { start: done, end }, isKept: true })
    text += before.text.slice(done, end)
  }
  for (const { start, end, put } of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < done) continue
    keep(start)
    pieces.push({ at: text.length, from: { start, end }, isKept: false })
    text += put
    done = end
  }
  keep(before.text.length)
  const placeOf = (offset: number, isEnd: boolean): number => {
    const piece = last(pieces, ({ at }) => (isEnd ? at < offset : at <= offset)) ?? pieces[0]
    if (!piece) return offset
    if (!piece.isKept) return isEnd ? piece.from.end : piece.from.start
    return Math.min(piece.from.end, piece.from.start + offset - piece.at)
  }
  return {
    text,
    back: ({ start, end }) => {
      const from = placeOf(start, false)
      return before.back({ start: from, end: Math.max(from, placeOf(end, true)) })
    },
  }
}
