import { lineStartsOf, pointAt } from '../../text/lines.js'

/**
 * For each line that pieces put together have, the line of `text` that it comes from, both from 0 on. `starts` are the offsets in the text at which
 * the pieces, or what they stand for, begin.
 */
export function linesOfPieces(pieces: readonly string[], starts: readonly number[], text: string): readonly number[] {
  const inText = lineStartsOf(text)
  const lineAt = (offset: number): number => pointAt(inText, offset).line - 1
  /** Where what stands behind a piece begins; of some parts of the text nothing is left. */
  const behind = (at: number): number => {
    let next = at + 1
    while (next < pieces.length - 1 && !pieces[next]) next++
    return starts[next] ?? text.length
  }
  return [
    lineAt(starts[0] ?? 0),
    ...pieces.flatMap((piece, at) => {
      const [start = 0, next = text.length] = [starts[at], starts[at + 1]]
      return lineStartsOf(piece)
        .slice(1)
        .map((offset) => lineAt(offset < piece.length ? Math.min(start + offset, next) : behind(at)))
    }),
  ]
}
