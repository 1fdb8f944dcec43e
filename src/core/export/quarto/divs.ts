import type { MarkupPart } from '../../memo/markup.js'
import type { Span } from '../../model.js'
import { type Attributes, readAttributes } from '../draft/attributes.js'

/** A fenced div: from the line that opens it to the one that closes it. */
export interface Div extends Span {
  readonly attributes: Attributes
  /** What is between the two lines. */
  readonly body: Span
}

/** The fenced divs of a text, outer ones first; one that is never closed is none. */
export function divsIn(text: string, parts: readonly MarkupPart[]): readonly Div[] {
  const open: { readonly line: Span; readonly words: string }[] = []
  const divs: Div[] = []
  for (const { kind, start, end } of parts) {
    if (kind !== 'divFence') continue
    const [, words = ''] = /^[ \t>]*:{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/.exec(text.slice(start, end)) ?? []
    if (words) {
      open.push({ line: { start, end }, words })
      continue
    }
    const last = open.pop()
    if (last)
      divs.push({
        start: last.line.start,
        end,
        attributes: readAttributes(last.words),
        body: { start: last.line.end, end: start },
      })
  }
  return divs.sort((a, b) => a.start - b.start)
}
