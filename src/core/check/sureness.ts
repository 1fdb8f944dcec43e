import { type Assertion, assertionIn, reportedWill } from '../estimate/assertion.js'
import type { Commitment, Hedging } from '../estimate/hedging.js'
import { plainVerbIn } from '../estimate/tense.js'
import type { Span } from '../model.js'
import { isTold, type Rendering } from './renderings.js'
import type { MemoSentence } from './sentences.js'

/** How sure a clause is, and by which of its words. Offsets are the clause's. */
export interface Said {
  /** `plain`: it only tells, without any word for how sure. */
  readonly kind: Assertion['kind'] | 'term' | 'expectation' | 'plain'
  readonly commitment: Commitment
  readonly span: Span
}

/** How sure a clause is; undefined where it leaves something open in a turn of speech, asks, or gives the analyst's own judgement. */
export function surestOf(rendering: Rendering): Said | undefined {
  if (!isTold(rendering)) return undefined
  const { words, ownWords, hedgings } = rendering
  const would = reportedWill(ownWords)
  const [hedging, ...others] = hedgings.filter(({ span }) => span.start !== would?.start)
  if (others.length) return undefined
  const asserted = assertionIn(ownWords)
  if (!hedging) return asserted ? vouched(asserted, rendering) : plainIn(ownWords)
  if (hedging.isTerm) return { ...hedging, kind: 'term' }
  if (!isExpectation(hedging, words)) return undefined
  return asserted?.kind === 'stressed' ? asserted : { ...hedging, kind: 'expectation' }
}

function plainIn(ownWords: string): Said | undefined {
  const span = plainVerbIn(ownWords)
  return span && { kind: 'plain', commitment: 'stated', span }
}

/** Who expects a thing takes it for likely; more than that it is possible. */
function isExpectation({ span }: Hedging, words: string): boolean {
  return /^(?:expect|predict|forecast|anticipat|foresee|foresaw)/i.test(words.slice(span.start, span.end))
}

/** "Small shows that": the memo vouches for what its source only says. A table that shows something is the memo's own. */
function vouched(asserted: Assertion, { ownWords, sentence }: Rendering): Said {
  if (asserted.kind !== 'proved') return asserted
  const before = ownWords.slice(0, asserted.span.start).trimEnd()
  const isSource = /\binterview(?:ee)?$/i.test(before) || surnamesIn(sentence).some((name) => before.endsWith(name))
  return isSource ? { ...asserted, commitment: 'stressed' } : asserted
}

/** The last words of the names of all voices that a sentence cites. */
export function surnamesIn({ cited }: MemoSentence): readonly string[] {
  const voices = cited.flatMap(({ interview }) => interview?.voices ?? [])
  return voices.flatMap(({ name }) => name.split(/\s+/).at(-1) ?? [])
}
