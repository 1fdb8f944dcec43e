import type { Corpus } from '../corpus/corpus.js'
import type { SourceBlock, SourceText } from '../corpus/source/sourceText.js'
import type { Interview, Span } from '../model.js'
import { sentencesOf } from '../passage/passageSentences.js'
import { align, type Alignment } from '../sentence/evidence/alignment.js'
import { fewestShared, sameMatter } from './clause.js'
import { evidenceOf, type Unit, unitOf } from '../sentence/evidence/evidence.js'
import { keysOf, type Reading, readingOf } from '../sentence/evidence/tokens.js'

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
  const keys = keysOf(readingOf(corpus, words))
  return align(keys, sentencesIn(blocks, source, corpus), evidenceOf(interview, corpus))[0]
}

function sentencesIn(blocks: readonly SourceBlock[], source: SourceText, corpus: Corpus): readonly SentenceOfPassage[] {
  return blocks.flatMap((block) =>
    sentencesOf(source, block).map((span) => ({
      block,
      span,
      keys: unitOf(corpus, source.text.slice(span.start, span.end)).keys,
    })),
  )
}

/** So many sentences of a source are shown beside one of a memo. */
const mostDeciding = 3

/**
 * The sentences of some passages by which it is decided whether words of a memo hold, the one that has most first: `given`, then each that has more of what
 * those before it lack than any other, as long as that is two telling words at least.
 */
export function decidingSentences(
  words: string,
  blocks: readonly SourceBlock[],
  source: SourceText,
  interview: Interview,
  corpus: Corpus,
  given: readonly Span[],
): readonly SentenceOfPassage[] {
  const sentences = sentencesIn(blocks, source, corpus)
  const evidence = evidenceOf(interview, corpus)
  const found = given.flatMap((span) => sentences.find((one) => one.span.start === span.start) ?? [])
  let keys = keysOf(readingOf(corpus, words))
  while (found.length < mostDeciding) {
    keys = keys.filter((key) => !found.some((one) => one.keys.has(key)))
    const [best] = align(keys, sentences, evidence)
    if (!best || (found.length && best.shared.length < fewestShared)) break
    found.push(best.unit)
  }
  return found.slice(0, mostDeciding)
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
