import { mentionsName } from '../language/foldName.js'
import { hiddenNames } from '../corpus/voiceNames.js'
import { termsOfClaim, termsOfPassage } from '../terms/terms.js'
import type { Corpus } from '../corpus/corpus.js'
import type { Claim, Interview, Passage, PassageRef, Span, Terms } from '../model.js'
import { formatPassageRef } from '../corpus/read/values.js'
import type { SourceBlock, SourceText } from '../corpus/source/sourceText.js'
import { type Excerpt, excerptOf } from './excerpt.js'
import type { Hit } from './sought.js'

/** A passage in which somebody said what was sought. */
export interface SaidPassage {
  readonly kind: 'passage'
  readonly interview: Interview
  readonly passage: Passage
  readonly terms: Terms
  /** Whether it has all that was sought, the question and the rest of the answer looked at too. */
  readonly hasAll: boolean
  /** Of the passage's words; undefined where they would show a protected name. */
  readonly excerpt: Excerpt | undefined
  /** Of the sentence around the first hit, in the source text. */
  readonly sentence: Span
  /** What was sought within that sentence, in the source text. */
  readonly hits: readonly Span[]
  /** Those that rest on the passage and may be shown. */
  readonly claims: readonly Claim[]
}

/** A claim whose passage is not here, in our words. */
export interface SaidClaim {
  readonly kind: 'claim'
  readonly interview: Interview
  readonly claim: Claim
  readonly hasAll: boolean
  readonly excerpt: Excerpt
}

export type Said = SaidPassage | SaidClaim

/** One text that is searched: the words of a passage, or of a claim whose passage is not here. */
export type SearchedPart =
  | { readonly kind: 'block'; readonly block: SourceBlock; readonly text: string }
  | { readonly kind: 'claim'; readonly claim: Claim; readonly text: string }

/** What of an interview is searched, in order: the words of its passages, then the claims that rest on others. */
export function searchedParts(interview: Interview, source: SourceText | undefined): readonly SearchedPart[] {
  const blocks = source?.blocks ?? []
  const here = new Set(blocks.map(({ ref }) => formatPassageRef(ref)))
  const claims = interview.claims.filter(({ at }) => !at.some(({ ref }) => here.has(formatPassageRef(ref))))
  return [...blocks.map((block) => blockPart(source, block)), ...claims.map(claimPart)]
}

/** The words of a passage. */
export function blockPart(source: SourceText | undefined, block: SourceBlock): SearchedPart {
  return { kind: 'block', block, text: source?.text.slice(block.span.start, block.span.end) ?? '' }
}

/** The words of a claim. */
export function claimPart(claim: Claim): SearchedPart {
  const { label, wording, hedge, keyPhrases } = claim
  return { kind: 'claim', claim, text: [wording, label, ...(hedge ? [hedge] : []), ...keyPhrases].join('\n') }
}

/**
 * What a part that was found says; undefined where it must not be shown: off the record, or found by a protected name. A block that the
 * interview has no passage for has no voice, and a problem says so.
 */
export function saidIn(
  corpus: Corpus,
  interview: Interview,
  part: SearchedPart,
  { hits, hasAll }: { readonly hits: readonly Hit[]; readonly hasAll: boolean },
): Said | undefined {
  const hidden = hiddenNames(corpus, interview)
  if (hits.some(({ start, end }) => mentionsName(part.text.slice(start, end), hidden))) return undefined
  const excerpt = excerptOf(part.text, hits)
  const isTelling = mentionsName(excerpt.text, hidden)
  if (part.kind === 'claim') {
    const isFree = termsOfClaim(interview, part.claim) !== 'off record' && !isTelling
    return isFree ? { kind: 'claim', interview, claim: part.claim, hasAll, excerpt } : undefined
  }
  const { block } = part
  const passage = interview.passages.find(({ ref }) => isSame(ref, block.ref))
  const terms = passage && termsOfPassage(interview, passage)
  if (!passage || !terms || terms === 'off record') return undefined
  const { start, end } = excerpt.sentence
  const shifted = (span: Span): Span => ({ start: block.span.start + span.start, end: block.span.start + span.end })
  return {
    kind: 'passage',
    interview,
    passage,
    terms,
    hasAll,
    excerpt: isTelling ? undefined : excerpt,
    sentence: shifted(excerpt.sentence),
    hits: apart(hits.filter((hit) => start <= hit.start && hit.end <= end)).map(shifted),
    claims: corpus
      .claimsAt(interview.key, block.ref)
      .filter((claim) => termsOfClaim(interview, claim) !== 'off record'),
  }
}

/** In order, without those that overlap one before: alternatives of what was sought may. */
function apart(spans: readonly Span[]): readonly Span[] {
  const kept: Span[] = []
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span)
  return kept
}

function isSame(a: PassageRef, b: PassageRef): boolean {
  return a.kind === b.kind && a.number === b.number
}
