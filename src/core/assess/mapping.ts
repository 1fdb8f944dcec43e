import type { Corpus } from '../corpus/corpus.js'
import type { Span } from '../model.js'
import type { Unit } from '../sentence/evidence/evidence.js'
import { readingOf } from '../sentence/evidence/tokens.js'

/** A word of a clause and the word of the source that stands for it. Spans are of the two texts. */
export interface Met {
  readonly own: Span
  readonly other: Span
}

/** Which words of a clause meet which words of a unit, in the order of the clause. */
export function mappingOf(clause: string, { reading }: Pick<Unit, 'reading'>, corpus: Corpus): readonly Met[] {
  return readingOf(corpus, clause).tokens.flatMap((token): readonly Met[] => {
    const met = reading.tokens.find(({ key }) => key !== undefined && key === token.key)
    return met ? [{ own: { start: token.start, end: token.end }, other: { start: met.start, end: met.end } }] : []
  })
}
