import type { Checked } from '../../cited/checked.js'
import type { Examined } from '../../check/check.js'
import type { Cited, MemoSentence } from '../../cited/sentences.js'
import { isProtected, isProtectedInterview, termsOfClaim, termsOfPassage, termsOfVoice } from '../../terms/terms.js'
import type { CitationItem } from '../../memo/citations.js'
import type { Claim, Interview, Passage } from '../../model.js'
import { pinnedClaim, citedPlaceOf } from '../../citation/resolve.js'
import { type RelatedClaim, relatedClaims } from '../../corpus/relatedClaims.js'
import { readDraft } from '../draft/readDraft.js'
import { wordsOfMemo } from './evidenceWords.js'
import { isViewOpen, renderedClaims } from './renderedClaims.js'
import { answerOf } from './citationAnswer.js'
import { type CitationAnswer, isForPeople } from './answer.js'
import { sourceSentences } from './sourceSentences.js'
import type { SourceWords } from '../../passage/sourceWords.js'

/** One key of one citation of a memo, and what is known of it. */
export interface Evidence {
  /** E1, E2 and so on, in the order in which the memo is read. */
  readonly number: number
  /** Index of the citation in the memo. */
  readonly citation: number
  readonly key: string
  /** The sentence that it stands for, without citations; of a footnote the one with its mark. */
  readonly words: string
  /** What the footnote that it stands in says itself. */
  readonly note?: string
  /** Undefined where it is no interview. */
  readonly interview: Interview | undefined
  /** Then nothing of it but the agreed description may be shown. */
  readonly isProtected: boolean
  readonly passages: readonly Passage[]
  /** As it is written, where the corpus has no such place. */
  readonly locator?: string
  /** The claim that is pinned, where it is there still; without a pin the one of the cited paragraph that the sentence says again. */
  readonly claim?: Claim
  /** Nobody can tell whose view it is: the sentence, or the paragraph, has those of several. */
  readonly isViewOpen: boolean
  /** The sentences of the source that it rests on, as far as they are here and may be read by anybody. */
  readonly said: readonly SourceWords[]
  /** What is known of the sentence beside its source. */
  readonly answer: CitationAnswer
  /** Claims of others that say something else, or limit it. */
  readonly others: readonly RelatedClaim[]
}

/** All evidence of a memo, numbered as it is read. Nothing is checked a second time. */
export function evidenceOf({ checked, problems }: Examined): readonly Evidence[] {
  const { citations } = readDraft(checked.memo)
  const met = citations.filter(({ index }, at) => citations.findIndex((one) => one.index === index) === at)
  const all = met.flatMap(({ citation, index }) => citation.items.map((item) => ({ citation, index, item })))
  const saidAt = wordsOfMemo({ checked, problems })
  return all.map(({ citation, index, item }, at) => {
    const told = saidAt(citation, index)
    const places = standingsOf(item, checked)
    const standing = places.find(({ one }) => one.isNoted) ?? places[0]
    const known = knownOf(item, { checked, problems })
    return {
      number: at + 1,
      citation: index,
      key: item.key,
      ...told,
      ...known,
      said: known.isProtected ? [] : sourceSentences({ ...known, words: told.words, item }, checked),
      answer: standing ? answerOf(standing.sentence, standing.one, { checked, problems }) : uncompared,
    }
  })
}

