import type { Span } from '../../model.js'

/** A text made of another one, and where what stands in it comes from. */
export interface Composed {
  readonly text: string
  /** The place in the text it was made of; of words that were put in, all that they stand for. */
  readonly back: (span: Span) => Span
  /** The place in the file that its author wrote it in; undefined for what was written in the memo itself. */
  readonly included: (span: Span) => IncludedPlace | undefined
}

/** A file that a memo includes. */
export interface IncludedFile {
  /** As the memo names it. */
  readonly path: string
  readonly text: string
}

export interface IncludedPlace {
  readonly file: IncludedFile
  readonly span: Span
}

export interface Edit extends Span {
  readonly put: string
  /** The file that holds these words, from this offset on. */
  readonly from?: { readonly file: IncludedFile; readonly start: number }
}

/** A text that nothing was done to. */
export function untouched(text: string): Composed {
  return { text, back: (span) => span, included: () => undefined }
}

/** The last of a list that something holds of. */
function last<T>(all: readonly T[], holds: (one: T) => boolean): T | undefined {
  return [...all].reverse().find(holds)
}

/** Puts words in the place of others. Of edits that overlap the first counts, of two at one place the wider. */
export function edited(before: Composed, edits: readonly Edit[]): Composed {
  if (!edits.length) return before
  const pieces: { readonly at: number; readonly from: Span; readonly edit?: Edit }[] = []
  let text = ''
  let done = 0
  const keep = (end: number): void => {
    pieces.push({ at: text.length, from: { start: done, end } })
    text += before.text.slice(done, end)
  }
  for (const edit of [...edits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const { start, end, put } = edit
    if (start < done) continue
    keep(start)
    pieces.push({ at: text.length, from: { start, end }, edit })
    text += put
    done = end
  }
  keep(before.text.length)
  const offsetInFile = (offset: number, isEnd: boolean): number => {
    const piece = last(pieces, ({ at }) => (isEnd ? at < offset : at <= offset)) ?? pieces[0]
    if (!piece) return offset
    if (piece.edit) return isEnd ? piece.from.end : piece.from.start
    return Math.min(piece.from.end, piece.from.start + offset - piece.at)
  }
  const inBefore = ({ start, end }: Span): Span => {
    const from = offsetInFile(start, false)
    return { start: from, end: Math.max(from, offsetInFile(end, true)) }
  }
  return {
    text,
    back: (span) => before.back(inBefore(span)),
    included: (span) => {
      const piece = last(pieces, ({ at }) => at <= span.start)
      if (!piece?.edit?.from) return before.included(inBefore(span))
      const { put, from } = piece.edit
      const start = from.start + span.start - piece.at
      const end = from.start + Math.min(put.length, span.end - piece.at)
      return { file: from.file, span: { start, end } }
    },
  }
}
