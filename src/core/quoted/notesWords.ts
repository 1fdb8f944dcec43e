import type { Span } from '../model.js'
import type { CorpusPlace } from '../quotation/search.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { markedIn } from '../cited/quotations.js'
import type { Checked } from '../cited/checked.js'
import { rememberedOf } from '../text/remember.js'

/** What stands between quotation marks in notes, marks included: it alone is the speaker's. */
const spokenIn = rememberedOf(({ blocks, text }: SourceText): readonly Span[] =>
  blocks.flatMap(({ span }) =>
    markedIn(text.slice(span.start, span.end)).map(({ start, end }) => ({
      start: span.start + start,
      end: span.start + end,
    })),
  ),
)

/** Whether words stand in notes outside quotation marks: then whoever took the notes wrote them, and nobody said them. */
export function isNoteTakers(
  { key, spans }: Pick<CorpusPlace, 'key' | 'spans'>,
  { corpus, protectedTexts }: Pick<Checked, 'corpus' | 'protectedTexts'>,
): boolean {
  const source = corpus.sourceOf(key) ?? protectedTexts?.get(key)
  if (!source || corpus.interview(key)?.sourceKind !== 'notes') return false
  const marked = spokenIn(source)
  return spans.some((span) => !marked.some((one) => one.start <= span.start && span.end <= one.end))
}
