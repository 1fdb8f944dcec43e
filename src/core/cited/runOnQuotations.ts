import type { Span } from '../model.js'

/** A part of a quotation that goes on over paragraphs: its words, and with the one mark that it has. */
export interface RunOnPart {
  readonly span: Span
  readonly whole: Span
}

const opening = /[“„«](?=\s*\S)|(?<![\p{L}\p{N}])"(?=\S)/gu
const closingOf: Readonly<Record<string, RegExp>> = { '“': /^[^“”]*”/u, '„': /^[^„“”]*[“”]/u, '«': /^[^«»]*»/u }

/**
 * Parts by the paragraph that they stand in, besides quotations that open and close in one: each paragraph of such a quotation opens with the mark and
 * the last alone is closed, or the first opens and the second closes. `marked` has for each paragraph what stands between marks in it.
 */
export function runOnParts(
  prose: string,
  paragraphs: readonly Span[],
  marked: readonly (readonly Span[])[],
  hasCitation: (span: Span) => boolean,
): readonly (readonly RunOnPart[])[] {
  const parts = paragraphs.map((): RunOnPart[] => [])
  paragraphs.forEach(({ start, end }, index) => {
    const next = paragraphs[index + 1]
    const words = prose.slice(start, end).trimEnd()
    const isFree = (at: number): boolean => !marked[index]?.some((one) => one.start <= at && at < one.end)
    const open = next && Array.from(words.matchAll(opening)).find((one) => isFree(start + one.index))
    if (!open) return
    const from = start + open.index
    const to = start + words.length
    // Words that hold their own citation end before it, where the mark was forgotten.
    if (hasCitation({ start: from, end: to })) return
    const behind = prose.slice(next.start, next.end)
    const lead = next.start + behind.length - behind.trimStart().length
    const closed = closingOf[open[0]]?.exec(behind.trimStart())?.[0].length
    if (!behind.trimStart().startsWith(open[0])) {
      if (closed === undefined) return
      parts[index + 1]?.push({
        span: { start: lead, end: lead + closed - 1 },
        whole: { start: lead, end: lead + closed },
      })
    }
    parts[index]?.push({ span: { start: from + 1, end: to }, whole: { start: from, end: to } })
  })
  return parts
}
