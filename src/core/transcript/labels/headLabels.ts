import type { Cast } from './cast.js'
import type { Label } from './label.js'
import type { Line } from '../lines/lines.js'
import { beginsLower, countWords, endsInSign } from '../lines/wording.js'

/** As few labels are none of a talk whose head could be told from it. */
const fewest = 5
/** As many words as a title or a line about somebody has. */
const mostWords = 25

/**
 * Labels without those that only the head of a text has: `Guarding the Coast: Are Our Quays Any Safer?`, `Narrator: Ines Okafor, pilot`. A
 * talk has some labels again and again; what stands above all of them under a label of its own, and is no sentence, is not said by anybody.
 */
export function withoutHeadLabels(lines: readonly Line[], cast: Cast): Cast {
  const labels = [...cast.labels]
  const counts = new Map<string, number>()
  for (const [, { key }] of labels) counts.set(key, (counts.get(key) ?? 0) + 1)
  const isTalk = labels.length >= fewest && [...counts.values()].some((count) => count > 1)
  if (!isTalk) return cast
  const first = labels[0]
  const framing = first && framesTalk(lines, first, labels) ? [first, ...labels.slice(-1)] : []
  const isHead = ([index, label]: Entry, at: number): boolean =>
    (counts.get(label.key) === 1 && !cast.onLines && isUnsaid(lines, index, label, cast.labels)) ||
    (at === 0 && isTitle(lines, index, labels, counts.get(label.key) === 1))
  const from = framing.length > 0 ? 0 : labels.findIndex((entry, at) => !isHead(entry, at))
  const gone = new Set([...framing, ...labels.slice(0, Math.max(from, 0))].map(([index]) => index))
  return gone.size === 0 ? cast : { ...cast, labels: new Map(labels.filter(([index]) => !gone.has(index))) }
}

type Entry = readonly [number, Label]

/** Whether what stands behind a label ends with its line, in no sign that ends what is said. */
function isUnsaid(lines: readonly Line[], index: number, { span }: Label, labels: ReadonlyMap<number, Label>): boolean {
  const line = lines[index]
  const next = lines[index + 1]
  const words = line?.text.slice(span.end - line.start).trim() ?? ''
  if (line === undefined || words === '' || endsInSign(words) || countWords(words) > mostWords) return false
  const isShort = line.text.length < 50 && next !== undefined && !beginsLower(next.text)
  return isShort || next === undefined || labels.has(index + 1) || next.blanks > 0 || next.begins
}

/** Whether a line is a heading as few other labels are, or the very first one above more that has no label. */
function isTitle(lines: readonly Line[], index: number, labels: readonly Entry[], isOnce: boolean): boolean {
  const isHeading = (at: number): boolean => lines[at]?.block.kind === 'heading'
  const headings = labels.filter(([at]) => isHeading(at)).length
  const [, next] = labels
  return (
    (isHeading(index) && headings < labels.length / 2) || (isOnce && index === 0 && next !== undefined && next[0] > 1)
  )
}

/** Whether the first label stands again as the last one, with the same words: what whoever made the transcript says of that. */
function framesTalk(lines: readonly Line[], [index, { key }]: Entry, labels: readonly Entry[]): boolean {
  const [end, last] = labels.at(-1) ?? []
  if (end === undefined || end === index || last?.key !== key || countWords(lines[index + 1]?.text ?? '') < 5)
    return false
  return [0, 1].every((step) => lines[index + step]?.text === lines[end + step]?.text)
}
