import type { Span } from '../core/model.js'
import type { RowsBy } from '../core/query/topicTable.js'
import { escapeMarkdown } from '../core/text/escapeMarkdown.js'
import type { L10n } from './l10n.js'

/** A table of views in a memo, as it was on its day. */
export interface FrozenTable {
  /** Of the table and the line below it that says its day. */
  readonly span: Span
  readonly by: RowsBy
  /** The line below it. */
  readonly day: string
  /** The cells of each line in Markdown, those of the head first. */
  readonly lines: readonly (readonly string[])[]
}

/** What a row is, and what stands in the first cell of the head. */
export function rowsTitle(by: RowsBy, l10n: L10n): string {
  return by === 'topic' ? l10n.t('Topic') : l10n.t('Question')
}

/** The line below a table that freezes it; `coders` are initials. */
export function frozenLine(day: string, coders: readonly string[], l10n: L10n): string {
  return coders.length
    ? l10n.t('As of {0}. Coded by {1}; positions are our reading.', day, coders.join(', '))
    : l10n.t('As of {0}. Positions are our reading.', day)
}

/** The tables in a text that were put into it, known by the first cell of their head and by the line below. */
export function frozenTablesIn(text: string, l10n: L10n): readonly FrozenTable[] {
  const [before = ''] = frozenLine('\0', [], l10n).split('\0')
  return [...text.matchAll(/^\|.*\|[ \t]*(?:\r?\n\|.*\|[ \t]*)+(?:[ \t]*\r?\n)+(.+)/gm)].flatMap((found) => {
    const [whole, day = ''] = found
    const [head = [], , ...rows] = whole
      .split(/\r?\n/)
      .filter((line) => line.startsWith('|'))
      .map(cellsOf)
    const by = (['topic', 'question'] as const).find((one) => rowsTitle(one, l10n) === head[0])
    if (!by || !day.startsWith(before)) return []
    return [{ span: { start: found.index, end: found.index + whole.length }, by, day, lines: [head, ...rows] }]
  })
}

/** Whether a cell of the head is that of an expert, whatever number of sources went by the name then. */
export function isColumnOf(cell: string, name: string): boolean {
  return cell.replace(/ \(\d+\)$/, '') === escapeMarkdown(name)
}

/** The page that shows each cell that is another one now; undefined where none is. */
export function changesPage(before: FrozenTable, after: FrozenTable, l10n: L10n): string | undefined {
  const [was, is] = [before, after].map(cellsByPlace)
  const places = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
  const changed = places.flatMap((place) => {
    const [old, now] = [was?.get(place), is?.get(place)]
    const [row = '', column = ''] = place.split('\0')
    return old === now ? [] : [[row, column, old ?? '', now ?? ''].map((cell) => escapeMarkdown(plain(cell)))]
  })
  if (!changed.length) return undefined
  const head = [rowsTitle(after.by, l10n), l10n.t('Expert'), escapeMarkdown(plain(before.day)), l10n.t('Now')]
  return `# ${l10n.t('What changed in the table')}\n\n${tableOf([head, ...changed], '\n')}`
}

/** Lines of cells as a table in Markdown; the first is its head. */
export function tableOf([head = [], ...rows]: readonly (readonly string[])[], eol: string): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join(eol) + eol
}

/** By row and column; who disagrees stands behind the title of a row, and is a cell of its own here. */
function cellsByPlace({ lines: [head = [], ...rows] }: FrozenTable): ReadonlyMap<string, string> {
  return new Map(
    rows.flatMap(([first = '', ...cells]) => {
      const [title = '', ...relations] = first.split(/; (?=[≠±])/)
      return [relations.join('; '), ...cells].map((cell, at) => [
        `${title}\0${at ? head[at]?.replace(/ \(\d+\)$/, '') : ''}`,
        cell,
      ])
    }),
  )
}

function cellsOf(line: string): readonly string[] {
  return line
    .trim()
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
}

function plain(markdown: string): string {
  return markdown.replace(/\\([^\w\s])/g, '$1')
}
