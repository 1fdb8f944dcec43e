/** Cells of a row, each in its lines. */
export type Row = readonly (readonly string[])[]

/** A text without the tables that a parser of CommonMark does not know. */
export interface TablesRead {
  readonly text: string
  /** Of how many the lines stay as they are written. */
  readonly asWritten: number
}

/** What stands for a break within a line, and for words that are no markup; empty ones keep what follows from being any. */
export interface TableSyntax {
  readonly lineBreak: () => string
  readonly literal: (text: string) => string
}

/** How the words of a column stand, in the signs of a table of pipes. */
export function delimiterOf(align: 'left' | 'right' | 'center' | undefined): string {
  const [left, right] = [align === 'left' || align === 'center', align === 'right' || align === 'center']
  return `${left ? ':' : ''}---${right ? ':' : ''}`
}

/** A table of pipes, whose rows have one line each; as many lines as the table has in the memo, by which previews scroll. */
export function pipeTable(
  {
    head,
    delimiters,
    rows,
  }: { readonly head: Row; readonly delimiters: readonly string[]; readonly rows: readonly Row[] },
  height: number,
  lineBreak: () => string,
): readonly string[] {
  const written = (cells: Row): string => `| ${cells.map((cell) => wordsOf(cell, lineBreak)).join(' | ')} |`
  const lines = [written(head), `| ${delimiters.join(' | ')} |`, ...rows.map(written)]
  return [...lines, ...Array.from({ length: Math.max(0, height - lines.length) }, () => '')]
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

/** Lines one below the other, with their blanks, and nothing in them that begins a list or a table. */
export function plainLines(lines: readonly string[], { lineBreak, literal }: TableSyntax): readonly string[] {
  return lines.map((line, index) => {
    const words = line.trimEnd().replace(/^ +| {2,}/g, (blanks) => '\u00a0'.repeat(blanks.length))
    const shown = /^[-=:+|\u00a0 ]*$/.test(words) ? literal(words) : literal('') + words
    return `${shown}${index === lines.length - 1 ? '' : lineBreak()}`
  })
}
