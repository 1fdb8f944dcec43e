import { matchBrackets } from '../../memo/brackets.js'
import { emptying } from '../../memo/hidden.js'
import { newline } from '../../text/blankLines.js'
import { metadataBlocks } from '../../memo/metadata.js'
import { findMarkup, type MarkupPart } from '../../memo/markup.js'
import type { Memo } from '../../memo/memo.js'
import { deepNesting, frontMatter } from '../../memo/prose.js'
import type { Span } from '../../model.js'
import { lineStartsOf } from '../../text/lines.js'
import type { OpenPoint } from '../proof/openPoint.js'
import { attributeEdits, type Place } from './attributeEdits.js'
import { type Attributes, readAttributes } from './attributes.js'
import { linesOfPieces } from './linesOfPieces.js'
import { leadOf, pandocEdits, type PandocMark, pandocTables } from './pandocEdits.js'
import { readTex, type TexPut } from './tex.js'

/** What a token stands for that only Pandoc's Markdown has, or that must not be read as Markdown at all. */
export type Mark =
  | { readonly kind: 'cite'; readonly index: number }
  | { readonly kind: 'sign'; readonly index: number }
  | { readonly kind: 'open'; readonly of: 'note' | 'superscript' | 'subscript' }
  | { readonly kind: 'open'; readonly of: 'span'; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly of: 'note' | 'superscript' | 'subscript' | 'span' | 'tex' }
  | Exclude<TexPut, string>
  | { readonly kind: 'div'; readonly attributes: Attributes }
  | { readonly kind: 'div-end' }
  | { readonly kind: 'attributes'; readonly attributes: Attributes }
  | PandocMark

/** A memo's body with tokens in it, which a parser of Markdown takes for words. */
export interface Masked {
  readonly text: string
  readonly marks: readonly (Mark & { readonly source: string })[]
  /** Tags of HTML that are gone, their words kept. */
  readonly html: number
  /** Shortcodes and pictures in HTML, which are gone. */
  readonly lost: readonly OpenPoint[]
  readonly formulas: number
  /** Tables that stay as their lines. */
  readonly tablesAsWritten: number
  /** The line of the memo, from 0 on, that a line of the text comes from; behind the last one their number. */
  readonly lineOf: (line: number) => number
}

/**
 * Brackets that nobody types: like the signs that they stand for they are punctuation, on which CommonMark's rules for emphasis look. Where a
 * memo has them they become tokens themselves.
 */
export const tokenPattern = /⸨(\d+)⸩/g

interface Edit extends Span {
  readonly put: Mark | string
}

/**
 * Puts tokens in the place of citations, notes in the line, spans, divs and the like, and takes comments and tags away. `signs` are offsets at which
 * something is shown that is no part of the memo.
 */
export function mask(memo: Memo, signs: readonly number[] = []): Masked {
  const { text, citingProse: prose } = memo
  const front = frontMatter(text)[0]?.end ?? 0
  const parts = findMarkup(' '.repeat(front) + text.slice(front)).parts
  const closings = matchBrackets(prose, text)
  const openings = new Map([...closings].map(([open, close]) => [close, open]))
  const place: Place = { text, openings, lineStarts: lineStartsOf(text) }
  const emptied = emptying(text)
  const tex = readTex(' '.repeat(front) + text.slice(front), parts)
  const edits = [
    ...memo.hidden.map((span) => ({ ...span, put: emptied(span) })),
    ...deepNesting(text).map((span) => ({ ...span, put: '' })),
    ...metadataBlocks(text, front).map((span) => ({ ...span, put: '' })),
    ...citationEdits(memo),
    ...signs.map((at, index) => ({ start: at, end: at, put: { kind: 'sign', index } as const })),
    ...tex.edits,
    ...parts.flatMap((part) => partEdits(part, place)),
    ...noteEdits(closings, prose),
    ...raisedEdits(prose),
    ...pandocEdits(memo, front, parts),
    ...Array.from(text.matchAll(/[⸨⸩]/g), ({ 0: sign, index }) => ({
      start: index,
      end: index + 1,
      put: { kind: 'literal', text: sign, isCode: false } as const,
    })),
  ]
  const count = (kind: MarkupPart['kind']): number =>
    parts.filter((part) => part.kind === kind && !isBreak(part, text)).length
  return {
    ...withTables(apply(text, front, edits)),
    html: count('tag') + count('rawElement'),
    lost: [...lostParts(parts, memo), ...tex.lost],
    formulas: count('math'),
  }
}

