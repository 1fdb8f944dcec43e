import { blank } from '../memo/blank.js'
import type { Span } from '../model.js'
import type { Checked } from './rule.js'
import type { MemoSentence } from './sentences.js'

interface Words {
  /** A sentence with its citations as spaces. */
  readonly all: string
  /** The same with quoted words as `x`. */
  readonly own: string
}

const known = new WeakMap<MemoSentence, Words>()

/** The words of a sentence without its citations, and without what is quoted; both as long as the sentence. */
export function wordsOf(sentence: MemoSentence, { memo, quotations }: Checked): Words {
  const before = known.get(sentence)
  if (before) return before
  const { span, cited } = sentence
  const citations = cited.map(({ citation }) => within(citation.span, span))
  const all = blank(memo.citingProse.slice(span.start, span.end), citations)
  const quoted = quotations.filter(({ whole }) => whole.start < span.end && span.start < whole.end)
  const spans = quoted.map(({ whole }) => within(whole, span))
  const found = { all, own: blank(all, spans, 'x') }
  known.set(sentence, found)
  return found
}

function within({ start, end }: Span, outer: Span): Span {
  return { start: Math.max(start, outer.start) - outer.start, end: Math.min(end, outer.end) - outer.start }
}

/** The sentences right before and behind, as far as they stand in the same paragraph. */
export function neighboursOf(sentence: MemoSentence, { sentences, memo }: Checked): readonly MemoSentence[] {
  const index = sentences.findIndex((one) => one.span.start === sentence.span.start)
  return [sentences[index - 1], sentences[index + 1]].flatMap((one) => {
    if (!one) return []
    const [first, second] = one.span.start < sentence.span.start ? [one, sentence] : [sentence, one]
    return /\n[ \t]*\r?\n/.test(memo.text.slice(first.span.end, second.span.start)) ? [] : [one]
  })
}

/** The sentence before, in the same paragraph. */
export function sentenceBefore({ span }: MemoSentence, { sentences, memo }: Checked): MemoSentence | undefined {
  const index = sentences.findIndex((one) => one.span.start === span.start)
  const before = sentences[index - 1]
  const isNear = before && !/\n[ \t]*\n/.test(memo.text.slice(before.span.end, span.start))
  return isNear ? before : undefined
}
