import type { Span } from '../model.js'
import { containerAt, inside } from './containers.js'

/** A table whose columns are told by where words stand under rows of dashes: Pandoc's simple and multiline tables. */
export interface ColumnTable extends Span {
  /** How far from the beginning of its line each column begins. */
  readonly columns: readonly number[]
  readonly align: readonly ('left' | 'right' | 'center' | undefined)[]
  /** Lines of the head, then of each row. */
  readonly head: readonly Span[]
  readonly rows: readonly (readonly Span[])[]
  /** A word stands across the beginning of a column, so that to part cells there would cut it. */
  readonly cutsWords: boolean
}

interface Line extends Span {
  readonly text: string
}

const anyDashes = /^[ >]*-{2,} +-{2,}[ -]*$/
const dashes = /^( {0,3})(-{2,}(?: +-{2,})+) *$/
const oneRule = /^ {0,3}-{3,} *$/
/** Longer ones are taken for none, so that rows of dashes without an end cost no look at all that follows. */
const mostLines = 200
const mostHeadLines = 20

/** The tables of a text without code (Pandoc manual, "Tables"). A tab in one leaves its columns open; such a one is none. */
export function findColumnTables(text: string): readonly ColumnTable[] {
  if (!/^[ >]*-{2,} +-{2,}/m.test(text)) return []
  const lines = Array.from(text.matchAll(/[^\r\n]*(?:\r\n|\n|\r|$)/g), ({ 0: whole, index }): Line => {
    const words = whole.replace(/[\r\n]+$/, '')
    return { start: index, end: index + words.length, text: words }
  })
  const texts = lines.map((line) => line.text)
  const tables: ColumnTable[] = []
  for (let at = 0; at < lines.length; at++) {
    if (!anyDashes.test(texts[at] ?? '')) continue
    const found = tableAround(viewOf(lines, texts, at), at)
    if (!found || found.table.start < (tables.at(-1)?.end ?? 0)) continue
    tables.push(found.table)
    at = found.last
  }
  return tables
}

/** A line by its number, without what stands before those of one quotation or item; undefined for lines outside. */
type View = (at: number) => Line | undefined

function viewOf(lines: readonly Line[], texts: readonly string[], at: number): View {
  const container = containerAt(texts, at)
  return (index) => {
    const line = lines[index]
    const text = line && inside(line.text, container)
    return line && text !== undefined ? { start: line.end - text.length, end: line.end, text } : undefined
  }
}

interface Found {
  readonly table: ColumnTable
  /** Its last line. */
  readonly last: number
}

/** The table with this row of dashes below its head, or as its first line. */
function tableAround(view: View, rule: number): Found | undefined {
  const [, indent = '', groups] = dashes.exec(textAt(view, rule)) ?? []
  if (groups === undefined) return undefined
  let first = rule
  while (first > rule - mostHeadLines && !isBlank(view, first - 1)) first--
  // A head has one line, unless a rule stands above it.
  const isFramed = first < rule && oneRule.test(textAt(view, first))
  const headAt = isFramed ? first + 1 : first
  if (isFramed ? headAt === rule : rule - headAt > 1) return undefined
  const body = bodyOf(view, rule + 1, { isFramed, hasHead: rule > headAt })
  const head = linesOf(view, headAt, rule)
  const lines = [...head, ...(body?.rows.flat() ?? [])]
  if (!body || lines.some(({ text }) => text.includes('\t'))) return undefined
  const marks = Array.from(groups.matchAll(/-+/g))
  const columns = marks.map(({ index }) => indent.length + index)
  const sample = head.length ? head : (body.rows[0] ?? [])
  return {
    last: body.last,
    table: {
      start: view(first)?.start ?? 0,
      end: view(body.last)?.end ?? 0,
      columns,
      align: marks.map(({ 0: group }, at) => alignOf(sample, columns[at] ?? 0, columns[at + 1], group.length)),
      head,
      rows: body.rows,
      cutsWords: lines.some(({ text }) =>
        columns.slice(1).some((column) => /^\S\S$/.test(text.slice(column - 1, column + 1))),
      ),
    },
  }
}

interface Body {
  readonly rows: readonly (readonly Line[])[]
  readonly last: number
}

/**
 * Below a head without a rule above it each line is a row, up to an empty one. Otherwise a row of dashes ends the table; where empty lines stand
 * in it they part the rows, of several lines then.
 */
function bodyOf(
  view: View,
  from: number,
  { isFramed, hasHead }: { readonly isFramed: boolean; readonly hasHead: boolean },
): Body | undefined {
  const isEnd = (at: number): boolean => (isFramed ? oneRule : dashes).test(textAt(view, at)) && isBlank(view, at + 1)
  let at = from
  if (hasHead && !isFramed) {
    while (!isBlank(view, at) && !isEnd(at)) at++
    const rows = linesOf(view, from, at).map((line) => [line])
    return rows.length ? { rows, last: isEnd(at) ? at : at - 1 } : undefined
  }
  while (view(at) && at < from + mostLines && !isEnd(at)) at++
  if (at === from || !isEnd(at)) return undefined
  const body = linesOf(view, from, at)
  const isParted = isFramed || body.some(({ text }) => text.trim() === '')
  return { rows: isParted ? groupsOf(body) : body.map((line) => [line]), last: at }
}

function linesOf(view: View, from: number, to: number): readonly Line[] {
  return Array.from({ length: to - from }, (_, index) => view(from + index)).filter((line) => line !== undefined)
}

function groupsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = []
  let isNew = true
  for (const line of lines) {
    const isEmpty = line.text.trim() === ''
    if (!isEmpty && isNew) groups.push([line])
    else if (!isEmpty) groups.at(-1)?.push(line)
    isNew = isEmpty
  }
  return groups
}

/** By on which side the shortest words end with the dashes: at the right, at the left, or at none of both. */
function alignOf(
  lines: readonly Line[],
  column: number,
  next: number | undefined,
  width: number,
): ColumnTable['align'][number] {
  const [shortest] = lines
    .map(({ text }) => text.slice(column, next).trimEnd())
    .filter(Boolean)
    .sort((a, b) => a.length - b.length)
  if (shortest === undefined) return undefined
  const isApart = { left: shortest.startsWith(' '), right: shortest.length < width }
  if (isApart.left) return isApart.right ? 'center' : 'right'
  return isApart.right ? 'left' : undefined
}

function textAt(view: View, at: number): string {
  return view(at)?.text ?? ''
}

/** Empty, or outside. */
function isBlank(view: View, at: number): boolean {
  return textAt(view, at).trim() === ''
}
