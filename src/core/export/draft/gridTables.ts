import { type Container, containerAt, inside } from '../../memo/containers.js'
import { delimiterOf, pipeTable, plainLines, type Row, type TablesRead, type TableSyntax } from './tableCells.js'

/** A line between rows: `+---+:==:+`. */
const anyRule = /^[ >]*\+(?:[-=:]+\+)+[ \t]*$/
const rule = /^ {0,3}\+(?:[-=:]+\+)+[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * Grid tables (Pandoc manual, "Tables") as tables of pipes, whose cells have one line: paragraphs and items of lists in a cell stand below one
 * another by a break. Cells that go over several rows or columns are beyond this: such a table stays as its lines.
 */
export function gridTables(text: string, signs: TableSyntax): TablesRead {
  if (!/^[ >]*\+[-=:]/m.test(text)) return { text, asWritten: 0 }
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const lines = text.split(/\r\n|\n|\r/)
  const out: string[] = []
  let open: string | undefined
  let asWritten = 0
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const [, mark] = fence.exec(line) ?? []
    if (mark !== undefined && (open === undefined || mark.startsWith(open)))
      open = open === undefined ? mark : undefined
    const container = open === undefined && anyRule.test(line) ? containerAt(lines, at) : undefined
    const grid = container ? gridFrom(lines, at, container) : []
    if (!grid.length) {
      out.push(line)
      continue
    }
    const table = tableOf(grid, signs.lineBreak)
    if (!table) asWritten++
    const lead = line.slice(0, line.length - (grid[0] ?? '').length)
    out.push(...(table ?? plainLines(grid, signs)).map((one) => lead + one))
    at += grid.length - 1
  }
  return { text: out.join(newline), asWritten }
}

/** The lines of the grid that begins there, without what its quotation or its item puts before them; none where it is no grid. */
function gridFrom(lines: readonly string[], start: number, container: Container): readonly string[] {
  const grid: string[] = []
  for (let at = start; at < lines.length; at++) {
    const line = inside(lines[at] ?? '', container)
    if (line === undefined || !/^ {0,3}[+|]/.test(line)) break
    grid.push(line)
  }
  return grid.filter((line) => rule.test(line)).length > 1 ? grid : []
}

function tableOf(lines: readonly string[], lineBreak: () => string): readonly string[] | undefined {
  const groups = rowsOf(lines)
  const heads = lines.filter((line) => rule.test(line) && line.includes('='))
  const [first = '', second = ''] = lines.filter((line) => rule.test(line))
  // A head is the first row and no other.
  if (!groups?.length || heads.length > 1 || (heads.length === 1 && heads[0] !== second)) return undefined
  const [head, ...others] = groups
  const delimiters = (heads[0] ?? first).trim().slice(1, -1).split('+').map(delimiterIn)
  const table = heads.length && head ? { head, rows: others } : { head: delimiters.map(() => []), rows: groups }
  return pipeTable({ ...table, delimiters }, lines.length, lineBreak)
}

function delimiterIn(part: string): string {
  const [left, right] = [part.startsWith(':'), part.endsWith(':')]
  return delimiterOf(left ? (right ? 'center' : 'left') : right ? 'right' : undefined)
}

/** What stands between the rules; undefined where a line has other columns than the first. */
function rowsOf(lines: readonly string[]): readonly Row[] | undefined {
  const columns = (lines[0] ?? '').split('+').length - 2
  const rows: string[][][] = []
  let isNew = true
  for (const line of lines) {
    if (rule.test(line)) {
      if (line.split('+').length - 2 !== columns) return undefined
      isNew = true
      continue
    }
    const cells = line
      .trim()
      .slice(1, -1)
      .split(/(?<!\\)\|/)
    if (cells.length !== columns || !line.trimEnd().endsWith('|')) return undefined
    if (isNew) rows.push(cells.map(() => []))
    isNew = false
    for (const [index, cell] of cells.entries()) rows.at(-1)?.[index]?.push(cell)
  }
  return isNew ? rows : undefined // it ends in a rule
}
