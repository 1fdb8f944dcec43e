import type { Dropped } from '../transcript.js'
import type { Line } from '../lines/lines.js'
import { clock, countWords } from '../lines/wording.js'
import { inOrder, type Labels } from './reading.js'

const behindLabel = new RegExp(
  `^(?:[[(<{|]?\\s*#?${clock}(?:-\\d)?#?\\s*[\\])>}|]?\\s*[:：.,–—-]?\\s*|[^\\p{L}\\p{N}\\s"“”„«‘'’‚‹¿¡(\\[…]+\\s*)+`,
  'u',
)
const atEnd = new RegExp(
  `(?<=[\\p{STerm}…"”’»)\\]\\p{L}])\\s*(?:[[(<{|#~*–—-]{1,3}\\s*)?#?${clock}(?:-\\d)?#?(?:\\s*[\\])>}|#~*])?\\s*$`,
  'u',
)

/** The labels with what most of them have behind them, on their line or on the next: a time, a sign. Undefined where they have not. */
export function withRemnants(lines: readonly Line[], labels: Labels): Labels | undefined {
  if (labels.size < 4) return undefined
  const rests = [...labels].flatMap(([index, label]) => {
    const line = lines[index]
    if (!line) return []
    const from = label.span.end - line.start
    if (line.text.slice(from).trim() !== '') return [{ at: index, label, from, isNext: false }]
    return lines[index + 1] && !labels.has(index + 1) ? [{ at: index + 1, label, from: 0, isNext: true }] : []
  })
  const signed = rests.flatMap(({ at, label, from, isNext }) => {
    const { start = 0, text = '' } = lines[at] ?? {}
    const rest = text.slice(from).trimStart()
    const sign = behindLabel.exec(rest)?.[0] ?? ''
    const isWhole = isNext && sign.length === rest.length
    if (!sign || !(isWhole || /\p{L}/u.test(rest.slice(sign.length)))) return []
    const end = start + text.length - rest.length + sign.length
    return [[at, { ...label, span: { start, end } }] as const]
  })
  return signed.length < Math.max(3, rests.length * 0.5) ? undefined : inOrder([...labels, ...signed])
}

/** The lines without a time at their ends, where many have one; undefined where they have not. */
export function withoutTimesAtEnds(
  lines: readonly Line[],
): { readonly lines: readonly Line[]; readonly dropped: readonly Dropped[] } | undefined {
  const ends = lines.map(({ text }) => atEnd.exec(text)?.[0].length ?? 0)
  const said = lines.filter(({ text }) => countWords(text) > 5).length
  if (ends.filter((length) => length > 0).length < Math.max(4, said * 0.25)) return undefined
  const dropped: Dropped[] = []
  return {
    lines: lines.map((line, index) => {
      const text = line.text.slice(0, line.text.length - (ends[index] ?? 0))
      if (text.length === line.text.length) return line
      dropped.push({ span: { start: line.start + text.length, end: line.end }, why: 'time code' })
      return { ...line, text, end: line.start + text.length }
    }),
    dropped,
  }
}
