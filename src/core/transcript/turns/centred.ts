import type { Paragraph } from './paragraphs.js'
import { beginsLower, countWords, endsSentence } from '../lines/wording.js'

/** How much farther in than the words of speakers a heading stands that is set in the middle of its line. */
const farther = 4
const longest = 60

/**
 * The paragraphs that are lines of headings set in the middle, as in records of hearings: `Statement of Ines Okafor, Director, Harbour`
 * over `Institute`. Each stands farther in than what is said, between empty lines, and ends in no sentence.
 */
export function centredIn(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const indents = paragraphs
    .flatMap(({ label, block, indent }) => (label && block.kind === 'line' ? [indent] : []))
    .sort((a, b) => a - b)
  const usual = indents[Math.floor(indents.length / 2)]
  const found = new Set<number>()
  if (usual === undefined) return found
  for (let first = 0; first < paragraphs.length; first += 1) {
    let end = first + 1
    while (end < paragraphs.length && paragraphs[end]?.blanks === 0 && paragraphs[end]?.label === undefined) end += 1
    const group = paragraphs.slice(first, end)
    if (isHeading(group, paragraphs[end], usual + farther))
      for (let index = first; index < end; index += 1) found.add(index)
    first = end - 1
  }
  return found
}

function isHeading(group: readonly Paragraph[], next: Paragraph | undefined, indent: number): boolean {
  const text = group.map((one) => one.text).join(' ')
  return (
    group.every((one) => one.block.kind === 'line' && !one.label && !one.changes && one.indent >= indent) &&
    (group[0]?.blanks ?? 0) > 0 &&
    (next === undefined || next.blanks > 0) &&
    !beginsLower(text) &&
    !endsSentence(text) &&
    countWords(text) <= longest
  )
}
