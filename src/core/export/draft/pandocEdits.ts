import { blank } from '../../text/blank.js'
import { keyAt } from '../../memo/citationKey.js'
import { readExamples } from '../../memo/examples.js'
import { marksOf } from '../../language/quotationMarks.js'
import { fencesIn, type MarkupPart, type TexMark, texMarks } from '../../memo/markup.js'
import type { Memo } from '../../memo/memo.js'
import type { Span } from '../../model.js'
import type { Numbering } from '../document.js'
import { columnEdits, columnTables } from './columnTables.js'
import { definitionLists } from './definitionLists.js'
import { fancyLists } from './fancyLists.js'
import { gridTables } from './gridTables.js'
import { headingReferences } from './headingReferences.js'
import { lineBlocks } from './lineBlocks.js'
import type { TablesRead, TableSyntax } from './tableCells.js'

/** What a token stands for that a parser of CommonMark does not know, in a document and in its preview. */
export type PandocMark =
  /** Shown to the letter. */
  | {
      readonly kind: 'literal'
      readonly text: string
      readonly isCode: boolean
      readonly formula?: 'inline' | 'display'
    }
  | { readonly kind: 'break' }
  /** Before the term of a definition list. */
  | { readonly kind: 'term' }
  /** The number of an item in a list that CommonMark does not know. */
  | { readonly kind: 'number'; readonly number: number; readonly numbering: Numbering }

/** What is put in the place of a part of a memo: words of Markdown, or what becomes a token. */
export interface PandocEdit extends Span {
  readonly put: PandocMark | string
}

/**
 * What only Pandoc's Markdown has, so that a parser of CommonMark reads it: line blocks, lists of definitions and of every number, examples, tables
 * of columns, pipes in code, and quotation marks of LaTeX. `front` is where the front matter ends, `parts` the constructs behind it.
 */
export function pandocEdits(
  { text, citingProse: prose, lang }: Pick<Memo, 'text' | 'citingProse' | 'lang'>,
  front: number,
  parts: readonly MarkupPart[],
): readonly PandocEdit[] {
  return [
    ...lineBlocks(text, prose),
    ...definitionLists(text, front, prose),
    ...fancyLists(text, front, prose),
    ...exampleReferences(prose),
    ...captionsBelow(prose),
    ...headingReferences(text, prose),
    ...columnEdits(blank(blank(text, [{ start: 0, end: front }]), fencesIn(parts), 'x')),
    ...parts.flatMap((part) => codeEdits(part, text)),
    ...texMarks(parts, text).map((mark) => ({ start: mark.start, end: mark.end, put: signOf(mark, text, lang) })),
  ]
}

/** LaTeX sets ``so'' and \enquote{so} as its document's language has them; other marks are those of their author. */
export function signOf({ sign, isOpening, start }: TexMark, text: string, language = ''): string {
  if (!/[`'\\}]/.test(text.charAt(start))) return sign
  const { quotes, innerQuotes } = marksOf(language)
  const wished = isOpening ? { '“': quotes[0], '‘': innerQuotes[0] } : { '”': quotes[1], '’': innerQuotes[1] }
  return new Map(Object.entries(wished)).get(sign) ?? sign
}

/** What has a parser take for a list what only Pandoc takes for one; the brackets part it from lists of other numbers. */
export function leadOf({ kind, number }: { readonly kind: string; readonly number?: number }): string {
  if (kind === 'term') return '+ '
  return kind === 'number' ? `${number ?? 1}) ` : ''
}

/** Tables, once what stands in their cells has become tokens, in which neither pipes nor columns are. */
export function pandocTables(text: string, signs: TableSyntax): TablesRead {
  const columns = columnTables(text, signs)
  const grids = gridTables(columns.text, signs)
  return { text: grids.text, asWritten: columns.asWritten + grids.asWritten }
}

/** A caption straight below a table of pipes, which GitHub's Markdown takes for one more row. */
function captionsBelow(prose: string): readonly PandocEdit[] {
  const below = /^[ \t]{0,3}\|.*(\r\n|\n|\r)(?=[ \t]{0,3}(?:Table)?:[ \t]+\S)/gm
  return Array.from(prose.matchAll(below), ({ 0: row, 1: newline = '\n', index }) => {
    const at = index + row.length
    return { start: at, end: at, put: newline }
  })
}

/** `@good` as the number of the example `(@good)`. */
function exampleReferences(prose: string): readonly PandocEdit[] {
  const numbers = new Map(readExamples(prose).map(({ label, number }) => [label, String(number)]))
  return Array.from(prose.matchAll(/(?<!\\)@(?!\{)/g)).flatMap(({ index }) => {
    const key = keyAt(prose, index)
    const text = key && numbers.get(key.key)
    return text === undefined
      ? []
      : [{ start: index, end: key?.end ?? index, put: { kind: 'literal', text, isCode: false } }]
  })
}

/** For Pandoc a pipe in code parts no cells of a table; a parser of GitHub's Markdown must not see it. */
function codeEdits({ kind, start, end }: MarkupPart, text: string): readonly PandocEdit[] {
  const source = kind === 'codeSpan' ? text.slice(start, end) : ''
  const [, words = ''] = /^(?:`+)([^\r\n]*\|[^\r\n]*?)`+$/.exec(source) ?? []
  return words ? [{ start, end, put: { kind: 'literal', text: words.trim(), isCode: true } }] : []
}
