import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import { findColumnTables } from '../../memo/columnTables.js'
import type { Table } from '../document.js'
import { isPlaced, lineIn, pushParagraph } from './blockRules.js'
import type { Env } from './env.js'

/** A table whose cells are Markdown still. */
export interface TableRead {
  readonly align: Table['align']
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Puts it, and the caption straight below, if any is. */
function pushTable(state: StateBlock, table: TableRead, map: [number, number]): true {
  const made = state.push('table', '', 0)
  made.meta = table
  made.map = map
  state.line = map[1]
  return true
}

/** Lines from `start` on, without what their containers put before them, as far as these go. */
function linesFrom(state: StateBlock, start: number, end: number, most: number): readonly string[] {
  let line = start
  while (line < Math.min(end, start + most) && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent))
    line++
  return state
    .getLines(start, line, state.blkIndent, false)
    .split('\n')
    .slice(0, line - start)
}

const delimiter = /^\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/

/** Tables of pipes (Pandoc manual, `pipe_tables`). What hides pipes has become tokens. */
export function pipeTable(state: StateBlock, start: number, end: number): boolean {
  if (start + 1 >= end || !isPlaced(state, start) || !isPlaced(state, start + 1)) return false
  const [first, second] = [lineIn(state, start), lineIn(state, start + 1)]
  if (!delimiter.test(second) || !second.includes('|') || !first.includes('|')) return false
  const align = cellsOf(second.replaceAll('+', '|')).map(alignOf)
  const rows: (readonly string[])[] = []
  let line = start + 2
  for (; line < end && isPlaced(state, line) && lineIn(state, line).includes('|'); line++)
    rows.push(cellsOf(lineIn(state, line)))
  return pushTable(state, { align, head: cellsOf(first), rows }, [start, line])
}

function cellsOf(line: string): readonly string[] {
  const bare = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return bare.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

function alignOf(dashes: string): Table['align'][number] {
  const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')]
  return left ? (right ? 'center' : 'left') : right ? 'right' : undefined
}

/** Tables whose columns are told by rows of dashes. One whose columns cut words stays as its lines. */
export function columnTable(state: StateBlock, start: number, end: number): boolean {
  const looks =
    /^-{2,}/.test(lineIn(state, start)) || (start + 1 < end && /^-{2,} +-{2,}[ -]*$/.test(lineIn(state, start + 1)))
  if (!looks) return false
  const lines = linesFrom(state, start, end, 250)
  const text = lines.join('\n')
  const [found] = findColumnTables(text)
  if (found?.start !== 0) return false
  const height = text.slice(0, found.end).split('\n').length
  if (found.cutsWords) return asWritten(state, lines.slice(0, height), [start, start + height])
  const cellsIn = (row: (typeof found.rows)[number]): readonly string[] =>
    found.columns.map((from, at) =>
      row
        .map((line) =>
          text
            .slice(line.start, line.end)
            .slice(at ? from : 0, found.columns[at + 1])
            .trim(),
        )
        .filter(Boolean)
        .join('\n'),
    )
  const table = { align: found.align, head: cellsIn(found.head), rows: found.rows.map(cellsIn) }
  return pushTable(state, table, [start, start + height])
}

const rule = /^\+(?:[-=:]+\+)+[ \t]*$/

/** Grid tables (Pandoc manual, "Tables"). One whose cells go over several rows or columns stays as its lines. */
export function gridTable(state: StateBlock, start: number, end: number): boolean {
  if (!isPlaced(state, start) || !rule.test(lineIn(state, start))) return false
  const all = linesFrom(state, start, end, 2000).map((line) => line.trim())
  const height = all.findIndex((line) => !/^[+|]/.test(line))
  const lines = height < 0 ? all : all.slice(0, height)
  if (lines.filter((line) => rule.test(line)).length < 2) return false
  const map: [number, number] = [start, start + lines.length]
  const edges = Array.from((lines[0] ?? '').matchAll(/\+/g), ({ index }) => index)
  const isWhole =
    lines.every((line) => edges.every((at) => (rule.test(line) ? '+' : '|') === line[at])) &&
    lines.every((line) => !rule.test(line) || line.split('+').length === edges.length + 1) &&
    rule.test(lines.at(-1) ?? '')
  const heads = lines.flatMap((line, at) => (rule.test(line) && line.includes('=') ? [at] : []))
  const groups: string[][] = []
  for (const line of lines)
    if (rule.test(line)) groups.push([])
    else groups.at(-1)?.push(line)
  const rows = groups
    .filter((group) => group.length)
    .map((group) =>
      edges.slice(0, -1).map((from, at) => cellText(group.map((line) => line.slice(from + 1, edges[at + 1])))),
    )
  const second = lines.findIndex((line, at) => at > 0 && rule.test(line))
  if (!isWhole || heads.length > 1 || (heads.length && heads[0] !== second)) return asWritten(state, lines, map)
  const align = (lines[heads[0] ?? 0] ?? '').slice(1, -1).split('+').map(alignOf)
  const [head = [], ...others] = heads.length ? rows : [edges.slice(1).map(() => ''), ...rows]
  return pushTable(state, { align, head, rows: others }, map)
}

/** The lines of a cell as one: paragraphs and items of lists stand below one another by a break. */
function cellText(lines: readonly string[]): string {
  let words = ''
  let isApart = false
  for (const line of lines.map((one) => one.trim())) {
    const isItem = /^(?:[-*+]|\d+[.)])[ \t]/.test(line)
    if (line && words) words += isApart || isItem ? '\\\n' : ' '
    words += line.replace(/^[-*+][ \t]+/, '• ')
    isApart = line === '' && words !== ''
  }
  return words
}

/** Lines one below the other, with their blanks. */
function asWritten(state: StateBlock, lines: readonly string[], map: [number, number]): true {
  const env = state.env as Env
  env.tablesAsWritten++
  const kept = lines.map((line) => line.trimEnd().replace(/^ +| {2,}/g, (blanks) => '\u00a0'.repeat(blanks.length)))
  pushParagraph(state, kept.map((line) => line.replace(/-(?=-)/g, '-\\')).join('\\\n'), map)
  state.line = map[1]
  return true
}
