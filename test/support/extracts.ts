import type { Extract, ExtractBlock } from '../../src/core/transcript/transcript.js'

/** A plain text as a decoder takes it from a file: a block for each line. */
export function plainExtract(text: string): Extract {
  const blocks: ExtractBlock[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n\r\f]+/g)) {
    const trimmed = line.trim()
    const start = index + line.indexOf(trimmed)
    if (trimmed) blocks.push({ kind: 'line', span: { start, end: start + trimmed.length } })
  }
  return { format: 'txt', text, blocks, metadata: [] }
}

/** Blocks put together to a text, an empty line between them. */
export function extractOf(
  format: Extract['format'],
  blocks: readonly (Omit<ExtractBlock, 'span'> & { readonly text: string })[],
): Extract {
  let text = ''
  const placed = blocks.map(({ text: own, ...rest }): ExtractBlock => {
    if (text) text += '\n\n'
    const start = text.length
    text += own
    return { ...rest, span: { start, end: text.length } }
  })
  return { format, text, blocks: placed, metadata: [] }
}
