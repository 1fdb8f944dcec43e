import { type ColumnTable, findColumnTables } from '../../memo/columnTables.js'
import type { Span } from '../../model.js'
import { lineStartOf } from '../../text/lines.js'
import { delimiterOf, pipeTable, plainLines, type TablesRead, type TableSyntax } from './tableCells.js'

/** A sign between words. */
export interface ColumnEdit extends Span {
  readonly put: string
}

/** Private characters: around what is known of a table, at its end, and from the last on one for each column. */
const [open, known, end, column] = ['\uE110', '\uE111', '\uE112', 0xe120] as const
const mostColumns = 60
const ours = /[\uE110-\uE15C]/
const anyOfOurs = new RegExp(ours, 'g')
const table = new RegExp(`${open}([^${known}]*)${known}([^${end}]*)${end}`, 'g')
const cell = /[\uE120-\uE15C][^\uE120-\uE15C]*/g

/**
 * Where tables of columns and their cells begin in a text without code: once what stands in their cells has become tokens, nobody can tell
 * any more. `columnTables` takes the signs away.
 */
export function columnEdits(text: string): readonly ColumnEdit[] {
  if (ours.test(text)) return []
  return findColumnTables(text).flatMap((found) => (found.columns.length > mostColumns ? [] : editsOf(found)))
}

function editsOf({ start, end: stop, columns, align, head, rows, cutsWords }: ColumnTable): readonly ColumnEdit[] {
  const between = (at: number, put: string): ColumnEdit => ({ start: at, end: at, put })
  const letters = align.map((one) => one?.slice(0, 1) ?? '-').join('')
  const isParted = rows.some((lines) => lines.length > 1)
  const kind = cutsWords ? 'plain' : `${letters} ${head.length} ${isParted}`
  const lines = cutsWords ? [] : [head, ...rows].flat()
  const cells = lines.flatMap((line) =>
    columns
      .map((from, index) => ({ at: line.start + (index ? from : 0), index }))
      .filter(({ at, index }) => index === 0 || at < line.end)
      .map(({ at, index }) => between(at, String.fromCharCode(column + index))),
  )
  return [between(start, `${open}${kind}${known}`), ...cells, between(stop, end)]
}

/** Tables of columns as tables of pipes, in a text that `columnEdits` found some in. One whose columns cut words stays as its lines. */
export function columnTables(text: string, signs: TableSyntax): TablesRead {
  let asWritten = 0
  const read = text.replace(table, (_, kind: string, body: string, at: number) => {
    const newline = /\r\n|\n|\r/.exec(body)?.[0] ?? '\n'
    // What stands before each line in a quotation or in an item of a list.
    const lead = text.slice(lineStartOf(text, at), at)
    const lines = body.split(/\r\n|\n|\r/)
    if (kind !== 'plain') return written(kind, lines, signs).join(newline + lead)
    asWritten++
    const bare = lines.map((line) => (line.startsWith(lead) ? line.slice(lead.length) : line))
    return plainLines(bare, signs).join(newline + lead)
  })
  // What is left of a table whose signs another edit took.
  return { text: read.replace(anyOfOurs, ''), asWritten }
}

const sides: Readonly<Record<string, ColumnTable['align'][number]>> = { l: 'left', r: 'right', c: 'center' }

function written(kind: string, lines: readonly string[], signs: TableSyntax): readonly string[] {
  const [letters = '', headLines = '', isParted = ''] = kind.split(' ')
  const columns = letters.split('')
  const delimiters = columns.map((one) => delimiterOf(sides[one]))
  const rows: string[][][] = []
  const head = columns.map((): string[] => [])
  let left = Number(headLines)
  let isNew = true
  let last: string[] | undefined
  for (const line of lines) {
    const cells = line.match(cell) ?? []
    // Words of a citation that goes over lines may stand before the first cell.
    const before = line.replace(/[\uE120-\uE15C].*$/, '').replace(/^[ >]+/, '')
    if (/[^-\s]/.test(before)) last?.push(before)
    if (!cells.length) {
      isNew ||= before.trim() === ''
      continue
    }
    const isHead = left-- > 0
    if (!isHead && (isNew || isParted !== 'true')) rows.push(columns.map(() => []))
    const row = isHead ? head : rows.at(-1)
    for (const one of cells) {
      last = row?.[one.charCodeAt(0) - column]
      last?.push(withoutPipes(one.slice(1)))
    }
    if (!isHead) isNew = false
  }
  return pipeTable({ head, delimiters, rows }, lines.length, signs.lineBreak)
}

function withoutPipes(words: string): string {
  return words.replace(/(?<!\\)\|/g, '\\|')
}
