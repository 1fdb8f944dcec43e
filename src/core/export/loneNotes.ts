import type { Block, Inline } from './document.js'

/** A paragraph of nothing but marks of notes, below a quotation say, would stand as a lone number: they go to the end of the words above them. */
export function joinLoneNotes(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (const block of blocks.map(inside)) {
    const marks = marksOf(block)
    const joined = marks.length ? withMarks(out.at(-1), marks) : undefined
    if (joined) out[out.length - 1] = joined
    else out.push(block)
  }
  return out
}

function inside(block: Block): Block {
  if (block.kind === 'quote') return { ...block, blocks: joinLoneNotes(block.blocks) }
  if (block.kind !== 'list') return block
  return { ...block, items: block.items.map((item) => ({ ...item, blocks: joinLoneNotes(item.blocks) })) }
}

/** The marks of a paragraph that holds nothing else. */
function marksOf(block: Block): readonly Inline[] {
  if (block.kind !== 'paragraph') return []
  const words = block.content.filter((one) => one.kind !== 'text' || one.text.trim())
  return words.every(isMark) ? words : []
}

function isMark(one: Inline): boolean {
  if (one.kind === 'note') return true
  return one.kind === 'cite' && one.content.length > 0 && one.content.every(({ kind }) => kind === 'note')
}

/** At the end of a paragraph, or of the last one of a quotation. */
function withMarks(block: Block | undefined, marks: readonly Inline[]): Block | undefined {
  if (block?.kind === 'paragraph' && block.content.length) return { ...block, content: [...block.content, ...marks] }
  if (block?.kind !== 'quote') return undefined
  const last = withMarks(block.blocks.at(-1), marks)
  return last && { ...block, blocks: [...block.blocks.slice(0, -1), last] }
}
