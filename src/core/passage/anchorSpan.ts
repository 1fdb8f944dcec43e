import type { Anchor, Span } from '../model.js'
import { type Token, tokensOf } from '../quotation/tokens.js'
import type { SourceBlock, SourceText } from '../corpus/source/sourceText.js'
import { isSameRef } from '../corpus/source/sourceText.js'

/** First and last words, as an anchor or a passage has them. */
type Words = Pick<Anchor, 'ref' | 'first' | 'last'>

/**
 * Where in a source text the words stand that an anchor finds again by the first and the last few: the shortest stretch of its passage
 * from the one to the other. Typography, punctuation and case do not count. Undefined where they do not stand there.
 */
export function anchorSpan(source: SourceText, { ref, first, last }: Words): Span | undefined {
  const block = source.blocks.find((one) => isSameRef(one.ref, ref))
  if (!block) return undefined
  const words = wordsOf(block, source)
  const [from, to] = [plainWords(first), plainWords(last)]
  if (!from.length || !to.length) return undefined
  const spans = startsOf(words, from).flatMap((start) => {
    const ends = startsOf(words, to).map((at) => at + to.length)
    const end = ends.find((one) => one >= start + Math.max(from.length, to.length))
    const [a, b] = [words[start], words[(end ?? 0) - 1]]
    return end !== undefined && a && b ? [{ start: a.start, end: b.end }] : []
  })
  return spans.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start)[0]
}

interface Word extends Span {
  readonly text: string
}

function wordsOf({ span }: SourceBlock, { text }: SourceText): readonly Word[] {
  return flat(tokensOf(text.slice(span.start, span.end), span.start))
}

function plainWords(text: string): readonly string[] {
  return flat(tokensOf(text)).map((word) => word.text)
}

/** The words of an editor's bracket stand among the others. */
function flat(tokens: readonly Token[]): readonly Word[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'bracket') return flat(token.inner)
    return token.kind === 'word' ? [{ text: token.text.toLowerCase(), start: token.start, end: token.end }] : []
  })
}

function startsOf(words: readonly Word[], wanted: readonly string[]): readonly number[] {
  return words.flatMap((_, at) => (wanted.every((text, index) => words[at + index]?.text === text) ? [at] : []))
}
