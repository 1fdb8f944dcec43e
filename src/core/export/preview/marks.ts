import { leadOf, type PandocEdit, pandocEdits, type PandocMark, pandocTables } from '../draft/pandocEdits.js'
import { emptying } from '../../memo/hidden.js'
import { matchBrackets } from '../../memo/brackets.js'
import { findMarkup, type MarkupPart } from '../../memo/markup.js'
import { frontMatter } from '../../memo/prose.js'
import type { Span } from '../../model.js'
import type { PreviewMemo } from './previewMemo.js'

/**
 * A mark is `}‹c3›}` for the fourth citation, `}‹s0›}` for the first sign and `}‹p0›}` for the first thing that only Pandoc's Markdown has, with private characters (Unicode's private use area) for the
 * brackets. The braces have the parser stop there, and are punctuation, as the brackets of a citation are to emphasis beside them.
 */
const open = '}\uE100'
const close = '\uE101}'
/** Around the end of a line within a citation, and what the next line begins with. */
const joined = '\uE102'

const pattern = `${open}([csp])(\\d+)${close}(?:${joined}\\s*${joined})*`
const here = new RegExp(pattern, 'y')
const anywhere = new RegExp(pattern, 'g')

/** What a mark in the text stands for, and how long it is. */
export interface Mark {
  readonly kind: 'citation' | 'sign' | 'pandoc'
  readonly index: number
  readonly length: number
}

/** A memo's text with marks in it. */
export interface MarkedText {
  readonly text: string
  /** What only Pandoc's Markdown has, by the number of its mark, and how it is written. */
  readonly pandoc: readonly (PandocMark & { readonly source: string })[]
}

/**
 * The memo's text with a mark in place of each citation, behind each quotation, and for what a parser of CommonMark does not know, so that it meets
 * neither brackets nor pins and reads lists and tables as an export does. Its lines stay the same, for the preview scrolls by them. Undefined
 * where the text has characters of ours itself.
 */
export function markText({ memo, signs, rendered }: PreviewMemo): MarkedText | undefined {
  const { text } = memo
  if (/[\uE100-\uE102]/.test(text)) return undefined
  const citations = rendered ? memo.citations.map((_, index) => citationPart(memo, index)) : []
  const emptied = emptying(text)
  const hidden = memo.hidden.map((span) => ({ ...span, put: emptied(span) }))
  const behind = signs.map(({ span: { end } }, index) => ({ start: end, end, put: markOf('s', index) }))
  const pandoc: MarkedText['pandoc'][number][] = []
  const markFor = (mark: PandocMark, source: string): string => markOf('p', pandoc.push({ ...mark, source }) - 1)
  const edits = editsOf(memo).map(({ start, end, put }) => ({
    start,
    end,
    put: typeof put === 'string' ? put : leadOf(put) + markFor(put, text.slice(start, end)),
  }))
  const tables = pandocTables(replaced(text, [...hidden, ...citations, ...behind, ...edits]), {
    lineBreak: () => markFor({ kind: 'break' }, ' '),
    literal: (words) => markFor({ kind: 'literal', text: words, isCode: false }, words),
  })
  return { text: tables.text, pandoc }
}

function editsOf(memo: PreviewMemo['memo']): readonly PandocEdit[] {
  if (memo.language === 'plaintext') return []
  const front = frontMatter(memo.text)[0]?.end ?? 0
  const { parts } = findMarkup(' '.repeat(front) + memo.text.slice(front))
  return [...pandocEdits(memo, front, parts), ...withoutAttributes(memo, parts)]
}

/** Attributes of spans, links, pictures and code, which are no words; of headings and captions the parser has them. */
function withoutAttributes(
  { text, citingProse }: PreviewMemo['memo'],
  parts: readonly MarkupPart[],
): readonly PandocEdit[] {
  const openings = new Map([...matchBrackets(citingProse, text)].map(([from, to]) => [to, from]))
  return parts.flatMap(({ kind, start, end }): readonly PandocEdit[] => {
    if (kind !== 'attributes') return []
    const before = text[start - 1] ?? ''
    if (/[)`>$]/.test(before)) return [{ start, end, put: '' }]
    const from = before === ']' ? openings.get(start - 1) : undefined
    if (from === undefined || /[\]!^]/.test(text[from - 1] ?? '')) return []
    return [
      { start: from, end: from + 1, put: '' },
      { start: start - 1, end, put: '' },
    ]
  })
}

function markOf(letter: 'c' | 's' | 'p', index: number): string {
  return `${open}${letter}${index}${close}`
}

const kinds: Readonly<Record<string, Mark['kind']>> = { c: 'citation', s: 'sign', p: 'pandoc' }

/** The mark that begins at an offset of a marked text, if one does. */
export function markAt(text: string, offset: number): Mark | undefined {
  here.lastIndex = offset
  const match = here.exec(text)
  if (!match) return undefined
  return { kind: kinds[match[1] ?? ''] ?? 'citation', index: Number(match[2]), length: match[0].length }
}

/** A marked text as it was written, for where Markdown takes it to the letter. */
export function withoutMarks(marked: string, memo: PreviewMemo['memo'], pandoc: MarkedText['pandoc']): string {
  return marked.replaceAll(anywhere, (_, letter: string, index: string) => {
    if (letter === 'p') return pandoc[Number(index)]?.source ?? ''
    return letter === 'c' ? citationText(memo, Number(index)) : ''
  })
}

/** A citation as it is written, without its pin. */
export function citationText({ text, citations }: PreviewMemo['memo'], index: number): string {
  const span = citations[index]?.span
  return span ? text.slice(span.start, span.end) : ''
}

/** With its pin; where it goes over lines, the mark does. */
function citationPart({ text, citations }: PreviewMemo['memo'], index: number): Part {
  const { span, pinSpan } = citations[index] ?? { span: { start: 0, end: 0 } }
  const { start, end } = { start: span.start, end: pinSpan?.end ?? span.end }
  const beginnings = text.slice(start, end).match(/(?:\r\n|\n|\r)[ \t>]*/g) ?? []
  return { start, end, put: markOf('c', index) + beginnings.map((one) => joined + one + joined).join('') }
}

interface Part extends Span {
  readonly put: string
}

/** What is put between words comes first; a part that begins within the one before is left out: a citation within another, say. */
function replaced(text: string, parts: readonly Part[]): string {
  let from = 0
  const pieces: string[] = []
  const isBetween = ({ start, end }: Part): number => Number(start === end)
  const inOrder = [...parts].sort((a, b) => a.start - b.start || isBetween(b) - isBetween(a) || b.end - a.end)
  for (const { start, end, put } of inOrder) {
    if (start < from) continue
    pieces.push(text.slice(from, start), put)
    from = end
  }
  return pieces.join('') + text.slice(from)
}
