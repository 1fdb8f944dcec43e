import Papa from 'papaparse'
import type { Extract } from '../core/import/model.js'
import { Blocks } from './blocks.js'
import { columnsOf } from './csvColumns.js'
import type { ReadText } from './readText.js'
import { clockTime } from './time.js'

/** A table of comma- or otherwise separated values: a block for each paragraph of a row's words, and for what else stands in the row. */
export function decodeCsv({ text, encoding }: ReadText): Extract {
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy', delimitersToGuess: [',', ';', '\t', '|'] })
  const columns = columnsOf(data)
  const blocks = new Blocks()
  for (const row of columns.hasHeader ? data.slice(1) : data) addRow(blocks, row, columns)
  return blocks.toExtract('csv', [], encoding)
}

function addRow(
  blocks: Blocks,
  row: readonly string[],
  { words, speaker, time, isForm }: ReturnType<typeof columnsOf>,
): void {
  const name = speaker === undefined ? '' : (row[speaker]?.trim() ?? '')
  const start = time === undefined ? undefined : clockTime(row[time] ?? '')
  const about = {
    kind: 'row',
    ...(name && { speaker: name.replace(/\s*[:：]$/, '') }),
    ...(start !== undefined && { time: start }),
  } as const
  for (const paragraph of (row[words] ?? '').split(/\r?\n[ \t]*\r?\n\s*/)) blocks.add({ ...about, text: paragraph })
  row.forEach((cell, column) => {
    const isKnown =
      column === words || column === speaker || isForm.has(column) || (column === time && start !== undefined)
    if (!isKnown) blocks.add({ kind: 'row', region: 'aside', text: cell })
  })
}
