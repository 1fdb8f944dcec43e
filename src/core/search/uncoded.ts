import type { Corpus } from '../corpus/corpus.js'
import { hiddenNames } from '../corpus/voiceNames.js'
import { mentionsName } from '../language/foldName.js'
import { keywordsOf } from '../language/keywords.js'
import { wordsIn } from '../language/words.js'
import type { Claim, Interview, Passage, Span } from '../model.js'
import { claimsInSource } from '../passage/sourceClaims.js'
import { isProtected, isProtectedInterview, termsOfPassage } from '../terms/terms.js'
import { isSameRef, type SourceBlock, type SourceText } from '../corpus/source/sourceText.js'
import { excerptOf } from './excerpt.js'
import type { Hit, Sought } from './sought.js'

/** A sentence of an answer that no claim rests on, said on the record. */
export interface UncodedPassage {
  readonly interview: Interview
  readonly passage: Passage
  /** Of the sentence, in the source text. */
  readonly span: Span
  /** The sentence, on one line. */
  readonly words: string
  /** Of what was sought, in the source text. */
  readonly hits: readonly Span[]
  /** What it has of what was sought, rare words counting for more: to be compared within one search alone. */
  readonly score: number
}

/** What is sought among uncoded passages. */
export interface PassageQuery {
  /** Words that somebody typed: all of them must be met. */
  readonly typed: string
  /** The sentence that is being written: the more it shares, the better. */
  readonly sentence: string
  /** Only in these interviews. */
  readonly keys?: readonly string[]
  /** Other words, of claims for example, that are to be weighed by the same measure. */
  readonly beside?: readonly string[]
}

export interface RankedPassages {
  /** Best first. */
  readonly passages: readonly UncodedPassage[]
  /** What the words beside them are worth, in their order. */
  readonly scores: readonly number[]
}

export type Ranked = { readonly kind: 'claim'; readonly claim: Claim } | ({ readonly kind: 'passage' } & UncodedPassage)

/** The words by which a claim is weighed among passages. */
export function weighedWords({ label, wording }: Claim): string {
  return `${label} ${wording}`
}

/** Claims in their order, for which passages were asked with `weighedWords` beside them, each passage before the first claim that has less of what is sought, at the end otherwise. */
export function withPassages(claims: readonly Claim[], found: RankedPassages | undefined): readonly Ranked[] {
  if (!found?.passages.length) return claims.map((claim) => ({ kind: 'claim', claim }))
  const rest = [...found.passages]
  const before = (score: number): readonly Ranked[] => {
    const first = rest.findIndex((passage) => passage.score <= score)
    return rest.splice(0, first < 0 ? rest.length : first).map((passage) => ({ kind: 'passage', ...passage }))
  }
  const all = claims.flatMap((claim, index): readonly Ranked[] => [
    ...before(found.scores[index] ?? 0),
    { kind: 'claim', claim },
  ])
  return [...all, ...before(-1)]
}

/** What a sentence asks for: each word that says what it is about. */
export function soughtBy(sentence: string): readonly Sought[] {
  const words = new Set([...wordsIn(sentence)].flatMap(({ folded }) => (keywordsOf(folded).length ? [folded] : [])))
  return [...words].map((word) => [{ kind: 'word', word, isBegun: false }])
}

/** The sentence of a block around what was sought in it; undefined where a claim rests on it already, or where it must not be shown. */
export function uncodedIn(
  corpus: Corpus,
  interview: Interview,
  source: SourceText,
  block: SourceBlock,
  found: { readonly hits: readonly Hit[]; readonly score: number },
): UncodedPassage | undefined {
  const passage = interview.passages.find(({ ref }) => isSameRef(ref, block.ref))
  if (passage?.ref.kind !== 'paragraph' || isProtectedInterview(interview)) return undefined
  if (isProtected(termsOfPassage(interview, passage))) return undefined
  const text = source.text.slice(block.span.start, block.span.end)
  const { sentence } = excerptOf(text, found.hits)
  const shifted = ({ start, end }: Span): Span => ({ start: block.span.start + start, end: block.span.start + end })
  const span = shifted(sentence)
  const isCoded = claimsInSource(interview, source).some(
    (one) => one.span.start < span.end && span.start < one.span.end,
  )
  const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ')
  if (isCoded || !words || mentionsName(words, hiddenNames(corpus, interview))) return undefined
  const hits = found.hits.filter(({ start, end }) => sentence.start <= start && end <= sentence.end).map(shifted)
  return { interview, passage, span, words, hits, score: found.score }
}
