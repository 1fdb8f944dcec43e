import type { Span } from '../../model.js'

/** What becomes of a part of a line block. */
export interface LineBlockEdit extends Span {
  readonly put: string | { readonly kind: 'break' }
}

const block = /(?:^|(?<=(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)))(?:[ \t]{0,3}\|(?: .*|[ \t]*)(?:\r\n|\n|\r|$))+/g
const delimiter = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\||$)/m

/** Lines behind `| ` keep their breaks and what they are indented by (Pandoc manual, "Line blocks"); with a row of dashes they are a table. */
export function lineBlocks(text: string, prose: string): readonly LineBlockEdit[] {
  const found = [...prose.matchAll(block)].filter(
    ({ 0: lines }) => !delimiter.test(lines) && !/\S.*\|[ \t]*$/m.test(lines),
  )
  return found.flatMap(({ 0: lines, index }) => {
    const all = [...lines.matchAll(/^[ \t]*\| ?([ \t]*).*$/gm)]
    return all.flatMap(({ 0: line, 1: indent = '', index: at }, number): readonly LineBlockEdit[] => {
      const start = index + at
      const mark = line.length - line.replace(/^[ \t]*\| ?/, '').length
      const end = start + text.slice(start, start + line.length).trimEnd().length
      const lead = { start, end: start + mark + indent.length, put: '\u00a0'.repeat(indent.length) }
      const isLast = number === all.length - 1
      if (isLast) return [lead]
      // An empty line is one of the block's, and ends no paragraph.
      return end < lead.end
        ? [{ ...lead, put: { kind: 'break' } }]
        : [lead, { start: end, end: start + line.length, put: { kind: 'break' } }]
    })
  })
}
