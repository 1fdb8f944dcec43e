import type { Label } from './labelForm.js'
import type { Line } from '../lines/lines.js'
import { beginsLower, endsInPunctuation, endsSentence } from '../lines/lineForm.js'

/** Whether a line is a paragraph by itself. */
export function isWhole(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]]
  if (!line || line.block.kind === 'cue' || line.block.kind === 'row') return false
  return (line.begins || line.blanks > 0) && (next === undefined || next.begins || next.blanks > 0)
}

/** Whether a line between the first and the last who speak begins a paragraph that is a sentence. */
export function isSaid(lines: readonly Line[], index: number, begin: number, end: number): boolean {
  const line = lines[index]
  if (!line || index <= begin || index >= end || !(line.begins || line.blanks > 0)) return false
  let last = index
  while (lines[last + 1]?.blanks === 0 && lines[last + 1]?.begins === false) last += 1
  return endsSentence(lines[last]?.text ?? '')
}

/** Behind the colon of a sentence or an item it goes on in small letters, without a sign at the end. */
export function isGoingOn(line: Line | undefined, label: Label): boolean {
  const rest = line?.text.slice(label.span.end - line.start).trimStart() ?? ''
  return beginsLower(rest) && !endsInPunctuation(rest) && line?.block.kind !== 'cue' && line?.block.kind !== 'line'
}

/** Whether the words of a line go on in small letters on the next. */
export function goesOnBelow(lines: readonly Line[], index: number): boolean {
  const next = lines[index + 1]
  return next !== undefined && next.blanks === 0 && !next.begins && beginsLower(next.text)
}
