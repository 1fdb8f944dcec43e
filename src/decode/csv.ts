import Papa from 'papaparse'
import type { Extract } from '../core/transcript/transcript.js'
import { Blocks } from './blocks.js'
import { columnsOf } from './csvColumns.js'
import { decodeEntities } from './entities.js'
import type { ReadText } from './readText.js'
import { clockTime } from './time.js'

/** A table of comma- or otherwise separated values: a block for each paragraph of a row's words, and for what else stands in the row. */
export function decodeCsv({ text, encoding }: ReadText): Extract {
  const { data: cells } = Papa.parse<string[]>(text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', ';', '\t', '|'],
  })
  const data = cells.map((row) => row.map(withoutReferences))
  const columns = columnsOf(data)
  const blocks = new Blocks()
  for (const row of columns.hasHeader ? data.slice(1) : data) addRow(blocks, row, columns)
  return blocks.toExtract('csv', [], encoding)
}

/** Tables made for web pages have `&#8212;` for a dash. */
const withoutReferences = (cell: string): string =>
  /&(?:#\d{2,6}|#x[\da-f]{2,6}|[a-z]{2,8});/iu.test(cell) ? decodeEntities(cell) : cell

/** A time and, behind it in the same cell, words of whoever made the table: `[00:14:52] MOVING THE HOUSE`. */
function timeAndNote(cell: string): { readonly start?: string; readonly note: string } {
  const whole = clockTime(cell)
  if (whole !== undefined) return { start: whole, note: '' }
  const [, time = '', note = ''] = /^(\[?\d{1,3}:[\d:.]{2,10}\]?)\s+(\S.*)$/su.exec(cell.trim()) ?? []
  const start = clockTime(time)
  return start === undefined ? { note: cell } : { start, note }
}

function addRow(
  blocks: Blocks,
  row: readonly string[],
  { words, speaker, time, isForm }: ReturnType<typeof columnsOf>,
): void {
  const name = speaker === undefined ? '' : (row[speaker]?.trim() ?? '')
  const { start, note } = timeAndNote(time === undefined ? '' : (row[time] ?? ''))
  const about = {
    kind: 'row',
    ...(name && { speaker: name.replace(/\s*[:：]$/, '') }),
    ...(start !== undefined && { time: start }),
  } as const
  for (const paragraph of (row[words] ?? '').split(/\r?\n[ \t]*\r?\n\s*/)) blocks.add({ ...about, text: paragraph })
  row.forEach((cell, column) => {
    const isKnown = column === words || column === speaker || isForm.has(column)
    if (!isKnown) blocks.add({ kind: 'row', region: 'note', text: column === time ? note : cell })
  })
}
