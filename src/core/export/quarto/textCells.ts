import { cellsIn, isTextCell } from '../../memo/cells.js'
import { readMemo, type Memo } from '../../memo/memo.js'
import type { Edit } from './composed.js'

/** Takes the marks of cells of text away, so that what they hold is text; what is hidden stays so. */
export function textCellEdits(text: string, { language, reader, profiles }: Memo): readonly Edit[] {
  const cells = cellsIn(text).filter(({ engine }) => isTextCell(engine))
  if (!cells.length) return []
  const { hidden } = readMemo(text, language, reader, profiles)
  return cells
    .filter(({ start }) => !hidden.some((one) => one.start <= start && start < one.end))
    .flatMap(({ start, end }) => {
      const lines = text.slice(start, end)
      const first = /^.*(?:\r\n|\n|\r)(?:[ \t]*[^\s\w]{1,3}\|.*(?:\r\n|\n|\r))*/.exec(lines)?.[0] ?? ''
      const last = /[^\r\n]*$/.exec(lines)?.[0] ?? ''
      return [
        { start, end: start + first.length, put: '' },
        { start: end - last.length, end, put: '' },
      ]
    })
}
