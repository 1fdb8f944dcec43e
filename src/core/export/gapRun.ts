import type { DocumentWords } from './documentWords.js'
import type { CiteItem, Run } from './citedItem.js'

/** A gap as it stands in the document: marked, so that it is not overlooked. */
export function gapRun({ id, gap }: Pick<CiteItem, 'id' | 'gap'>, { withheld }: DocumentWords): Run {
  return { text: gap === 'unknown' ? `${id}?` : withheld, bold: true }
}
