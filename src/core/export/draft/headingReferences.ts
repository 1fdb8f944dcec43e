import { matchBrackets } from '../../memo/brackets.js'
import type { Span } from '../../model.js'
import { readAttributes } from './attributes.js'
import { headingIdOf } from './headingId.js'

/** The target of a link, which is put behind its words. */
export interface LinkEdit extends Span {
  readonly put: string
}

/** `[A heading]` and `[words][A heading]` as links to it, where nothing else has that label (Pandoc manual, extension `implicit_header_references`). */
export function headingReferences(text: string, prose: string): readonly LinkEdit[] {
  if (!prose.includes('[')) return []
  const ids = headingIds(text, prose)
  const openings = matchBrackets(prose, text)
  return [...openings].flatMap(([open, close]): readonly LinkEdit[] => {
    if (/[!^\\\]]/.test(prose[open - 1] ?? '') || /[({:]/.test(text[close + 1] ?? '')) return []
    const next = text[close + 1] === '[' ? openings.get(close + 1) : undefined
    const [from, to] = next === undefined || next === close + 2 ? [open, close] : [close + 1, next]
    const id = ids.get(labelOf(text.slice(from + 1, to)))
    return id === undefined ? [] : [{ start: close + 1, end: (next ?? close) + 1, put: `(#${id})` }]
  })
}

/** By their words; a label that the text defines is no heading's. */
function headingIds(text: string, prose: string): ReadonlyMap<string, string> {
  const defined = new Set(Array.from(text.matchAll(/^ {0,3}\[([^\]^][^\]]*)\]:/gm), ([, label = '']) => labelOf(label)))
  const found = [
    ...prose.matchAll(/^ {0,3}#{1,6}[ \t]+()(\S.*?)[ \t]*#*[ \t]*$/gm),
    ...prose.matchAll(/^(?! )()(\S.*?)[ \t]*(?:\r\n|\n|\r)(?:=+|-+)[ \t]*$/gm),
  ]
  return new Map(
    found.flatMap(({ 0: line, index }) => {
      const source = text.slice(index, index + line.length).split(/\r\n|\n|\r/, 1)[0] ?? ''
      const [, words = '', braces = '{}'] =
        /^ {0,3}(?:#{1,6}[ \t]+)?(.*?)[ \t]*#*[ \t]*(\{[^{}]*\})?[ \t]*$/.exec(source) ?? []
      const label = labelOf(words)
      const id = readAttributes(braces).id ?? headingIdOf(label)
      return defined.has(label) ? [] : [[label, id] as const]
    }),
  )
}

function labelOf(words: string): string {
  return words.replace(/[*_`]/g, '').replace(/\s+/g, ' ').trim().toLowerCase()
}
