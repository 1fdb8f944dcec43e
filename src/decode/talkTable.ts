import type { NewBlock } from './blocks.js'

/** Words in a table, with the row and column in which they stand. */
export interface Cell {
  readonly row: number
  readonly column: number
  readonly block: NewBlock
  readonly gap: string | undefined
}

/** A row of a table: the texts of its cells by their column. */
type Row = ReadonlyMap<number, string>

/** Which column of a talk holds what; every other one counts the rows, tells times or notes something. */
interface TalkColumns {
  readonly speaker: number
  readonly words: number
  readonly hasHead: boolean
}

/**
 * The blocks of a table that holds a talk, in whatever order its columns stand: short names of which some come again, beside them most of
 * the table's words, and perhaps numbers that count the rows, times in all or some of them, and notes. Undefined for other tables.
 */
export function talkOf(all: readonly Cell[]): readonly NewBlock[] | undefined {
  const cells = all.filter(({ block }) => block.text.trim() !== '')
  const rows = rowsOf(cells)
  const columns = columnsOf([...rows.values()])
  if (!columns) return undefined
  const first = cells[0]?.row
  let last = first
  let speaker: string | undefined
  let time: string | undefined
  return cells.flatMap(({ row, column, block }): NewBlock[] => {
    if (row === first && columns.hasHead) return [{ ...block, region: 'header' }]
    if (row !== last || speaker === undefined) {
      const about = aboutOf(rows.get(row) ?? new Map(), columns)
      speaker = about.speaker ?? speaker
      time = about.time
      last = row
    }
    const { lead: _lead, ...words } = block
    // A row of one cell is said by whoever spoke before, or is a note.
    if (column === columns.words || rows.get(row)?.size === 1)
      return [{ ...words, kind: 'row', ...(speaker && { speaker }), ...(time !== undefined && { time }) }]
    const isSpent = column === columns.speaker || isTime(block.text) || isCount(block.text)
    return isSpent ? [] : [{ ...words, kind: 'row', region: 'note' }]
  })
}

function rowsOf(cells: readonly Cell[]): ReadonlyMap<number, Row> {
  const rows = new Map<number, Map<number, string>>()
  for (const { row, column, block } of cells) {
    const own = rows.get(row) ?? new Map<number, string>()
    own.set(column, [own.get(column), block.text.trim()].filter(Boolean).join(' '))
    rows.set(row, own)
  }
  return rows
}

function columnsOf(rows: readonly Row[]): TalkColumns | undefined {
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((one, other) => one - other)
  if (columns.length < 2 || columns[0] !== 0 || rows.length < 3) return undefined
  const lengths = columns.map((column) => lengthOf(rows, column))
  const words = columns[lengths.indexOf(Math.max(...lengths))] ?? 0
  const all = lengths.reduce((sum, length) => sum + length, 0)
  if (lengthOf(rows, words) < all * 0.6) return undefined
  for (const speaker of columns) {
    if (speaker === words) continue
    const hasHead = isHead(rows, speaker, words)
    const said = rows.slice(hasHead ? 1 : 0)
    if (
      namesSpeakers(said, speaker, words, columns.length) &&
      columns.every((column) => column === speaker || column === words || isBeside(said, column))
    )
      return { speaker, words, hasHead }
  }
  return undefined
}

const lengthOf = (rows: readonly Row[], column: number): number =>
  rows.reduce((sum, row) => sum + (row.get(column)?.length ?? 0), 0)

/** Whether one column names who says what stands in another: short names, more than one of them, one of them again. */
function namesSpeakers(rows: readonly Row[], speaker: number, words: number, width: number): boolean {
  const full = rows.filter((row) => row.size > 1 || width < 3)
  const named = full.map((row) => speakerAndTime(row.get(speaker) ?? '')[0])
  const isPaired = full.length >= 3 && full.every((row) => row.has(words)) && full.length >= rows.length * 0.8
  const isNamed = named.every((name) => name !== '' && name.length <= 60 && !isCount(name))
  const distinct = new Set(named).size
  const isRepeated = distinct > 1 && (width > 2 ? distinct * 1.5 <= named.length : distinct < named.length)
  return isPaired && isNamed && isRepeated && lengthOf(full, words) / full.length > 15
}

/** Whether a column is one that may stand beside a talk: numbers, times, or a note here and there. */
function isBeside(rows: readonly Row[], column: number): boolean {
  const filled = rows.flatMap((row) => (row.size > 1 ? (row.get(column) ?? []) : []))
  return filled.every((text) => isTime(text) || isCount(text)) || filled.length < rows.length * 0.8
}

/**
 * Whether the first row names the columns: nobody else has its name, and it ends in no sign as what is said does, or it has a word above
 * times or numbers.
 */
function isHead(rows: readonly Row[], speaker: number, words: number): boolean {
  const [first, ...others] = rows
  if (!first || [...first.values()].some((text) => text.length > 30 || isTime(text))) return false
  if (/[.!?…？！。]$/.test(first.get(words) ?? '')) return false
  const name = first.get(speaker)
  if (name === undefined || others.some((row) => row.get(speaker) === name)) return false
  const ended = others.filter((row) => /[.!?…？！。؟)\]"”»]$/.test(row.get(words) ?? '')).length
  return ended >= others.length * 0.7
}

const timeAlone = /^\[?\(?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?\)?\]?$/
const isTime = (text: string): boolean => timeAlone.test(text.trim())
const isCount = (text: string): boolean => /^\d{1,4}[.)]?$/.test(text.trim())

/** Who speaks in a row, and when. */
function aboutOf(row: Row, { speaker, words }: TalkColumns): { readonly speaker?: string; readonly time?: string } {
  const [name, beside] = speakerAndTime(row.get(speaker) ?? '')
  const code = [...row].find(([column, text]) => column !== words && isTime(text))?.[1]
  const time = beside ?? (code === undefined ? undefined : speakerAndTime(code)[1])
  return { ...(name && row.size > 1 && { speaker: name }), ...(time !== undefined && { time }) }
}

const timeCode = /\[?\(?\b(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\)?\]?/

function speakerAndTime(text: string): readonly [string, string | undefined] {
  const [whole = '', first = '', second = '', third] = timeCode.exec(text) ?? []
  const speaker = text
    .replace(whole, '')
    .trim()
    .replace(/\s*[:：]$/, '')
  if (!whole) return [speaker, undefined]
  const parts = third === undefined ? ['00', first, second] : [first, second, third]
  return [speaker, parts.map((part) => part.padStart(2, '0')).join(':')]
}