function knownOf(
  item: CitationItem,
  { checked }: Examined,
): Pick<Evidence, 'interview' | 'isProtected' | 'passages' | 'locator' | 'claim' | 'isViewOpen' | 'others'> {
  const { corpus, memo } = checked
  const interview = corpus.interview(item.key)
  const written = item.locator ? { locator: memo.text.slice(item.locator.span.start, item.locator.span.end) } : {}
  if (!interview) return { interview, isProtected: false, passages: [], isViewOpen: false, others: [], ...written }
  const place = citedPlaceOf(corpus, interview, item.locator)
  const passages = place.kind === 'passages' ? place.passages.map(({ passage }) => passage) : []
  const pinned = pinnedClaim(corpus, item)
  const rendered = pinned && pinned.state !== 'gone' ? [pinned.claim] : renderedClaims(item, checked)
  // Of what several people say here no claim of one is told for all.
  const isOfOne = pinned !== undefined || new Set(passages.map(({ voice }) => voice)).size < 2
  const claim = rendered.length === 1 && isOfOne ? rendered[0] : undefined
  const hidden =
    isProtectedInterview(interview) ||
    passages.some((passage) => isProtected(termsOfPassage(interview, passage))) ||
    rendered.some((one) => isProtected(termsOfClaim(interview, one)))
  return {
    interview,
    isProtected: hidden,
    passages,
    ...(passages.length ? {} : written),
    ...(claim ? { claim } : {}),
    isViewOpen: !claim && isViewOpen(item, rendered, { interview, passages, checked }),
    others: claim ? differing(relatedClaims(corpus, claim)).filter((other) => mayBeTold(other, checked)) : [],
  }
}

/** Claims that contradict or limit another; what this one says of others is told there. */
function differing(related: readonly RelatedClaim[]): readonly RelatedClaim[] {
  const wanted: readonly RelatedClaim['relation'][] = ['contradicts', 'contradicted-by', 'qualified-by']
  const found = related.filter(({ relation }) => wanted.includes(relation))
  return found.filter(({ claim }, index) => found.findIndex((one) => one.claim === claim) === index)
}

/**
 * Whether it may be said that somebody differs. Of who is protected only where the memo cites him as well: the report before an export asks about
 * those alone. What somebody else said on record under other terms is told nowhere, for interview and place tell who it was.
 */
function mayBeTold({ claim }: RelatedClaim, { corpus, cited }: Examined['checked']): boolean {
  const interview = corpus.interview(claim.key)
  if (!interview) return false
  const terms = termsOfClaim(interview, claim)
  const voice = interview.voices.find(({ id }) => id === claim.voice)
  const speaks = voice ? termsOfVoice(interview, voice) : interview.terms
  if (!isProtected(terms) && !isProtected(speaks)) return true
  if (terms === 'off record' || speaks === 'off record' || !isProtected(speaks)) return false
  return cited.some((one) => one.interview === interview)
}

/** Who must have read what a memo says beside its source: anybody, or somebody who did not write it. */
export const requiredReaders = ['anybody', 'other'] as const
export type RequiredReader = (typeof requiredReaders)[number]

/**
 * The citations of interviews that a person has still to read; what is wrong with a quotation no reading mends. One in a footnote is read with the footnote or
 * with the sentence that has its mark.
 */
export function unreadIn(examined: Examined, by: RequiredReader): readonly Cited[] {
  const { checked } = examined
  const isUnread = ({ sentence, one }: Standing): boolean => {
    const answer = answerOf(sentence, one, examined)
    const { kind, review } = answer
    const isByOther = review !== undefined && review !== 'lapsed' && review.reader?.isAuthor === false
    return isForPeople(answer) && (kind !== 'read' || (by === 'other' && !isByOther))
  }
  return checked.cited.filter(({ item, interview }) => {
    const places = interview ? standingsOf(item, checked) : []
    return places.length > 0 && places.every(isUnread)
  })
}

/** Where a key stands for something: what a footnote cites in the sentence with its mark, unless it is part of a sentence of the note. */
interface Standing {
  readonly sentence: MemoSentence
  readonly one: Cited
}

function standingsOf(item: CitationItem, { sentences }: Checked): readonly Standing[] {
  return sentences.flatMap((sentence) =>
    sentence.cited.flatMap((one) => (one.item.span.start === item.span.start ? [{ sentence, one }] : [])),
  )
}

const uncompared: CitationAnswer = {
  kind: 'not compared',
  interview: undefined,
  refs: [],
  isProtected: false,
  clauses: [],
  faults: [],
  brackets: [],
}