/** Breaks of pages are for paper alone; what is hidden is lost on purpose. */
function lostParts(parts: readonly MarkupPart[], { text }: Memo): readonly OpenPoint[] {
  return parts.flatMap(({ kind, start, end }): readonly OpenPoint[] => {
    const words = text.slice(start, end)
    const span = { start, end }
    if (kind === 'shortcode' && !/^\{\{<\s*pagebreak\s*>\}\}$/.test(words)) return [{ kind: 'shortcode', words, span }]
    return kind === 'tag' && /^<img\b/i.test(words) ? [{ kind: 'picture', words, span }] : []
  })
}

function withTables({
  text,
  marks,
  lineOf,
}: Pick<Masked, 'text' | 'marks' | 'lineOf'>): Pick<Masked, 'text' | 'marks' | 'tablesAsWritten' | 'lineOf'> {
  const all = [...marks]
  const token = (mark: Masked['marks'][number]): string => `⸨${all.push(mark) - 1}⸩`
  const tables = pandocTables(text, {
    lineBreak: () => token({ kind: 'break', source: ' ' }),
    literal: (words) => token({ kind: 'literal', text: words, isCode: false, source: words }),
  })
  return { text: tables.text, marks: all, tablesAsWritten: tables.asWritten, lineOf }
}

/** What is put between words comes first, then the widest edit of those that begin at one place; none is made within another. */
function apply(text: string, from: number, edits: readonly Edit[]): Pick<Masked, 'text' | 'marks' | 'lineOf'> {
  const marks: Masked['marks'][number][] = []
  const out: string[] = []
  let done = from
  /** Where each piece of `out` begins in the text. */
  const starts: number[] = []
  const isBetween = ({ start, end }: Edit): number => Number(start === end)
  const inOrder = [...edits].sort((a, b) => a.start - b.start || isBetween(b) - isBetween(a) || b.end - a.end)
  for (const { start, end, put } of inOrder) {
    if (start < done) continue
    out.push(text.slice(done, start))
    starts.push(done, start)
    done = end
    if (typeof put === 'string') out.push(put)
    else {
      const token = `⸨${marks.push({ ...put, source: text.slice(start, end) }) - 1}⸩`
      const isDiv = put.kind === 'div' || put.kind === 'div-end'
      const before = isWord(put) && endsInAddress.test(text.slice(Math.max(0, start - 500), start)) ? '<!---->' : ''
      out.push(isDiv ? alone(text.slice(start, end), token) : before + leadOf(put) + token)
    }
  }
  out.push(text.slice(done))
  starts.push(done)
  let lines: readonly number[] | undefined
  const lineOf = (line: number): number =>
    (lines ??= linesOfPieces(out, starts, text))[line] ?? lineStartsOf(text).length
  return { text: out.join(''), marks, lineOf }
}

/** A parser of GitHub's Markdown takes all that follows an address up to a blank for more of it. */
const endsInAddress = /(?:\bhttps?:\/\/|\bwww\.)[^\s<]*$/i

function isWord(put: Mark): boolean {
  return put.kind === 'cite' || (put.kind === 'open' && put.of === 'note')
}

/** Lines of its own around the token of a div, in the quotation that it stands in. */
function alone(line: string, token: string): string {
  const [prefix = ''] = /^[ \t>]*/.exec(line) ?? []
  return `${prefix.trimEnd()}\n${prefix}${token}\n${prefix.trimEnd()}`
}

/** With their pins. One within another is part of its words. */
function citationEdits({ citations }: Memo): readonly Edit[] {
  return citations.map(({ span, pinSpan }, index) => ({
    start: span.start,
    end: pinSpan?.end ?? span.end,
    put: { kind: 'cite', index },
  }))
}

