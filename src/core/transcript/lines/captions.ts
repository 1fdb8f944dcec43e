import type { Dropped } from '../transcript.js'
import { type Cut, type Line, lineFrom } from './lines.js'

/**
 * Takes out what rolling captions show twice: each cue repeats the last line of the one before and adds to it. Words that a
 * speaker really says twice are kept, for rolling captions repeat all the way through.
 */
export function cutRepeatedCaptions(lines: readonly Line[]): Cut {
  const kept: Line[] = []
  const dropped: Dropped[] = []
  for (const line of lines) {
    const shown = line.block.kind === 'cue' ? shownBefore(line, kept) : 0
    if (shown === 0) {
      kept.push(line)
      continue
    }
    dropped.push({ span: { start: line.start, end: line.start + shown }, why: 'repetition' })
    const rest = lineFrom(line, line.start + shown)
    if (rest) kept.push(rest)
  }
  return dropped.length >= 3 && dropped.length >= lines.length * 0.2 ? { lines: kept, dropped } : { lines, dropped: [] }
}

/** How much of a line the two lines before it have shown: all of it, or the words that it begins with. */
function shownBefore(line: Line, kept: readonly Line[]): number {
  for (const before of kept.slice(-2).reverse()) {
    if (before.block === line.block || before.block.kind !== 'cue') continue
    if (before.text === line.text) return line.text.length
    if (line.text.startsWith(`${before.text} `)) return before.text.length
  }
  return 0
}
