import type { Extract, ExtractBlock } from '../core/transcript/transcript.js'
import type { ReadText } from './readText.js'

/** A plain text: a block for each line, at its place in the file. */
export function decodePlainText({ text, encoding }: ReadText): Extract {
  const blocks: ExtractBlock[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n\r\f\v\u0085\u2028\u2029]+/g)) {
    const trimmed = line.trim()
    if (!trimmed) continue
    const start = index + line.indexOf(trimmed)
    blocks.push({ kind: 'line', span: { start, end: start + trimmed.length } })
  }
  return { format: 'txt', text, blocks, metadata: [], encoding }
}
