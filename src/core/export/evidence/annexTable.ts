import type { Block, Document, Inline } from '../document.js'
import { textOf } from '../textOf.js'

/** The annex of a finished document as data: what stands above its table, and the table. Nothing in it that the document does not tell. */
export interface AnnexTable {
  readonly above: readonly string[]
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The columns of its table, in their order. */
const annexColumns = ['number', 'memo', 'source', 'view', 'check'] as const
type AnnexColumn = (typeof annexColumns)[number]

/** A row of the table, from what each of its columns has. */
export function annexRow<T>(cells: Readonly<Record<AnnexColumn, T>>): readonly T[] {
  return annexColumns.map((name) => cells[name])
}

export const annexFormats = ['csv', 'json'] as const
export type AnnexFormat = (typeof annexFormats)[number]

/** Undefined where the document has no annex with a table. */
export function annexTable({ blocks }: Document): AnnexTable | undefined {
  const annex = blocks.find((block) => block.kind === 'annex')
  const table = annex?.blocks.find((block) => block.kind === 'table')
  if (!annex || !table) return undefined
  const cells = (row: (typeof table.rows)[number]): readonly string[] => row.map(({ content }) => linesOf(content))
  return {
    above: annex.blocks.flatMap((block: Block) => (block.kind === 'paragraph' ? textOf(block.content) : [])),
    head: cells(table.head),
    rows: table.rows.map(cells),
  }
}

function linesOf(content: readonly Inline[]): string {
  return content.map((one) => (one.kind === 'break' ? '\n' : textOf([one]))).join('')
}

/** What a spreadsheet takes for the beginning of a formula, full-width signs included (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r＝＋－＠]/u

/** As RFC 4180 has it, with the byte order mark by which spreadsheets know UTF-8; no cell is a formula. */
export function annexAsCsv({ head, rows }: AnnexTable): string {
  const cell = (text: string): string => `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`
}

/** `summary` and `sources` stand above the table; each statement has what is in its cells, lines apart. */
export function annexAsJson({ above, rows }: AnnexTable): string {
  const [summary, , ...sources] = above
  const statements = rows.map((row) => Object.fromEntries(annexColumns.map((name, index) => [name, row[index] ?? ''])))
  return `${JSON.stringify({ schemaVersion: 1, summary, sources, statements }, undefined, 2)}\n`
}
