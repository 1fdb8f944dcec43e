import type { Span } from '../model.js'

/** The number of an example, `(@)` or `(@name)`, as it stands before its words. */
export interface Example extends Span {
  /** Counted through the whole memo. */
  readonly number: number
  /** What it is referred to by, `good` of `(@good)`; empty where it has no name. */
  readonly label: string
}

const item = /^[ \t]*(?:\(@([\w-]*)\)|@([\w-]*)[.)])[ \t]+(?=\S)/

/** Examples are numbered through a memo (Pandoc manual, "Numbered example lists"). Each stands below an empty line or below another one. */
export function readExamples(prose: string): readonly Example[] {
  const examples: Example[] = []
  if (!/^[ \t]*\(?@[\w-]*[.)]/m.test(prose)) return examples
  let isBelow = true
  let isInExample = false
  for (const { 0: whole, index } of prose.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g)) {
    const line = whole.replace(/[\r\n]+$/, '')
    const found: RegExpExecArray | null = isBelow || isInExample ? item.exec(line) : null
    if (found) {
      const start = index + (/^[ \t]*/.exec(line)?.[0].length ?? 0)
      const end = index + found[0].length
      examples.push({ start, end, number: examples.length + 1, label: found[1] ?? found[2] ?? '' })
    }
    const isEmpty = line.trim() === ''
    isInExample = !isEmpty && (isInExample || found !== null)
    isBelow = isEmpty
  }
  return examples
}
