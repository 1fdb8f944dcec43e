import type { Block, Document, Inline } from './document.js'

/** Words without their typography, without notes and pictures; a break is a space. */
export function textOf(content: readonly Inline[]): string {
  return content
    .map((one) => {
      switch (one.kind) {
        case 'text':
          return one.text
        case 'break':
          return ' '
        case 'cite':
          return textOf(one.content)
        default:
          return ''
      }
    })
    .join('')
}

/** Every line of words in a block and in the blocks within it, in order. */
export function* linesOf(block: Block): Iterable<readonly Inline[]> {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'notice':
      yield block.content
      break
    case 'quote':
    case 'annex':
      for (const one of block.blocks) yield* linesOf(one)
      break
    case 'list':
      for (const { blocks } of block.items) for (const one of blocks) yield* linesOf(one)
      break
    case 'figure':
      yield [block.image]
      yield block.caption
      break
    case 'definitions':
      for (const { term, definitions } of block.items) {
        yield term
        for (const one of definitions.flat()) yield* linesOf(one)
      }
      break
    case 'table':
      if (block.caption.length) yield block.caption
      for (const row of [block.head, ...block.rows]) for (const cell of row) yield cell.content
      break
    case 'code':
      yield [{ kind: 'text', text: block.text, code: true }]
      break
    case 'bibliography':
      for (const { runs } of block.entries) yield runs.map((run) => ({ kind: 'text', ...run }))
      break
    case 'rule':
    case 'refs':
      break
  }
}

/** All that stands in the lines of blocks, of citations and of notes. */
export function* inlinesIn(blocks: readonly Block[]): Iterable<Inline> {
  for (const block of blocks) for (const line of linesOf(block)) yield* inlinesOf(line)
}

function* inlinesOf(line: readonly Inline[]): Iterable<Inline> {
  for (const one of line) {
    yield one
    if (one.kind === 'cite') yield* inlinesOf(one.content)
    if (one.kind === 'note') yield* inlinesIn(one.blocks)
  }
}

/** The formulas of a document as the memo writes them, each as often as it stands there. */
export function formulasIn({
  title,
  abstract,
  blocks,
}: Pick<Document, 'title' | 'abstract' | 'blocks'>): readonly string[] {
  const all = [...inlinesOf(title), ...inlinesIn(abstract), ...inlinesIn(blocks)]
  return all.flatMap((one) => (one.kind === 'text' && one.formula ? [one.text] : []))
}
