import type { Bibliography, BibliographyEntry } from '../bibliography/bibliography.js'
import { type Library, libraryOf } from '../bibliography/library.js'
import { hashOfClaim } from './citation.js'
import { claimRef } from '../corpus/claimRef.js'
import type { Corpus } from '../corpus/corpus.js'
import type { CitationItem } from '../memo/citations.js'
import type { Locator, LocatorPart } from '../memo/locator.js'
import { citationAt, type Memo } from '../memo/memo.js'
import type { Pin } from '../memo/pins.js'
import {
  type Claim,
  documentKind,
  type Interview,
  type Passage,
  type PassageKind,
  type Question,
  type Span,
  type Topic,
} from '../model.js'
import { kindsOfLocators } from './locatorRefs.js'
import { markedPassages, rangeOfMarks } from './markedPassages.js'
import { nearestKeys } from './nearestKeys.js'

/** What one key of a citation stands for. */
export type ResolvedCitation = UnknownSource | CitedWork | CitedInterview

export interface UnknownSource {
  readonly kind: 'unknown'
  /** What the pointer rests on: the key, or else the whole item, or the pin. */
  readonly span: Span
  readonly key: string
  /** Keys that may have been meant, best first. */
  readonly nearest: readonly string[]
  /** Whether bibliographies were looked through as well. */
  readonly hasBibliographies: boolean
}

/** A work of a bibliography that the memo names. */
export interface CitedWork {
  readonly kind: 'work'
  readonly span: Span
  readonly entry: BibliographyEntry
  readonly bibliography: Bibliography
  readonly locator?: Locator
}

export interface CitedInterview {
  readonly kind: 'interview'
  readonly span: Span
  readonly interview: Interview
  readonly pin?: PinnedClaim
  readonly where: CitedPlace
  /** Whether the citation, as written, names the interviewee over words that are somebody else's. */
  readonly namesAuthor: boolean
  /** Whether the text of the interview is here, so that quotations can be checked. */
  readonly hasText: boolean
}

/**
 * The claim that a pin names. `changed`: its wording, hedge, voice or holder is no longer what was cited; `without-hash`: nobody can tell whether it
 * is; `elsewhere`: it rests on other paragraphs than those cited; `gone`: the interview has no such claim.
 */
export type PinnedClaim =
  | { readonly state: 'current' | 'changed' | 'without-hash' | 'elsewhere'; readonly claim: Claim }
  | { readonly state: 'gone'; readonly id: string }

/** Where in the interview the citation points. */
export type CitedPlace =
  | { readonly kind: 'whole'; readonly paragraphs: number; readonly claims: number; readonly topics: readonly Topic[] }
  | {
      readonly kind: 'passages'
      readonly passages: readonly CitedPassage[]
      /** By the parts of the locator that name them. */
      readonly missing?: readonly (MissingPassages | Unmarked)[]
    }
  | Unmarked

/** A page, time or the like that no paragraph is marked with. */
export interface Unmarked {
  readonly kind: 'unmarked'
  readonly locator: LocatorPart
  /** The number of the paragraph that may have been meant. */
  readonly paragraph?: number
  /** The first and the last page, or time, that paragraphs are marked with. */
  readonly range?: readonly [first: string, last: string]
}

export interface CitedPassage {
  readonly passage: Passage
  readonly question?: Question
  /** In the order of the file, the pinned one left out. */
  readonly claims: readonly Claim[]
}

export interface MissingPassages {
  readonly kind: PassageKind
  /** Those that were asked for and do not exist. */
  readonly numbers: readonly number[]
  /** The first and last that do; undefined where the interview has none of the kind. */
  readonly range?: readonly [first: number, last: number]
}

/** What the citation at an offset stands for; undefined where none stands. */
export function resolveCitation(
  corpus: Corpus,
  memo: Memo,
  offset: number,
  library: Library = libraryOf(corpus, []),
): ResolvedCitation | undefined {
  const found = citationAt(memo, offset)
  if (!found) return undefined
  const { key } = found.item
  const span = hoveredPart(found.item, offset)
  const source = library.source(key)
  if (!source)
    return {
      kind: 'unknown',
      span,
      key,
      nearest: nearestKeys(key, library.keys()),
      hasBibliographies: library.bibliographies.length > 0,
    }
  if (source.kind === 'interview') return { kind: 'interview', span, ...answer(corpus, source.interview, found.item) }
  const { locator } = found.item
  return { ...source, kind: 'work', span, ...(locator ? { locator } : {}) }
}

function hoveredPart({ keySpan, span, pin }: CitationItem, offset: number): Span {
  const holds = ({ start, end }: Span): boolean => start <= offset && offset <= end
  if (holds(keySpan)) return keySpan
  return pin?.span && holds(pin.span) && !holds(span) ? pin.span : span
}

function answer(corpus: Corpus, interview: Interview, item: CitationItem): Omit<CitedInterview, 'kind' | 'span'> {
  const place = citedPlaceOf(corpus, interview, item.locator)
  const passages = place.kind === 'passages' ? place.passages : []
  const pin = item.pin && pinnedIn(corpus, interview, item.pin, passages)
  const pinned = pin && pin.state !== 'gone' ? pin.claim.id : undefined
  const isOthers = ({ ref, voice }: Passage): boolean => {
    const role = interview.voices.find(({ id }) => id === voice)?.role
    return role === 'other' || ref.kind !== 'paragraph'
  }
  const namesAuthor = !item.suppressAuthor && passages.some(({ passage }) => isOthers(passage))
  const where = place.kind === 'passages' ? { ...place, passages: passages.map((one) => without(one, pinned)) } : place
  const hasText = Boolean(corpus.sourceOf(interview.key)?.blocks.length)
  const found = { interview, where, namesAuthor, hasText }
  return pin ? { ...found, pin } : found
}

