import type { Corpus } from '../corpus/corpus.js'
import type { SourceBlock, SourceText } from '../corpus/source/sourceText.js'
import type { Interview, Span } from '../model.js'
import { sentencesOf } from '../passage/passageSentences.js'
import { align, type Alignment, keysOf } from './alignment.js'
import { fewestShared, sameMatter } from './clause.js'
import { evidenceOf, type Unit, unitOf } from './evidence.js'
import { type Reading, readingOf } from './tokens.js'

/** A sentence of a passage, in offsets of the text. */
interface SentenceOfPassage {
  readonly block: SourceBlock
  readonly span: Span
  readonly keys: ReadonlySet<string>
}

/** The sentence of some passages that has most of what words of a memo say, the first of two that have as much; undefined where there is none. */
export function nearestSentence(
  words: string,
  blocks: readonly SourceBlock[],
  source: SourceText,
  interview: Interview,
  corpus: Corpus,
): Alignment<SentenceOfPassage> | undefined {
  const sentences = blocks.flatMap((block) =>
    sentencesOf(source, block).map((span) => ({
      block,
      span,
      keys: unitOf(corpus, source.text.slice(span.start, span.end)).keys,
    })),
  )
  return align(keysOf(readingOf(corpus, words), new Set()), sentences, evidenceOf(interview, corpus))[0]
}

/** Whether that is so much that it speaks of the same. */
export function isOfSameMatter({ shared, coverage }: Alignment<SentenceOfPassage>): boolean {
  return shared.length >= fewestShared && coverage >= sameMatter
}

/** The clause of a unit that has most of what is shared; the whole where no clause has most of it. */
export function nearestClause({ clauses, reading }: Unit, shared: readonly string[]): Reading {
  const count = ({ tokens }: Reading): number =>
    shared.filter((key) => tokens.some((token) => token.key === key)).length
  const [first] = [...clauses].sort((a, b) => count(b) - count(a))
  return first && count(first) >= 0.7 * shared.length ? first : reading
}
