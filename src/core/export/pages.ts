import type { Block, Document, Inline } from './document.js'
import { textOf } from './textOf.js'

/** Lines of text on a page in A4, and letters in such a line, in the letter and with the margins that our documents have. */
const linesOnPage = 45
const lettersInLine = 99
/** What a footnote takes on the average: some citations have none. */
const linesOfNote = 0.5

/** On how many pages a document will stand, counted in lines: an estimate, since styles, fonts and programs differ. */
export function estimatePages(
  { title, subtitle, blocks }: Pick<Document, 'title' | 'subtitle' | 'blocks'>,
  citations: number,
): number {
  const top = (title.length ? 3.5 : 0) + (subtitle.length ? 1.5 : 0)
  const lines = top + heightOf(blocks, lettersInLine) + citations * linesOfNote
  return Math.max(1, Math.ceil(lines / linesOnPage))
}

function heightOf(blocks: readonly Block[], letters: number): number {
  return blocks.reduce((sum, block) => sum + heightOfBlock(block, letters), 0)
}

/** In lines, with the space below. */
function heightOfBlock(block: Block, letters: number): number {
  switch (block.kind) {
    case 'paragraph':
      return linesIn(block.content, letters) + 0.5
    case 'heading':
      return block.level === 1 ? 2.9 : 2.4
    case 'quote':
      return heightOf(block.blocks, letters - 12)
    case 'list':
      return block.items.reduce(
        (sum, { blocks }) => sum + heightOf(blocks, letters - 4) - (block.isTight ? 0.3 : 0),
        0.5,
      )
    case 'figure':
      return 12 + linesIn(block.caption, letters)
    case 'definitions':
      return block.items.reduce((sum, { definitions }) => sum + 1.2 + heightOf(definitions.flat(), letters - 4), 0)
    case 'code':
      return block.text.split('\n').length * 0.8 + 0.7
    case 'table': {
      const inCell = Math.max(8, (letters * 1.1) / Math.max(1, block.head.length) - 4)
      const heights = [block.head, ...block.rows].map((cells) =>
        Math.max(1, ...cells.map(({ content }) => linesIn(content, inCell))),
      )
      return heights.reduce((sum, height) => sum + height * 0.75 + 0.35, 1)
    }
    case 'rule':
      return 1.2
    case 'bibliography':
      return block.entries.length * 2
    default:
      return 0
  }
}

function linesIn(content: readonly Inline[], letters: number): number {
  const breaks = content.filter(({ kind }) => kind === 'break').length
  return Math.max(1, Math.ceil(textOf(content).length / letters)) + breaks
}
