import type { SourceBlock, SourceText } from '../corpus/source/sourceText.js'
import { sentencesIn } from '../language/sentences.js'
import type { Span } from '../model.js'

const cut = new WeakMap<SourceBlock, readonly Span[]>()

/** The sentences of a passage, in offsets of the text; cut once, for a paragraph may be very long. */
export function sentencesOf({ text }: SourceText, block: SourceBlock): readonly Span[] {
  const before = cut.get(block)
  if (before) return before
  const { start: from, end: to } = block.span
  const found = Array.from(sentencesIn(text.slice(from, to)), ({ start, end }) => ({
    start: from + start,
    end: from + end,
  }))
  cut.set(block, found)
  return found
}

/** From the beginning of the first to the end of the last of some sentences that a stretch touches. */
export function wholeSentences(sentences: Iterable<Span>, { start, end }: Span): Span {
  const touched = [...sentences].filter((one) => one.start < end && start < one.end)
  return { start: Math.min(start, touched[0]?.start ?? start), end: Math.max(end, touched.at(-1)?.end ?? end) }
}
