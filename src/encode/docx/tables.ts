import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Cell, Inline, Table as TableBlock } from '../../core/export/document.js'
import { textOf } from '../../core/export/textOf.js'
import { bookmarked, inlineChildren, type Writing } from './inlines.js'

function bold(content: readonly Inline[]): readonly Inline[] {
  return content.map((one) => (one.kind === 'text' ? { ...one, bold: true } : one))
}

const sides = { left: AlignmentType.LEFT, right: AlignmentType.RIGHT, center: AlignmentType.CENTER } as const

/** A table over the whole width that a list or a quotation leaves, its head repeated on each page, with a little space below. */
export function writeTable(table: TableBlock, writing: Writing, left = 0): (Paragraph | Table)[] {
  const { head, rows, caption, align } = table
  const room = writing.width - left
  const widths = columnWidths(table, room)
  const indent = left ? { indent: { left } } : {}
  // What has its own widths is the annex: sentences side by side, which in letters of a house's text would leave a column a word.
  const style = table.widths ? 'Evidence' : 'Table'
  const cell = ({ content, id }: Cell, index: number, isHead: boolean): TableCell => {
    const side = align[index]
    return new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: `${style}${isHead ? 'Heading' : 'Text'}`,
          ...(side ? { alignment: sides[side] } : {}),
          // In words as well, for a house style may have no such style.
          children: bookmarked(id, isHead ? bold(content) : content, writing),
        }),
      ],
    })
  }
  const row = (cells: readonly Cell[], isHead: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      // Rows of the annex may hold paragraphs, and pages would stay half empty.
      cantSplit: isHead || !table.widths || cells.every(({ content }) => textOf(content).length < 500),
      children: cells.map((one, index) => cell(one, index, isHead)),
    })
  const hasHead = head.some(({ content }) => content.length)
  return [
    ...(caption.length
      ? [new Paragraph({ style: 'Caption', ...indent, children: inlineChildren(caption, writing) })]
      : []),
    new Table({
      style: 'MemoTable',
      width: { size: room, type: WidthType.DXA },
      ...(left ? { indent: { size: left, type: WidthType.DXA } } : {}),
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      tableLook: {
        firstRow: hasHead,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
      rows: [...(hasHead ? [row(head, true)] : []), ...rows.map((one) => row(one, false))],
    }),
    new Paragraph({ style: 'TableText' }),
  ]
}

/** About what a letter takes in a table, in twentieths of a point. */
const letter = 115
const padding = 280

/** Each column has room for its longest word; what is left is shared as the table says, else so that long texts get more. */
export function columnWidths({ widths, head, rows }: TableBlock, room: number): number[] {
  const columns = head.map((_, index) => [head, ...rows].map((cells) => textOf(cells[index]?.content ?? [])))
  const least = columns.map((texts) =>
    Math.min(
      3400,
      padding + letter * Math.max(1, ...texts.flatMap((text) => text.split(/[\s/-]+/).map((word) => word.length))),
    ),
  )
  const leastSum = sum(least)
  if (leastSum >= room)
    return whole(
      least.map((one) => (one / leastSum) * room),
      room,
    )
  const more = columns.map((texts, index) => {
    const wanted = widths
      ? (widths[index] ?? 0) * room
      : padding + letter * Math.max(...texts.map((text) => text.length))
    const missing = Math.max(0, wanted - (least[index] ?? 0))
    // The square root keeps one long column from taking all.
    return widths ? missing : Math.sqrt(missing)
  })
  const left = room - leastSum
  const moreSum = sum(more)
  return whole(
    least.map((one, index) => one + (moreSum ? ((more[index] ?? 0) / moreSum) * left : left / least.length)),
    room,
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

/** Whole numbers with the given sum. */
function whole(numbers: readonly number[], total: number): number[] {
  const rounded = numbers.map(Math.round)
  const last = rounded.length - 1
  return rounded.map((one, index) => (index === last ? one + total - sum(rounded) : one))
}
