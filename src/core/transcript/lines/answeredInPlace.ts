import type { Line } from './lines.js'
import { splitAt } from './marks.js'
import { countWords } from './wording.js'

/** One question or a few, with the beginning of a sentence behind them that asks nothing: `What is a typical day? I am in by seven.` */
const answered =
  /(?<=^["“«¿]?\p{Lu}[^.!?:]{8,300}\?(?: [^.!?:]{8,300}\?){0,2}) (?=["“«]?[\p{Lu}\p{N}](?![^.!?]{0,300}\?))/gu
/** Fewer such paragraphs, or a smaller share of those around them, are somebody's who asks himself. */
const fewest = 6
const share = 0.5
/** Shorter paragraphs are headings. */
const fewestWords = 8

/**
 * Parts paragraphs behind the questions with which they begin, where a page that lost its type has each question and its answer in one: most
 * paragraphs from the first such one to the last begin so.
 */
export function splitAnswered(lines: readonly Line[]): readonly Line[] {
  const found = lines.map((line, index) => isWhole(lines, index) && [...line.text.matchAll(answered)].length > 0)
  const own = lines.slice(found.indexOf(true), found.lastIndexOf(true) + 1)
  const longer = own.filter(({ text }) => countWords(text) >= fewestWords)
  const count = found.filter(Boolean).length
  if (count < fewest || count < longer.length * share) return lines
  return lines.flatMap((line, index) => (found[index] ? splitAt(line, answered) : [line]))
}

/** Whether a line is a paragraph of its own. */
function isWhole(lines: readonly Line[], index: number): boolean {
  const isBegun = (line: Line | undefined): boolean => line === undefined || line.begins || line.blanks > 0
  return lines[index]?.block.kind === 'paragraph' || (isBegun(lines[index]) && isBegun(lines[index + 1]))
}
