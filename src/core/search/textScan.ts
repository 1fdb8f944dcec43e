import {
  foldedIn,
  foreignWordPattern,
  foreignWordStart,
  markedWords,
  phrasePattern,
  plainLeads,
  plainStarts,
  plainWordPattern,
  plainWordStart,
} from './bytePattern.js'
import { type Sought, wordTest } from './sought.js'

/** What is sought in source texts: data, which may go to another thread. */
export interface ScanRequest {
  readonly sought: readonly Sought[]
  /** So many of them, from the first, are what somebody typed; the rest is welcome. */
  readonly typed: number
  /** Of which earlier ones come first among equals. */
  readonly texts: readonly ScannedText[]
  /** How many paragraphs are wanted. */
  readonly limit: number
}

export interface ScannedText {
  readonly uri: string
  /** Whether it is the file of the interview, in which claims are sought, rather than its source text. */
  readonly hasClaims: boolean
  /** Those of the things sought that name whoever is interviewed on the record. */
  readonly named: readonly number[]
  /** Those that name whoever must not be found by a name: they stand nowhere in it. */
  readonly silent: readonly number[]
}

/** A paragraph or claim that was found. */
export interface ScannedPassage {
  readonly uri: string
  /** `¶4` of a paragraph, `#wage-rise` of a claim. */
  readonly label: string
  /** Whether all that was typed stands in it, its question or the rest of the answer, or names who is interviewed. */
  readonly hasAll: boolean
  /** The weights of what stands in the paragraph itself. */
  readonly worth: number
}

export interface Scanned {
  /** Those that have all that was typed first, each of these best first. */
  readonly passages: readonly ScannedPassage[]
  /** What each of the things sought weighs: more the rarer it is; 0 for what no text has. */
  readonly weights: readonly number[]
}

/** Answers are cut where they are longer, in bytes: some 300 words. */
const longestUnit = 1800
/** What BM25 takes of how often a word stands in a text, and of the length of that. */
const [saturation, lengthShare] = [1.2, 0.75]
/** Rare words count for more than in BM25: a question and its answer share few others. */
const rarityPower = 1.5
/** A word of the question is worth so much of one in the answer. */
const questionShare = 0.5
/** What stands in the paragraph itself counts once more by so much: who pastes a sentence means that one. */
const ownShare = 0.5

interface ByteHit {
  readonly at: number
  readonly met: readonly number[]
}

/** How often what is sought stands in a paragraph. */
interface Paragraph {
  readonly label: string
  readonly counts: ReadonlyMap<number, number>
}

/** A question with its answer, or with some 300 words of it: what is compared with what is sought. */
interface Unit {
  readonly text: ScannedText
  readonly question: Paragraph | undefined
  readonly paragraphs: Paragraph[]
  /** In bytes. */
  length: number
}

/**
 * Looks for words in the bytes of source texts, one after the other, and ranks the paragraphs that have them by BM25. Nothing is read or kept but what
 * was found.
 */
export class TextScan {
  readonly #request: ScanRequest
  readonly #words: RegExp | undefined
  readonly #phrases: readonly { readonly pattern: RegExp; readonly words: string; readonly sought: number }[]
  readonly #leads: ReadonlySet<string>
  readonly #known = new Map<string, readonly number[]>()
  readonly #metBy: (folded: string) => readonly number[]
  readonly #units: Unit[] = []
  #bytes = 0

