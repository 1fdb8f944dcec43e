import { joining } from '../language/joining.js'
import { countWords } from '../language/words.js'
import type { Span } from '../model.js'
import type { MemoSentence } from './sentences.js'

/** Fewer words between two citations are a member of a list, of which the whole sentence tells something. */
const fewestWords = 3

/**
 * The parts of a sentence of which each has a citation of its own at its end: `The dam holds [@a] and the gates were mended [@b].` One alone where there are
 * not several, or nothing says that the next one begins. Offsets are those of the words, in which citations are blank.
 */
export function citedParts(words: string, marks: readonly Span[]): readonly Span[] {
  const isEnough = (start: number, end: number | undefined): boolean =>
    countWords(words.slice(start, end)) >= fewestWords
  const starts = [0]
  for (const [index, { start, end }] of marks.entries()) {
    const next = marks[index + 1]
    if (next && joining.test(words.slice(end)) && isEnough(starts.at(-1) ?? 0, start) && isEnough(end, next.start))
      starts.push(end)
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? words.length }))
}

/** Those of a memo's sentence; `words` are its own, citations as spaces, from its beginning. */
export function partsOfSentence(words: string, { span, cited }: MemoSentence): readonly Span[] {
  const closing = cited.filter(({ item }) => !item.inText)
  return citedParts(
    words,
    closing.map(({ citation }) => ({
      start: citation.span.start - span.start,
      end: (citation.pinSpan?.end ?? citation.span.end) - span.start,
    })),
  )
}
