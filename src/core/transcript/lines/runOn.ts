import { splitAt } from './marks.js'
import type { Line } from './lines.js'

/** A name in capitals, or a letter for a part, before a colon behind a blank. */
const label = /(?<=\S)\s+((?:\p{Lu}[\p{Lu}'’.-]+(?:\s\p{Lu}[\p{Lu}'’.-]+){0,2}|[QA])):(?=\s)/gu
/** As long as a line of a talk is of which the turns run on, in UTF-16 units, and as often as it has each label. */
const long = 800
const often = 3

/** Parts lines in which a whole talk runs on, before labels that come again and again: `… in May. HOLT: And then? IOANE: We waited.` */
export function splitRunOn(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    if (line.text.length < long) return [line]
    const counts = new Map<string, number>()
    for (const [, name = ''] of line.text.matchAll(label)) counts.set(name, (counts.get(name) ?? 0) + 1)
    const usual = new Set([...counts].flatMap(([name, count]) => (count >= often ? [name] : [])))
    return usual.size < 2 ? [line] : splitAt(line, label, ([, name = '']) => usual.has(name))
  })
}
