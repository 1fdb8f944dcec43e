import type { Memo } from '../../memo/memo.js'
import { paragraphsOf } from '../../cited/sentences.js'
import type { Block, DraftCitation, Inline } from '../document.js'
import { findMarkup, texMarks } from '../../memo/markup.js'
import { replaceAll } from '../../text/replaceAll.js'
import { smarten } from './smart.js'
import { tidy } from './tidy.js'

/** A memo in plain text: paragraphs between blank lines, the lines of each kept; nothing in it is markup but its citations and comments. */
export function readPlainText(memo: Memo): {
  readonly blocks: readonly Block[]
  readonly citations: readonly DraftCitation[]
  readonly leftOut: readonly []
  readonly lost: readonly []
} {
  const { text } = memo
  const citations: DraftCitation[] = []
  const blocks: Block[] = []
  const waiting = [...memo.citations.entries()]
  for (const { start, end } of paragraphsOf(text)) {
    const content: Inline[] = []
    const put = (from: number, to: number): void => {
      const words = withMarks(text.slice(from, to).replace(/<!--[^]*?-->/g, ''))
      for (const [index, line] of words.split(/\r\n|\n|\r/).entries()) {
        if (index) content.push({ kind: 'break' })
        content.push({ kind: 'text', text: line })
      }
    }
    let done = start
    while ((waiting[0]?.[1].span.start ?? Infinity) < end) {
      const [index, citation] = waiting.shift() ?? []
      if (index === undefined || !citation || citation.span.start < done) continue // within another
      put(done, citation.span.start)
      citations.push({ citation, index, inNote: false })
      content.push({ kind: 'cite', index, content: [] })
      done = citation.pinSpan?.end ?? citation.span.end
    }
    put(done, end)
    const read = tidy(smarten(content, memo.lang))
    if (read.length) blocks.push({ kind: 'paragraph', content: read })
  }
  return { blocks, citations, leftOut: [], lost: [] }
}

/** With quotation marks of LaTeX as print has them. */
function withMarks(words: string): string {
  const marks = texMarks(findMarkup(words).parts, words)
  return replaceAll(
    words,
    marks.map(({ sign, ...span }) => ({ span, text: sign })),
  )
}