/** The claim that a pin of an item names; undefined where there is no pin, or no such interview to look in. */
export function pinnedClaim(corpus: Corpus, { key, locator, pin }: CitationItem): PinnedClaim | undefined {
  const interview = corpus.interview(key)
  if (!interview || !pin) return undefined
  const place = citedPlaceOf(corpus, interview, locator)
  return pinnedIn(corpus, interview, pin, place.kind === 'passages' ? place.passages : [])
}

/** The same where the interview still has it. */
export function claimPinned(corpus: Corpus, item: CitationItem): Claim | undefined {
  const pin = pinnedClaim(corpus, item)
  return pin && pin.state !== 'gone' ? pin.claim : undefined
}

function without(passage: CitedPassage, pinned: string | undefined): CitedPassage {
  return { ...passage, claims: passage.claims.filter(({ id }) => id !== pinned) }
}

function pinnedIn(
  corpus: Corpus,
  { key }: Interview,
  { id, hash }: Pin,
  passages: readonly CitedPassage[],
): PinnedClaim {
  const claim = corpus.claim(claimRef({ key, id }))
  if (!claim) return { state: 'gone', id }
  if (!hash) return { state: 'without-hash', claim }
  if (hashOfClaim(claim) !== hash) return { state: 'changed', claim }
  const isHere = passages.some(({ claims }) => claims.includes(claim))
  return { state: isHere || passages.length === 0 ? 'current' : 'elsewhere', claim }
}

/** Where in an interview a locator points. */
export function citedPlaceOf(
  corpus: Corpus,
  interview: Interview,
  locator: Pick<Locator, 'parts'> | undefined,
): CitedPlace {
  if (!locator) return wholeOf(interview)
  const [first, ...others] = partsIn(interview, locator).map((part) => placeOfPart(corpus, interview, part))
  if (!first || others.length === 0) return first ?? wholeOf(interview)
  const places = [first, ...others]
  if (places.every(({ kind }) => kind === 'unmarked')) return first
  const passages = places.flatMap((place) => (place.kind === 'passages' ? place.passages : []))
  const missing = places.flatMap((place) => (place.kind === 'passages' ? (place.missing ?? []) : place))
  return {
    kind: 'passages',
    passages: passages.filter(({ passage }, index) => passages.findIndex((one) => one.passage === passage) === index),
    ...(missing.length ? { missing } : {}),
  }
}

/** The passages of an interview that a locator names, of whatever number it has some; none where it names none, or the whole is cited. */
export function passagesCited(
  { locator }: Pick<CitationItem, 'locator'>,
  interview: Interview,
  corpus: Corpus,
): readonly Passage[] {
  return passagesIn(citedPlaceOf(corpus, interview, locator))
}

/** The passages of a place; none of the whole. */
export function passagesIn(place: CitedPlace): readonly Passage[] {
  return place.kind === 'passages' ? place.passages.map(({ passage }) => passage) : []
}

/** `art. 4, para. 2` of a document is the second paragraph of its article, and not of the whole. */
function partsIn({ sourceKind }: Interview, { parts }: Pick<Locator, 'parts'>): readonly LocatorPart[] {
  const isWithin = documentKind(sourceKind) !== undefined && parts[0].label === 'article'
  return parts.filter(({ label }) => !(isWithin && label === 'paragraph'))
}

function placeOfPart(
  corpus: Corpus,
  interview: Interview,
  locator: LocatorPart,
): Extract<CitedPlace, { kind: 'passages' | 'unmarked' }> {
  const kind = kindsOfLocators[locator.label]
  if (kind && locator.numbers.length > 0) return numbered(corpus, interview, kind, locator.numbers)
  const marked = markedPassages(interview.passages, locator)
  if (marked.length > 0)
    return { kind: 'passages', passages: marked.map((passage) => cited(corpus, interview, passage)) }
  const [paragraph] = locator.numbers
  const exists = interview.passages.some(({ ref }) => ref.kind === 'paragraph' && ref.number === paragraph)
  const range = rangeOfMarks(interview.passages, locator)
  const meant = paragraph !== undefined && exists ? { paragraph } : {}
  return { kind: 'unmarked', locator, ...meant, ...(range ? { range } : {}) }
}

function wholeOf({ passages, claims, topics }: Interview): CitedPlace {
  const paragraphs = passages.filter(({ ref }) => ref.kind === 'paragraph').length
  return { kind: 'whole', paragraphs, claims: claims.length, topics }
}

function numbered(
  corpus: Corpus,
  interview: Interview,
  kind: PassageKind,
  numbers: readonly number[],
): Extract<CitedPlace, { kind: 'passages' }> {
  const ofKind = interview.passages.filter(({ ref }) => ref.kind === kind)
  const wanted = [...new Set(numbers)]
  const found = wanted.flatMap((number) => ofKind.find(({ ref }) => ref.number === number) ?? [])
  const passages = found.map((passage) => cited(corpus, interview, passage))
  const missing = wanted.filter((number) => !ofKind.some(({ ref }) => ref.number === number))
  if (missing.length === 0) return { kind: 'passages', passages }
  const all = ofKind.map(({ ref }) => ref.number)
  const range = all.length > 0 ? { range: [Math.min(...all), Math.max(...all)] as const } : {}
  return { kind: 'passages', passages, missing: [{ kind, numbers: missing, ...range }] }
}

function cited(corpus: Corpus, { key, questions }: Interview, passage: Passage): CitedPassage {
  const number = passage.ref.kind === 'question' ? passage.ref.number : passage.question
  const question = questions.find((one) => one.number === number)
  const claims = corpus.claimsAt(key, passage.ref)
  return question ? { passage, question, claims } : { passage, claims }
}
