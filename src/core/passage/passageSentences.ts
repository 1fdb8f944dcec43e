import type { SourceBlock, SourceText } from '../corpus/source/sourceText.js'
import { sentencesIn } from '../language/sentences.js'
import type { Span } from '../model.js'
import { rememberedOf } from '../text/remember.js'

/** The sentences of a passage, in offsets of the text; cut once, for a paragraph may be very long. */
export function sentencesOf(source: SourceText, block: SourceBlock): readonly Span[] {
  return cut(block, source)
}

const cut = rememberedOf(({ span: { start: from, end: to } }: SourceBlock, { text }: SourceText) =>
  Array.from(sentencesIn(text.slice(from, to)), ({ start, end }) => ({ start: from + start, end: from + end })),
)

/** From the beginning of the first to the end of the last of some sentences that a stretch touches. */
export function wholeSentences(sentences: Iterable<Span>, { start, end }: Span): Span {
  const touched = [...sentences].filter((one) => one.start < end && start < one.end)
  return { start: Math.min(start, touched[0]?.start ?? start), end: Math.max(end, touched.at(-1)?.end ?? end) }
}
