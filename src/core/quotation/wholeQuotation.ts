import { patternOf } from './pattern.js'

/** Fewer words in a row can be guessed. */
const fewestInRow = 6

/** Whether a quotation is so long that nobody finds it by guessing: at least six words in a row, and as many on either side of an ellipsis or a bracket. */
export function isWhole(quotation: string): boolean {
  const rows = [0]
  for (const { kind } of patternOf(quotation).tokens) {
    if (kind === 'ellipsis' || kind === 'bracket') rows.push(0)
    else if (kind === 'word') rows.push((rows.pop() ?? 0) + 1)
  }
  return rows.every((words) => words >= fewestInRow)
}
