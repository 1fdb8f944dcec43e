import type { Corpus } from '../corpus/corpus.js'
import type { Interview } from '../model.js'
import { longestKeyPhrase } from '../corpus/read/claims.js'
import { differingIn, isDifferingKnown } from '../corpus/source/differing.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { findKeyPhrases } from './keyPhrases.js'
import { nearestInTurns } from './nearest.js'
import { type Pattern, patternOf } from './pattern.js'
import type { Nearest, QuotedPlace } from './result.js'
import { countWords } from './tokenizer.js'
import { finished } from '../text/finished.js'
import { type Unit, unitsOf } from './units.js'
import { findPlaces, provingAmong } from './verify.js'

export interface CorpusPlace extends QuotedPlace {
  readonly key: string
}

export interface CorpusNearest extends Nearest {
  readonly key: string
}

/** Whether a quotation stands anywhere in a corpus. */
export type CorpusVerification =
  | { readonly kind: 'found'; readonly places: readonly [CorpusPlace, ...CorpusPlace[]] }
  | { readonly kind: 'not-found'; readonly nearest?: CorpusNearest }
  | { readonly kind: 'unchecked'; readonly reason: 'no-words' }
  /** It stands in these places alone, where a text has other words than those that its interview was made of. */
  | {
      readonly kind: 'unchecked'
      readonly reason: 'source-differs'
      readonly places: readonly [CorpusPlace, ...CorpusPlace[]]
    }
  /** It stands in no text that is here; `keys` are the interviews whose text is not, or not whole. */
  | {
      readonly kind: 'unchecked'
      readonly reason: 'no-source'
      readonly keys: readonly string[]
      readonly nearest?: CorpusNearest
    }

/** Looks for a quotation in all interviews of a corpus. The first call reads every text once. */
export function findQuotation(quotation: string, corpus: Pick<Corpus, 'interviews' | 'sourceOf'>): CorpusVerification {
  return finished(searchQuotation(quotation, corpus))
}

/** So many interviews are looked through before others get a turn. */
const interviewsInTurn = 16

/**
 * The same in steps, so that a shell can do something else in between: words that stand nowhere are looked for in every text. Gives each text that
 * is read next for the first time.
 */
export function* searchQuotation(
  quotation: string,
  corpus: Pick<Corpus, 'interviews' | 'sourceOf'>,
): Generator<SourceText | undefined, CorpusVerification> {
  const pattern = patternOf(quotation)
  if (!countWords(pattern.tokens)) return { kind: 'unchecked', reason: 'no-words' }
  const interviews = corpus.interviews()
  const places: CorpusPlace[] = []
  const others: CorpusPlace[] = []
  const incomplete: string[] = []
  for (const [index, interview] of interviews.entries()) {
    const one = { interview, source: corpus.sourceOf(interview.key) }
    if (one.source && !isDifferingKnown(interview, one.source)) yield one.source
    const { proving, doubted } = placesOf(pattern, one)
    places.push(...proving)
    others.push(...doubted)
    if (isIncomplete(one)) incomplete.push(interview.key)
    if (index % interviewsInTurn === interviewsInTurn - 1) yield undefined
  }
  const [place, ...more] = places
  if (place) return { kind: 'found', places: [place, ...more] }
  const [other, ...rest] = others
  if (other) return { kind: 'unchecked', reason: 'source-differs', places: [other, ...rest] }
  const found = yield* nearestInTurns(pattern, candidatesOf(interviews, corpus), unitsInTurn)
  const nearest = found ? { nearest: { key: found.candidate.key, ...found.nearest } } : {}
  return incomplete.length
    ? { kind: 'unchecked', reason: 'no-source', keys: incomplete, ...nearest }
    : { kind: 'not-found', ...nearest }
}

/** So many passages. */
const unitsInTurn = 500

interface Sourced {
  readonly interview: Interview
  readonly source: SourceText | undefined
}

function placesOf(pattern: Pattern, { interview, source }: Sourced): ReturnType<typeof provingAmong<CorpusPlace>> {
  const isShort = countWords(pattern.tokens) <= longestKeyPhrase
  const withoutText = isShort ? () => findKeyPhrases(pattern, interview) : () => []
  const places = source?.blocks.length ? findPlaces(pattern, interview, source) : withoutText()
  return provingAmong(
    places.map((place) => ({ key: interview.key, ...place })),
    source ? differingIn(interview, source) : [],
  )
}

function* candidatesOf(
  interviews: readonly Interview[],
  corpus: Pick<Corpus, 'sourceOf'>,
): Iterable<{ readonly key: string; readonly unit: Unit; readonly source: SourceText }> {
  for (const interview of interviews) {
    const source = corpus.sourceOf(interview.key)
    if (!source) continue
    for (const unit of unitsOf(interview, source).units) yield { key: interview.key, unit, source }
  }
}

function isIncomplete({ interview, source }: Sourced): boolean {
  if (!source?.blocks.length) return true
  return unitsOf(interview, source).missing.length > 0 || differingIn(interview, source).length > 0
}
