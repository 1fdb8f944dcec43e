import { formatPassageRef } from '../../corpus/read/values.js'
import { labelLike, type SourceText } from '../../corpus/source/sourceText.js'
import type { Span } from '../../model.js'
import type { CutPassage } from './cutTurns.js'

/**
 * A source text with the labels of its passages as they are cut now. All else stays to the letter: only a block that is parted, joined to
 * the one above or taken out is written anew.
 */
export function relabelled({ text, blocks }: SourceText, cut: readonly CutPassage[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const begins = new Map(cut.map(({ ref, spans }) => [spans[0]?.start ?? 0, `[${formatPassageRef(ref)}]`]))
  const spans = cut.flatMap((one) => one.spans)
  let result = text.slice(0, blocks[0]?.label.start)
  blocks.forEach((block, index) => {
    const end = blocks[index + 1]?.label.start ?? text.length
    const own = spans.filter(({ start }) => block.span.start <= start && start <= block.span.end)
    const [only] = own
    const label = begins.get(block.span.start)
    if (label !== undefined && own.length === 1 && only?.end === block.span.end) {
      result += label + text.slice(block.label.end, end)
      return
    }
    for (const span of own) {
      if (result && !/(?:^|\n)[ \t]*\r?\n$/.test(result)) result += result.endsWith('\n') ? eol : eol + eol
      result += written(text, span, begins.get(span.start), eol)
    }
    if (own.length > 0 && end < text.length) result += eol
  })
  return result
}

/** Words that look like a label get a space before them, which is not counted. */
function written(text: string, { start, end }: Span, label: string | undefined, eol: string): string {
  const words = text.slice(start, end).replace(labelLike, ' $&')
  return `${label === undefined ? '' : label + eol}${words}${eol}`
}
