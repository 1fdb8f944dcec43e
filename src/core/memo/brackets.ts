import { blankLines } from '../text/blankLines.js'

/**
 * The closing bracket of each square bracket that is closed in its own paragraph, by offset. `prose` says where brackets are (not in code),
 * `text` where paragraphs end: a comment alone on its line ends none.
 */
export function matchBrackets(prose: string, text: string): ReadonlyMap<number, number> {
  const closings = new Map<number, number>()
  const ends = blankLines(text)
  let open: number[] = []
  let nextEnd = 0
  for (const { 0: found, index } of prose.matchAll(/\\[^]|@\{[^\s{}]*\}|[[\]]/g)) {
    while ((ends[nextEnd]?.start ?? Infinity) < index) {
      open = []
      nextEnd++
    }
    if (found === '[') open.push(index)
    if (found !== ']') continue
    const opening = open.pop()
    if (opening !== undefined) closings.set(opening, index)
  }
  return closings
}
