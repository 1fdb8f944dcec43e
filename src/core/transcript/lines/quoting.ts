import type { Span } from '../../model.js'
import { type Cut, type Line, lineFrom } from './lines.js'

/** The sign that mail programs set before each line of what is replied to. */
const quoting = /^(?:>(?!>)\s?)+/

/** Parts of a message are replied to one by one. */
const fewest = 3

/**
 * Takes the sign of quoting off the lines of a message that is replied to part by part, but for the first line of each of its paragraphs,
 * which the sign tells from the reply.
 */
export function cutQuoting(lines: readonly Line[]): Cut {
  const lengths = lines.map(({ text, block }) => (block.kind === 'line' ? (quoting.exec(text)?.[0].length ?? 0) : 0))
  const isEmpty = (index: number): boolean => lengths[index] === lines[index]?.text.length
  const runs = lengths.filter((length, index) => length > 0 && !lengths[index - 1]).length
  if (runs < fewest || runs > lines.length * 0.4) return { lines, dropped: [] }
  const kept: Line[] = []
  const dropped: { span: Span; why: 'ornament' }[] = []
  lines.forEach((line, index) => {
    const length = lengths[index] ?? 0
    const before = lengths[index - 1] ?? 0
    if (length === 0) return kept.push(before > 0 ? { ...line, begins: true } : line)
    const isFirst = before === 0 || line.blanks > 0 || isEmpty(index - 1)
    const own = isEmpty(index) ? undefined : isFirst ? { ...line, begins: true } : lineFrom(line, line.start + length)
    if (!own || !isFirst) dropped.push({ span: { start: line.start, end: own?.start ?? line.end }, why: 'ornament' })
    if (own) kept.push(own)
    return undefined
  })
  return { lines: kept, dropped }
}
