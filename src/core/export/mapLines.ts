import type { Block, Inline, ListItem } from './document.js'

type Change = (content: readonly Inline[], inNote: boolean) => readonly Inline[]

/** A block with other words in each of its lines, those of its notes too. */
export function mapLines(block: Block, change: Change, inNote = false): Block {
  const inside = (blocks: readonly Block[], isNote = inNote): readonly Block[] =>
    blocks.map((one) => mapLines(one, change, isNote))
  const line = (content: readonly Inline[]): readonly Inline[] =>
    change(
      content.map((one) => (one.kind === 'note' ? { ...one, blocks: inside(one.blocks, true) } : one)),
      inNote,
    )
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'notice':
      return { ...block, content: line(block.content) }
    case 'quote':
    case 'annex':
      return { ...block, blocks: inside(block.blocks) }
    case 'list':
      return { ...block, items: block.items.map((item): ListItem => ({ ...item, blocks: inside(item.blocks) })) }
    case 'figure':
      return { ...block, caption: line(block.caption) }
    case 'definitions':
      return {
        ...block,
        items: block.items.map(({ term, definitions }) => ({
          term: line(term),
          definitions: definitions.map((blocks) => inside(blocks)),
        })),
      }
    case 'table': {
      const cells = (row: typeof block.head): typeof block.head =>
        row.map((cell) => ({ ...cell, content: line(cell.content) }))
      return { ...block, head: cells(block.head), rows: block.rows.map(cells), caption: line(block.caption) }
    }
    default:
      return block
  }
}