function partEdits(part: MarkupPart, place: Place): readonly Edit[] {
  const { text } = place
  const { kind, start, end } = part
  const source = text.slice(start, end)
  switch (kind) {
    case 'escape':
      if (source === '\\ ') return [{ start, end, put: '\u00a0' }]
      return /["']/.test(source) ? [{ start, end, put: { kind: 'literal', text: source.slice(1), isCode: false } }] : []
    case 'comment':
      return [wholeLines(part, text)]
    case 'math':
      return [{ start, end, put: formulaIn(source) }]
    case 'shortcode':
      return [{ start, end, put: valueIn(source) ?? '' }]
    case 'rawElement':
      return [{ start, end, put: rawWords(source) }]
    case 'tag':
      if (isBreak(part, text)) return [{ start, end, put: { kind: 'break' } }]
      return [{ start, end, put: isAlone(part, text) ? '\n' : '' }]
    case 'divFence':
      return [divEdit(part, source)]
    case 'attributes':
      return attributeEdits(part, place)
    default:
      return []
  }
}

/** A value that nobody knows, told as Quarto tells it: nothing in its place would leave the marks of its emphasis. */
export function valueIn(source: string): Mark | undefined {
  const [, kind, name] = /^\{\{<\s+(meta|var)\s+(\S+)\s+>\}\}$/.exec(source) ?? []
  return kind && name ? { kind: 'literal', text: `?${kind}:${name}`, isCode: false } : undefined
}

function formulaIn(source: string): Mark {
  const formula = source.startsWith('$$') ? 'display' : 'inline'
  return { kind: 'literal', text: source.replace(/\s+/g, ' '), isCode: false, formula }
}

/** A comment alone on its lines goes with their last break, so that it parts no paragraph. */
function wholeLines(part: Span, text: string): Edit {
  if (!isAlone(part, text)) return { ...part, put: '' }
  const [rest = ''] = new RegExp(`^[ \\t]*${newline}?`).exec(text.slice(part.end)) ?? []
  const [indent = ''] = /[ \t]*$/.exec(text.slice(Math.max(0, part.start - 200), part.start)) ?? []
  return { start: part.start - indent.length, end: part.end + rest.length, put: '' }
}

function isAlone({ start, end }: Span, text: string): boolean {
  return (
    /(?:^|[\r\n])[ \t]*$/.test(text.slice(Math.max(0, start - 200), start)) &&
    /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end, end + 200))
  )
}

function isBreak({ start, end }: Span, text: string): boolean {
  return /^<br\b/i.test(text.slice(start, end))
}

/** Of `<code>` and `<pre>` the words are kept; a script is none of the memo's words. */
function rawWords(source: string): Edit['put'] {
  const words = source.replace(/<[^<>]*>/g, '')
  return /^<(?:pre|code)/i.test(source) ? { kind: 'literal', text: words.replace(/\s+/g, ' '), isCode: true } : ''
}

function divEdit({ start, end }: Span, source: string): Edit {
  const [, words = ''] = /^[ \t>]*:{3,}[ \t]*(.*?)[ \t]*:*[ \t]*$/.exec(source) ?? []
  return { start, end, put: words ? { kind: 'div', attributes: readAttributes(words) } : { kind: 'div-end' } }
}

/** Notes in the line: `^[words]`. */
function noteEdits(closings: ReadonlyMap<number, number>, prose: string): readonly Edit[] {
  const notes = [...closings].filter(([open]) => prose[open - 1] === '^' && prose[open - 2] !== '\\')
  return notes.flatMap(([open, close]): readonly Edit[] => [
    { start: open - 1, end: open + 1, put: { kind: 'open', of: 'note' } },
    { start: close, end: close + 1, put: { kind: 'close', of: 'note' } },
  ])
}

/** `2^nd^` and `H~2~O`: no white space within. */
function raisedEdits(prose: string): readonly Edit[] {
  const forms = [
    ['superscript', /(?<![\\[\]^])\^(?![\s^[])[^\s^]+\^(?!\^)/g],
    ['subscript', /(?<![\\~])~(?![\s~])[^\s~]+~(?!~)/g],
  ] as const
  return forms.flatMap(([of, pattern]) =>
    Array.from(prose.matchAll(pattern)).flatMap(({ 0: found, index }): readonly Edit[] => [
      { start: index, end: index + 1, put: { kind: 'open', of } },
      { start: index + found.length - 1, end: index + found.length, put: { kind: 'close', of } },
    ]),
  )
}
