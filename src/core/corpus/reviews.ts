import type { Problem, Span } from '../model.js'
import type { SourceRuleId } from '../corpusRules.js'
import { lineStartsOf } from '../text/lines.js'
import { compare } from '../text/prefixes.js'
import { largestFile } from './read/corpusFile.js'
import { isDay } from './read/values.js'
import { type ReadBack, readReadBack } from './readBacks.js'
import { problemOf } from './source/sourceText.js'

/** Why a sentence holds although its place does not say it in so many words: several passages together, what is implied, another part of the talk, our own judgement. */
export const reviewReasons = ['together', 'implied', 'other-part', 'judgement'] as const
export type ReviewReason = (typeof reviewReasons)[number]

/** What a person has looked at: a sentence of a memo, what it cites, and what stands there. Each is a hash, so that a change of any shows. */
export interface ReviewKey {
  readonly sentence: string
  readonly citation: string
  readonly source: string
  /** Whether the corpus has neither text nor hash of a passage, so that nobody can tell whether it has changed. */
  readonly isUnknown?: boolean
}

/** What a person says who has read a sentence beside its source: the source says so, or the sentence is an inference of ours from it. */
export const readingVerdicts = ['supported', 'inference'] as const
export type ReadingVerdict = (typeof readingVerdicts)[number]

/** Who has read a sentence, and when. */
export interface Reader {
  /** Letters only. */
  readonly initials: string
  /** YYYY-MM-DD, where the reader was. */
  readonly day: string
  /** Whether the reader wrote the memo. */
  readonly isAuthor: boolean
}

/** That a person has looked at a sentence beside its source, and stands by it. */
export interface Review extends ReviewKey {
  readonly verdict: ReadingVerdict
  /** Undefined in what was written before readings were signed. */
  readonly reader?: Reader
  /** Whether it stands although the check said that the two conflict. */
  readonly isConflicting: boolean
  readonly reason?: ReviewReason
}

/** Which claim, in which version, a cited sentence rests on. */
export interface PinRecord {
  /** The first 16 digits of the hash of its words. */
  readonly sentence: string
  readonly key: string
  readonly id: string
  /** Of what the memo relies on of the claim. */
  readonly hash: string
}

/** What a key of a citation is known by where its pin is recorded. */
export interface PinnedPlace {
  /** The key, and where it begins in the memo. */
  readonly key: string
  readonly start: number
  /** The first 16 digits of the hash of its sentence; undefined where that has no words by which to tell it from others. */
  readonly sentence: string | undefined
}

/** The pin that is recorded for a key in a memo that is written so; undefined where none is, or nobody can be certain. */
export type PinOf = (place: PinnedPlace, written: string) => Pick<PinRecord, 'id' | 'hash'> | undefined

/** What a file of reviews was read as. */
export interface ReviewsFile {
  readonly uri: string
  readonly reviews: readonly Review[]
  readonly pins: readonly PinRecord[]
  readonly readBacks: readonly ReadBack[]
  /** One for each kind, at the first line that has it. */
  readonly problems: readonly Problem[]
}

/** Behind a key, the file of the store that tells what became of the words of a protected source. */
export const reviewsEnding = '.reviewed'

/** The file of a corpus folder into which reviews are written; any other with this ending is read as well. */
export const reviewsFileName = `memos${reviewsEnding}`

/** Whether a file of a corpus folder has reviews. */
export function isReviewsUri(uri: string): boolean {
  return /\.reviewed$/i.test(uri)
}

/** The line that the file begins with; the number is the version of the format. */
export const head = 'attache: reviewed/2'
const newest = 2
const anyHead = /^attache: reviewed\/(\d+)$/
const hash = '([0-9a-f]{16})'
const signed = String.raw`(?: (${readingVerdicts.join('|')}) ([\p{L}\p{M}]{1,8}) (\d{4}-\d\d-\d\d)( author)?)?`
const form = new RegExp(`^${hash} ${hash} ${hash}${signed}( conflict)?(?: (${reviewReasons.join('|')}))?$`, 'u')
const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/

/**
 * Reads reviews: below the line with the version a line each, `SENTENCE CITATION SOURCE VERDICT INITIALS DAY [author] [conflict] [REASON]`, of hashes of
 * 16 digits, `SENTENCE KEY#ID~HASH` for the claim that a cited sentence rests on, or what became of words shown to their source. In version 1 nothing said who had read, when, and with which verdict. Never throws. Lines that cannot be read, and the marks of a merge, are told
 * once; all others count, those of both sides of a merge included.
 */