  constructor(request: ScanRequest) {
    this.#request = request
    const starts = plainStarts(request.sought)
    this.#words = plainWordPattern(starts)
    this.#leads = plainLeads(starts)
    this.#metBy = wordTest(request.sought)
    this.#phrases = request.sought.flatMap((one, sought) =>
      one.flatMap((alternative) =>
        alternative.kind === 'phrase' && alternative.words.length > 1
          ? [{ pattern: phrasePattern(alternative.words), words: alternative.words.join(' '), sought }]
          : [],
      ),
    )
  }

  /** Looks through one of the texts: `bytes` has a unit for each byte of its UTF-8. */
  add(text: ScannedText, bytes: string): void {
    this.#bytes += bytes.length
    const hits = this.#hitsIn(bytes, new Set(text.silent))
    if (!hits.length) return
    let unit: Unit | undefined
    let next = 0
    const labels = [...bytes.matchAll(text.hasClaims ? headingPattern : labelPattern)]
    for (const [number, { 1: name = '', 2: rest = '', index }] of labels.entries()) {
      const end = labels[number + 1]?.index ?? bytes.length
      while ((hits[next]?.at ?? index) < index) next += 1
      const first = next
      while ((hits[next]?.at ?? end) < end) next += 1
      const paragraph = paragraphOf(
        `${name === 'Q' || name === 'SF' || name === '#' ? name : '¶'}${rest}`,
        hits.slice(first, next),
      )
      // What heads claims is to them what a question is to answers.
      const isQuestion = name === 'Q' || !name
      const isInAnswer = !isQuestion && name !== 'SF'
      if (!unit || !isInAnswer || name === '#' || unit.length > longestUnit) {
        const question: Paragraph | undefined = isQuestion ? paragraph : isInAnswer ? unit?.question : undefined
        unit = { text, question, paragraphs: [], length: 0 }
        this.#units.push(unit)
      }
      if (!isQuestion) unit.paragraphs.push(paragraph)
      unit.length += end - index
    }
  }

  #hitsIn(bytes: string, silent: ReadonlySet<number>): readonly ByteHit[] {
    const hits: ByteHit[] = []
    const known = new Set<number>()
    const add = (at: number, found: readonly number[]): void => {
      const met = silent.size ? found.filter((one) => !silent.has(one)) : found
      if (met.length) hits.push({ at, met })
    }
    // A word may have several signs that are not plain, and begin plain.
    const addOnce = (at: number, end: number): void => {
      if (!known.has(at)) add(at, this.#soughtBy(bytes.slice(at, end)))
      known.add(at)
    }
    for (const { start, end } of markedWords(bytes, this.#leads)) addOnce(start, end)
    for (const { 0: word, index } of bytes.matchAll(foreignWordPattern))
      addOnce(foreignWordStart(bytes, index), index + word.length)
    for (const { 0: word, index } of this.#words ? bytes.matchAll(this.#words) : []) {
      const [at, end] = [plainWordStart(bytes, index), index + word.length]
      if (at !== undefined && !known.has(at)) add(at, this.#soughtBy(at === index ? word : bytes.slice(at, end)))
    }
    for (const { pattern, words, sought } of this.#phrases)
      for (const { 0: found, index } of bytes.matchAll(pattern))
        if (foldedIn(found).join(' ') === words && plainWordStart(bytes, index) === index) add(index, [sought])
    return hits.sort((a, b) => a.at - b.at)
  }

  /** The best of what was found so far. */
  best(): Scanned {
    const { sought, typed, limit } = this.#request
    const having = sought.map(() => 0)
    const found = this.#units.map((unit) => ({ unit, counts: countsOf(unit) })).filter(({ counts }) => counts.size > 0)
    for (const { counts } of found) for (const one of counts.keys()) having[one] = (having[one] ?? 0) + 1
    const [claims, passages] = [true, false].map((isClaim) => usualLength(this.#units, isClaim))
    const usualOf = ({ text }: Unit): number => (text.hasClaims ? claims : passages) ?? 1
    const all = Math.max(this.#bytes / Math.max(claims ?? 1, passages ?? 1), found.length)
    const weights = having.map((count) =>
      count ? Math.log(1 + (all - count + 0.5) / (count + 0.5)) ** rarityPower : 0,
    )
    const isAll = (counts: ReadonlyMap<number, number>): boolean => {
      for (let one = 0; one < typed; one += 1) if (!counts.has(one)) return false
      return typed > 0
    }
    const ranked = found.flatMap(({ unit, counts }) => {
      const score = scoreOf(counts, unit.length / usualOf(unit), weights)
      const paragraphs = unit.paragraphs.map((paragraph) => ({ paragraph, worth: worthOf(paragraph, weights) }))
      const hasAll = isAll(counts)
      const whole = paragraphs.filter(({ paragraph }) => hasAll && isAll(paragraph.counts))
      const best = paragraphs.reduce<(typeof paragraphs)[number] | undefined>(
        (a, b) => (a && a.worth >= b.worth ? a : b),
        undefined,
      )
      return (whole.length ? whole : best ? [best] : []).map(({ paragraph: { label }, worth }) => ({
        score: score + ownShare * worth,
        passage: { uri: unit.text.uri, label, hasAll, worth },
      }))
    })
    ranked.sort((a, b) => Number(b.passage.hasAll) - Number(a.passage.hasAll) || b.score - a.score)
    return { passages: ranked.slice(0, limit).map(({ passage }) => passage), weights }
  }

  #soughtBy(word: string): readonly number[] {
    const before = this.#known.get(word)
    if (before) return before
    const met = foldedIn(word).flatMap(this.#metBy)
    this.#known.set(word, met)
    return met
  }
}

/** That it begins a line is looked at last: most lines begin with no bracket, and to try each takes twice as long. */
const labelPattern = /\[(Q|SF|\xc2\xb6)(\d{1,6})\](?<=^(?:\xef\xbb\xbf)?\[[^[\n\r]*)/gm
/** A heading of the sixth level is a claim, any other ends one. */
const headingPattern = /^#{1,6} (?:(?<=###### )[^\r\n]*\{(#)([^\s}]+))?/gm
function paragraphOf(label: string, hits: readonly ByteHit[]): Paragraph {
  const counts = new Map<number, number>()
  for (const { met } of hits) for (const one of met) counts.set(one, (counts.get(one) ?? 0) + 1)
  return { label, counts }
}

/** How often each thing sought stands in a unit; who is interviewed stands in it once where anything else does. */
function countsOf({ text, question, paragraphs }: Unit): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  if (!paragraphs.length) return counts
  const add = (one: number, count: number): void => void counts.set(one, (counts.get(one) ?? 0) + count)
  for (const { counts: own } of paragraphs) for (const [one, count] of own) add(one, count)
  for (const [one, count] of question?.counts ?? []) add(one, count * questionShare)
  if (counts.size) for (const one of text.named) add(one, 1)
  return counts
}

/** The mean length of questions with their answers, or of claims, in the texts in which something was found. */
function usualLength(all: readonly Unit[], isClaim: boolean): number | undefined {
  const alike = all.filter(({ text, paragraphs }) => text.hasClaims === isClaim && paragraphs.length > 0)
  return alike.length ? sum(alike.map(({ length }) => length)) / alike.length : undefined
}

/** `length` is as against the usual one. */
function scoreOf(counts: ReadonlyMap<number, number>, length: number, weights: readonly number[]): number {
  const factor = saturation * (1 - lengthShare + lengthShare * length)
  return sum([...counts].map(([one, count]) => ((weights[one] ?? 0) * count * (saturation + 1)) / (count + factor)))
}

/** What chooses the paragraph within a unit: each thing once. */
function worthOf({ counts }: Paragraph, weights: readonly number[]): number {
  return sum([...counts.keys()].map((one) => weights[one] ?? 0))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
