import type { Span } from '../model.js'
import type { PreviewMemo } from './model.js'

/**
 * A mark is `}‹c3›}` for the fourth citation and `}‹s0›}` for the first sign, with private characters (Unicode's private use area) for the
 * brackets. The braces have the parser stop there, and are punctuation, as the brackets of a citation are to emphasis beside them.
 */
const open = '}\uE100'
const close = '\uE101}'
/** Around the end of a line within a citation, and what the next line begins with. */
const joined = '\uE102'

const pattern = `${open}([cs])(\\d+)${close}(?:${joined}\\s*${joined})*`
const here = new RegExp(pattern, 'y')
const anywhere = new RegExp(pattern, 'g')

/** What a mark in the text stands for, and how long it is. */
export interface Mark {
  readonly kind: 'citation' | 'sign'
  readonly index: number
  readonly length: number
}

/**
 * The memo's text with a mark in place of each citation and behind each quotation, so that a Markdown parser meets neither brackets nor pins.
 * Its lines stay the same, for the preview scrolls by them. Undefined where the text has characters of ours itself.
 */
export function markText({ memo, signs, rendered }: PreviewMemo): string | undefined {
  if (/[\uE100-\uE102]/.test(memo.text)) return undefined
  const citations = rendered
    ? memo.citations.map((_, index) => ({ span: citationSpan(memo, index), letter: 'c', index }))
    : []
  const behind = signs.map(({ span: { end } }, index) => ({ span: { start: end, end }, letter: 's', index }))
  const parts = [...citations, ...behind].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  return replaced(memo.text, parts)
}

/** The mark that begins at an offset of a marked text, if one does. */
export function markAt(text: string, offset: number): Mark | undefined {
  here.lastIndex = offset
  const match = here.exec(text)
  if (!match) return undefined
  return { kind: match[1] === 'c' ? 'citation' : 'sign', index: Number(match[2]), length: match[0].length }
}

/** A marked text as it was written, for where Markdown takes it to the letter. */
export function withoutMarks(marked: string, { memo }: Pick<PreviewMemo, 'memo'>): string {
  return marked.replaceAll(anywhere, (_, letter: string, index: string) =>
    letter === 'c' ? citationText(memo, Number(index)) : '',
  )
}

/** A citation as it is written, without its pin. */
export function citationText({ text, citations }: PreviewMemo['memo'], index: number): string {
  const span = citations[index]?.span
  return span ? text.slice(span.start, span.end) : ''
}

function citationSpan({ citations }: PreviewMemo['memo'], index: number): Span {
  const { span, pinSpan } = citations[index] ?? { span: { start: 0, end: 0 } }
  return { start: span.start, end: pinSpan?.end ?? span.end }
}

/** A part that begins within the one before is left out: a citation within another, say. */
function replaced(text: string, parts: readonly { readonly span: Span; letter: string; index: number }[]): string {
  let from = 0
  const pieces: string[] = []
  for (const { span, letter, index } of parts) {
    if (span.start < from) continue
    const beginnings = text.slice(span.start, span.end).match(/(?:\r\n|\n|\r)[ \t>]*/g) ?? []
    const lines = beginnings.map((one) => joined + one + joined).join('')
    pieces.push(text.slice(from, span.start), `${open}${letter}${index}${close}${lines}`)
    from = span.end
  }
  return pieces.join('') + text.slice(from)
}