export function readReviews(uri: string, text: string): ReviewsFile {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text
  if (bare.length > largestFile || bare.includes('\0')) return unreadableReviews(uri)
  const lines = linesOf(bare)
  const report = (ruleId: SourceRuleId, span: Span, data: Problem['data']): Problem =>
    problemOf(uri, lineStartsOf(bare), ruleId, span, data, [head])
  const version = versionIn(lines[0]?.text) ?? newest
  if (version > newest) {
    const { text: found = '', span = { start: 0, end: 0 } } = lines[0] ?? {}
    return { uri, ...nothing, problems: [report('reviews-newer', span, { text: found, newest })] }
  }
  const reviews: Review[] = []
  const pins: PinRecord[] = []
  const readBacks: ReadBack[] = []
  const damaged: Line[] = []
  for (const line of lines) {
    const review = readReview(line.text)
    const pin = readPin(line.text)
    const readBack = readReadBack(line.text)
    if (review) reviews.push(review)
    else if (pin) pins.push(pin)
    else if (readBack) readBacks.push(readBack)
    else if (versionIn(line.text) === undefined && !marker.test(line.text)) damaged.push(line)
  }
  const merge = lines.find((line) => marker.test(line.text))
  const [first] = damaged
  return {
    uri,
    reviews,
    pins,
    readBacks,
    problems: [
      ...(merge ? [report('reviews-conflict', merge.span, {})] : []),
      ...(first ? [report('reviews-malformed', first.span, { text: damaged.length })] : []),
    ],
  }
}

/** What stands for a file of reviews that could not be read as text. */
export function unreadableReviews(uri: string): ReviewsFile {
  return { uri, ...nothing, problems: [problemOf(uri, [0], 'reviews-unreadable', { start: 0, end: 0 }, {}, [head])] }
}

const nothing = { reviews: [], pins: [], readBacks: [] }

/** One line; undefined where it is none. */
export function readReview(line: string): Review | undefined {
  const [, sentence, citation, source, said, initials, day, author, conflict, word] = form.exec(line) ?? []
  if (sentence === undefined || citation === undefined || source === undefined || (day && !isDay(day))) return undefined
  const verdict = readingVerdicts.find((one) => one === said) ?? 'supported'
  const reason = reviewReasons.find((one) => one === word)
  const reader = initials !== undefined && day !== undefined && { initials, day, isAuthor: author !== undefined }
  return {
    sentence,
    citation,
    source,
    verdict,
    isConflicting: conflict !== undefined,
    ...(reader ? { reader } : {}),
    ...(reason ? { reason } : {}),
  }
}

const pinForm = new RegExp(String.raw`^${hash} (\S+)#([a-z0-9-]+)~([0-9a-f]{6})$`)

/** The line of a pin; undefined where it is none. */
export function readPin(line: string): PinRecord | undefined {
  const [, sentence, key, id, claim] = pinForm.exec(line) ?? []
  if (sentence === undefined || key === undefined || id === undefined || claim === undefined) return undefined
  return { sentence, key, id, hash: claim }
}

/** Which version of the format a line announces, if it does. */
export function versionIn(line = ''): number | undefined {
  const version = anyHead.exec(line)?.[1]
  return version === undefined ? undefined : Number(version)
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
  #version = 0
  #pins: ReadonlyMap<string, PinRecord | 'several'> | undefined

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

  /**
   * The review of exactly this; `lapsed` where what stands at the place cited was other when the sentence was reviewed. Of several, one that saw a conflict
   * comes first, then one by somebody other than the author. Where nobody can tell what stands there now, the review stays.
   */
  of({ sentence, citation, source, isUnknown }: ReviewKey): Review | 'lapsed' | undefined {
    const all = (this.#sorted().get(sentence) ?? []).filter((one) => one.citation === citation)
    const found = all.filter((one) => isUnknown === true || one.source === source)
    const weight = ({ isConflicting, reader }: Review): number =>
      (isConflicting ? 4 : 0) + (reader ? 1 : 0) + (reader?.isAuthor === false ? 1 : 0)
    const [best] = [...found].sort((a, b) => weight(b) - weight(a))
    return best ?? (all.length ? 'lapsed' : undefined)
  }

  /** The pin that is recorded for a key of a citation; undefined where two name different claims. */
  readonly pinOf: PinOf = ({ key, sentence }) => {
    const found = sentence === undefined ? undefined : this.#pinned().get(`${sentence} ${key}`)
    return found === 'several' ? undefined : found
  }

  /** Whether there is any pin, so that nothing need be hashed where there is none. */
  get arePins(): boolean {
    return this.files().some(({ pins }) => pins.length > 0)
  }

  #pinned(): ReadonlyMap<string, PinRecord | 'several'> {
    if (this.#pins) return this.#pins
    const found = new Map<string, PinRecord | 'several'>()
    for (const pin of this.files().flatMap(({ pins }) => pins)) {
      const name = `${pin.sentence} ${pin.key}`
      const before = found.get(name)
      const isSame = before === undefined || (before !== 'several' && before.id === pin.id)
      found.set(name, isSame ? pin : 'several')
    }
    this.#pins = found
    return found
  }

  /** What became of the words of a source that were shown to it, of a source on the record alone: the store has that of all others. */
  readBacksOf(key: string): readonly ReadBack[] {
    return this.files().flatMap(({ readBacks }) => readBacks.filter((one) => one.key === key))
  }

  /** Counts the changes. */
  get version(): number {
    return this.#version
  }

  #changed(): void {
    this.#version += 1
    this.#bySentence = undefined
    this.#pins = undefined
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
