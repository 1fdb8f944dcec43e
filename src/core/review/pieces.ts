import type { Span } from '../model.js'
import type { Revision, WordParagraph } from '../text/wordDocument.js'

/** Stands in the text of a block for the mark of a note: U+FFFC, object replacement character. */
export const noteMark = '\uFFFC'

/** A run of a paragraph as it is read, or the mark of a note. */
export interface Piece extends Span {
  readonly text: string
  /** Its place among the runs, or that of the run behind the mark. */
  readonly run: number
  /** Of a mark: the kind of its note, and the number that the file has for it. */
  readonly note?: string
  readonly revisions: readonly Revision[]
  readonly format: string
}

/** The words of a paragraph in order, with marks of notes where they stand. */
export function piecesOf({ runs, anchors }: WordParagraph): readonly Piece[] {
  const pieces: Piece[] = []
  let end = 0
  const push = (piece: Omit<Piece, keyof Span>): void => {
    pieces.push({ ...piece, start: end, end: end + piece.text.length })
    end += piece.text.length
  }
  let next = 0
  const pushMarks = (run: number): void => {
    for (let anchor = anchors[next]; anchor && anchor.before <= run; anchor = anchors[++next])
      if ('note' in anchor)
        push({ text: noteMark, run, note: `${anchor.note} ${anchor.id}`, revisions: anchor.revisions, format: '' })
  }
  for (const [run, { text, isHidden, revisions, format }] of runs.entries()) {
    pushMarks(run)
    // Signs that no text has would be commands to a terminal.
    push({ text: isHidden ? '' : text.replace(/[^\P{Cc}\n\t]|\uFFFC/gu, '\uFFFD'), run, revisions, format })
  }
  pushMarks(runs.length)
  return pieces
}

/** Where a run begins in the text of its paragraph: `before` the marks of notes that stand in front of it, or `behind` them. */
export interface RunStarts {
  before(run: number): number
  behind(run: number): number
}

/** The starts of all runs of a paragraph; of one that it does not have, the end. */
export function runStarts(pieces: readonly Piece[]): RunStarts {
  const end = pieces.at(-1)?.end ?? 0
  const [before, behind] = [new Map<number, number>(), new Map<number, number>()]
  for (const { run, start, note } of pieces) {
    if (!before.has(run)) before.set(run, start)
    if (note === undefined) behind.set(run, start)
  }
  return { before: (run) => before.get(run) ?? end, behind: (run) => behind.get(run) ?? end }
}
