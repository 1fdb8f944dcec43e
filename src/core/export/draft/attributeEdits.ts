import type { Span } from '../../model.js'
import { pointAt } from '../../text/lines.js'
import { type Attributes, readAttributes } from './attributes.js'

/** What attributes of Pandoc become: words, or a token. */
export interface AttributeEdit extends Span {
  readonly put:
    | string
    | { readonly kind: 'attributes'; readonly attributes: Attributes }
    | { readonly kind: 'open'; readonly of: 'span'; readonly attributes: Attributes }
    | { readonly kind: 'close'; readonly of: 'span' }
}

/** A text, where its brackets open by where they close, and where its lines begin. */
export interface Place {
  readonly text: string
  readonly openings: ReadonlyMap<number, number>
  readonly lineStarts: readonly number[]
}

/** Behind words in brackets they make a span; at the end of a heading they are the heading's; behind links, pictures and code they go. */
export function attributeEdits({ start, end }: Span, { text, openings, lineStarts }: Place): readonly AttributeEdit[] {
  const attributes = readAttributes(text.slice(start, end))
  const lineStart = lineStarts[pointAt(lineStarts, start).line - 1] ?? 0
  // What tells is near: looking through a long line again for each of its attributes would be quadratic.
  const line = text.slice(lineStart, Math.min(start, lineStart + 200))
  const rest = text.slice(end, end + 1000)
  const isHeading =
    /^[ \t]{0,3}#{1,6}[ \t]/.test(line) || /^[ \t]*(?:\r\n|\n|\r)[ \t]{0,3}(?:=+|-+)[ \t]*(?:[\r\n]|$)/.test(rest)
  if (isHeading && /^[ \t#]*(?:[\r\n]|$)/.test(rest)) return [{ start, end, put: { kind: 'attributes', attributes } }]
  // Of a table that its caption names.
  if (/^[ \t]*(?:Table)?:[ \t]/.test(line) && /^[ \t]*(?:[\r\n]|$)/.test(rest)) return [{ start, end, put: '' }]
  if (text[start - 1] === ']') {
    const open = openings.get(start - 1)
    // Of a picture, or of a link whose label is no prose.
    if (text[(open ?? 0) - 1] === '!' || /\]\[[^[\]]*\]$/.test(text.slice(Math.max(0, start - 200), start)))
      return [{ start, end, put: '' }]
    if (open === undefined || text[open - 1] === '^') return []
    return [
      { start: open, end: open + 1, put: { kind: 'open', of: 'span', attributes } },
      { start: start - 1, end, put: { kind: 'close', of: 'span' } },
    ]
  }
  const before = text[start - 1] === ')' ? text.slice(Math.max(0, start - longestAddress), start) : ''
  const [rear = '', title = ')'] = behindWords.exec(before) ?? []
  const words = rear ? openings.get(start - rear.length) : undefined
  // A title is all that a parser of Markdown keeps of a picture besides its words.
  if (words !== undefined && text[words - 1] === '!')
    return [
      { start: start - title.length, end: start - title.length, put: ' "' },
      { start: start - title.length, end, put: { kind: 'attributes', attributes } },
      { start: end, end, put: '")' },
    ]
  return /[)`>$]/.test(text[start - 1] ?? '') ? [{ start, end, put: '' }] : []
}

const longestAddress = 2000
/** Address and title of a link or picture, with the bracket that its words end in. */
const behindWords = /\]\(\s*(?:<[^<>\r\n]*>|[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)((?:\s+(?:"[^"]*"|'[^']*'))?\s*\))$/
