import { blank } from '../text/blank.js'
import type { Span } from '../model.js'
import { firstIndex, touching } from '../text/inOrder.js'
import type { Checked } from './checked.js'
import type { MemoSentence } from './sentences.js'
import { rememberedOf } from '../text/remember.js'

interface Words {
  /** A sentence with its citations as spaces. */
  readonly all: string
  /** The same with quoted words as `x`. */
  readonly own: string
}

/** The words of a sentence without its citations, and without what is quoted; both as long as the sentence. */
export const wordsOfSentence = rememberedOf(({ span, cited }: MemoSentence, { memo, quotations }: Checked): Words => {
  const citations = cited.map(({ citation }) => within(citation.span, span))
  const all = blank(memo.citingProse.slice(span.start, span.end), citations)
  const spans = touching(quotations, span, ({ whole }) => whole).map(({ whole }) => within(whole, span))
  return { all, own: blank(all, spans, 'x') }
})

function within({ start, end }: Span, outer: Span): Span {
  return { start: Math.max(start, outer.start) - outer.start, end: Math.min(end, outer.end) - outer.start }
}

/** The sentences right before and behind, as far as they stand in the same paragraph. */
export function neighboursOf(sentence: MemoSentence, { sentences, memo }: Checked): readonly MemoSentence[] {
  const index = indexOf(sentence, sentences)
  return [sentences[index - 1], sentences[index + 1]].flatMap((one) => {
    if (!one) return []
    const [first, second] = one.span.start < sentence.span.start ? [one, sentence] : [sentence, one]
    return /\n[ \t]*\r?\n/.test(memo.text.slice(first.span.end, second.span.start)) ? [] : [one]
  })
}

/** The sentence before, in the same paragraph. */
export function sentenceBefore(sentence: MemoSentence, { sentences, memo }: Checked): MemoSentence | undefined {
  for (const before of sentencesBefore(sentence, sentences, memo.text)) return before
  return undefined
}

/** The sentences before one in its paragraph, the nearest first. `text` is where blank lines count. */
export function sentencesBefore(
  sentence: MemoSentence,
  sentences: readonly MemoSentence[],
  text: string,
): Iterable<MemoSentence> {
  return neighbours(sentence, sentences, text, -1)
}

/** Those behind it, the nearest first. */
export function sentencesBehind(
  sentence: MemoSentence,
  sentences: readonly MemoSentence[],
  text: string,
): Iterable<MemoSentence> {
  return neighbours(sentence, sentences, text, 1)
}

/** A paragraph is looked through so many sentences far: one that goes on longer is none, and must not cost a look at all of it for each. */
const farthest = 100
const blankLine = /\n[ \t]*\r?\n/

function* neighbours(
  sentence: MemoSentence,
  sentences: readonly MemoSentence[],
  text: string,
  step: 1 | -1,
): Iterable<MemoSentence> {
  const index = indexOf(sentence, sentences)
  let last = sentence
  for (let steps = 1; steps <= farthest; steps++) {
    const one = sentences[index + steps * step]
    if (!one) return
    const [first, second] = step > 0 ? [last, one] : [one, last]
    if (blankLine.test(text.slice(first.span.end, second.span.start))) return
    yield one
    last = one
  }
}

/** Where a sentence stands among all, or the one that it begins with where it is several. */
function indexOf({ span }: MemoSentence, sentences: readonly MemoSentence[]): number {
  return firstIndex(sentences, (one) => one.span.start >= span.start)
}
