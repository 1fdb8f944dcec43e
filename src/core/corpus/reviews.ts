import type { Problem, Span } from '../model.js'
import type { SourceRuleId } from '../corpusRules.js'
import { lineStartsOf } from '../text/lines.js'
import { compare } from '../text/prefixes.js'
import { largestFile } from './read/corpusFile.js'
import { problemOf } from './source/sourceText.js'

/** Why a sentence holds although its place does not say it in so many words: several passages together, what is implied, another part of the talk, our own judgement. */
export const reviewReasons = ['together', 'implied', 'other-part', 'judgement'] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** What a person has looked at: a sentence of a memo, what it cites, and what stands there. Each is a hash, so that a change of any shows. */
export interface ReviewKey {
  readonly sentence: string
  readonly citation: string
  readonly source: string
}

/** That a person has looked at a sentence beside its source, and stands by it. */
export interface Review extends ReviewKey {
  /** Whether it stands although the check said that the two conflict. */
  readonly isConflicting: boolean
  readonly reason?: ReviewReason
}

/** What a file of reviews was read as. */
export interface ReviewsFile {
  readonly uri: string
  readonly reviews: readonly Review[]
  /** One for each kind, at the first line that has it. */
  readonly problems: readonly Problem[]
}

/** The file of a corpus folder into which reviews are written; any other with this ending is read as well. */
export const reviewsFileName = 'memos.reviewed'

/** Whether a file of a corpus folder has reviews. */
export function isReviewsUri(uri: string): boolean {
  return /\.reviewed$/i.test(uri)
}

/** The line that the file begins with; the number is the version of the format. */
export const head = 'attache: reviewed/1'
const newest = 1
export const conflicting = 'conflict'
const form = new RegExp(
  String.raw`^([0-9a-f]{16}) ([0-9a-f]{16}) ([0-9a-f]{16})( ${conflicting})?(?: (${reviewReasons.join('|')}))?$`,
)
const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/

/**
 * Reads reviews: below the line with the version a line each, `SENTENCE CITATION SOURCE [conflict] [REASON]`, of hashes of 16 digits. Never throws. Lines that
 * cannot be read, and the marks of a merge, are told once; all others count, those of both sides of a merge included.
 */
export function readReviews(uri: string, text: string): ReviewsFile {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (bare.length > largestFile || bare.includes('\0')) return unreadableReviews(uri)
  const lines = linesOf(bare)
  const report = (ruleId: SourceRuleId, span: Span, data: Problem['data']): Problem =>
    problemOf(uri, lineStartsOf(bare), ruleId, span, data, [head])
  const version = Number(/^attache: reviewed\/(\d+)$/.exec(lines[0]?.text ?? '')?.[1] ?? newest)
  if (version > newest) {
    const { text: found = '', span = { start: 0, end: 0 } } = lines[0] ?? {}
    return { uri, reviews: [], problems: [report('reviews-newer', span, { text: found, newest })] }
  }
  const reviews: Review[] = []
  const damaged: Line[] = []
  for (const line of lines) {
    const review = readReview(line.text)
    if (review) reviews.push(review)
    else if (line.text !== head && !marker.test(line.text)) damaged.push(line)
  }
  const merge = lines.find((line) => marker.test(line.text))
  const [first] = damaged
  return {
    uri,
    reviews,
    problems: [
      ...(merge ? [report('reviews-conflict', merge.span, {})] : []),
      ...(first ? [report('reviews-malformed', first.span, { text: damaged.length })] : []),
    ],
  }
}

/** What stands for a file of reviews that could not be read as text. */
export function unreadableReviews(uri: string): ReviewsFile {
  return { uri, reviews: [], problems: [problemOf(uri, [0], 'reviews-unreadable', { start: 0, end: 0 }, {}, [head])] }
}

/** One line; undefined where it is none. */
export function readReview(line: string): Review | undefined {
  const [, sentence, citation, source, conflict, word] = form.exec(line) ?? []
  if (sentence === undefined || citation === undefined || source === undefined) return undefined
  const reason = reviewReasons.find((one) => one === word)
  return { sentence, citation, source, isConflicting: conflict !== undefined, ...(reason ? { reason } : {}) }
}

interface Line {
  readonly text: string
  readonly span: Span
}

/** Lines with anything on them. */
export function linesOf(text: string): readonly Line[] {
  return [...text.matchAll(/[^\r\n\uFEFF]*[^\s\uFEFF][^\r\n]*/g)].map(({ 0: found, index }) => ({
    text: found.trim(),
    span: { start: index, end: index + found.length },
  }))
}

/** The reviews of all files, by what they are of. */
export class Reviews {
  readonly #files = new Map<string, ReviewsFile>()
  readonly #listeners: Iterable<() => void>
  #bySentence: ReadonlyMap<string, readonly Review[]> | undefined

  /** Calls back after every change. */
  constructor(listeners: Iterable<() => void>) {
    this.#listeners = listeners
  }

  /** Puts a file in the place of what was there. */
  set(file: ReviewsFile): void {
    this.#files.set(file.uri, file)
    this.#changed()
  }

  /** Whether there was such a file. */
  delete(uri: string): boolean {
    if (!this.#files.delete(uri)) return false
    this.#changed()
    return true
  }

  has(uri: string): boolean {
    return this.#files.has(uri)
  }

  files(): readonly ReviewsFile[] {
    return [...this.#files.values()].sort((a, b) => compare(a.uri, b.uri))
  }

  /** Whether there is any, so that nothing need be hashed where there is none. */
  get areAny(): boolean {
    return this.files().some(({ reviews }) => reviews.length > 0)
  }

  /** The review of exactly this; `lapsed` where what stands at the place cited was other when the sentence was reviewed. */
  of({ sentence, citation, source }: ReviewKey): Review | 'lapsed' | undefined {
    const all = (this.#sorted().get(sentence) ?? []).filter((one) => one.citation === citation)
    const found = all.filter((one) => one.source === source)
    const best = found.find(({ isConflicting }) => isConflicting) ?? found[0]
    return best ?? (all.length ? 'lapsed' : undefined)
  }

  #changed(): void {
    this.#bySentence = undefined
    for (const listener of this.#listeners) listener()
  }

  #sorted(): ReadonlyMap<string, readonly Review[]> {
    if (this.#bySentence) return this.#bySentence
    const found = new Map<string, Review[]>()
    for (const review of this.files().flatMap(({ reviews }) => reviews)) {
      const same = found.get(review.sentence)
      if (same) same.push(review)
      else found.set(review.sentence, [review])
    }
    this.#bySentence = found
    return found
  }
}
