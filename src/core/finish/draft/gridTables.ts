/** A line between rows: `+---+:==:+`. */
const rule = /^ {0,3}\+(?:[-=:]+\+)+[ \t]*$/
const fence = /^ {0,3}(`{3,}|~{3,})/

/**
 * Grid tables (Pandoc manual, "Tables") as tables of pipes, whose cells have one line: paragraphs and items of lists in a cell stand below one
 * another by `lineBreak`. Cells that go over several rows or columns are beyond this: such a table stays as it is.
 */
export function gridTables(text: string, lineBreak: () => string): string {
  if (!/^ {0,3}\+[-=:]/m.test(text)) return text
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  const lines = text.split(/\r\n|\n|\r/)
  const out: string[] = []
  let open: string | undefined
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    const [, mark] = fence.exec(line) ?? []
    if (mark !== undefined && (open === undefined || mark.startsWith(open)))
      open = open === undefined ? mark : undefined
    const end = open === undefined && rule.test(line) ? endOf(lines, at) : at
    const table = end > at ? tableOf(lines.slice(at, end), lineBreak) : undefined
    if (table) {
      out.push(...table)
      at = end - 1
    } else out.push(line)
  }
  return out.join(newline)
}

/** Behind the last line of the grid that begins there. */
function endOf(lines: readonly string[], start: number): number {
  let at = start
  while (at < lines.length && /^ {0,3}[+|]/.test(lines[at] ?? '')) at++
  return at
}

/** Cells of a row, each in its lines. */
type Row = readonly (readonly string[])[]

function tableOf(lines: readonly string[], lineBreak: () => string): readonly string[] | undefined {
  const groups = rowsOf(lines)
  const heads = lines.filter((line) => rule.test(line) && line.includes('='))
  const [first = '', second = ''] = lines.filter((line) => rule.test(line))
  // A head is the first row and no other.
  if (!groups?.length || heads.length > 1 || (heads.length === 1 && heads[0] !== second)) return undefined
  const [head, ...others] = groups
  const rows = heads.length ? others : groups
  const written = (cells: Row): string => `| ${cells.map((cell) => wordsOf(cell, lineBreak)).join(' | ')} |`
  const delimiters = (heads[0] ?? first)
    .trim()
    .slice(1, -1)
    .split('+')
    .map((part) => `${part.startsWith(':') ? ':' : ''}---${part.endsWith(':') ? ':' : ''}`)
  return [
    written(heads.length && head ? head : delimiters.map(() => [])),
    `| ${delimiters.join(' | ')} |`,
    ...rows.map(written),
  ]
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

/** The lines of a cell as one. */
function wordsOf(lines: readonly string[], lineBreak: () => string): string {
  let words = ''
  let isApart = false
  for (const line of lines.map((one) => one.trim())) {
    if (line === '') {
      isApart = words !== ''
      continue
    }
    const isItem = /^(?:[-*+]|\d+[.)])[ \t]/.test(line)
    if (words !== '') words += isApart || isItem ? lineBreak() : ' '
    words += line.replace(/^[-*+][ \t]+/, '• ')
    isApart = false
  }
  return words
}
