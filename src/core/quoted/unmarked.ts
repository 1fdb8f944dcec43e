import type { Span } from '../model.js'
import { patternOf } from '../quotation/pattern.js'
import type { CorpusPlace } from '../quotation/search.js'
import { unitsOf } from '../quotation/units.js'
import { findPlaces } from '../quotation/verify.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { nothing } from '../text/typography.js'
import { remembered, rememberedOf } from '../text/remember.js'
import type { Texts } from '../cited/texts.js'
import { fnv1a, fnvOfHashes, stirred } from '../text/hash.js'
import { perVersion } from '../corpus/perVersion.js'

/** So many words in a row are nobody's chance. */
export const longestChance = 8

/** Who cites a source may well say a fact in nearly its words: names and figures alone make up a run of eight. */
export const fewestBesideCitation = 12

/** A run of words that stands word for word in an interview, as long as it goes, and where. Offsets are the text's. */
export interface VerbatimRun {
  readonly span: Span
  readonly places: readonly [CorpusPlace, ...CorpusPlace[]]
}

/** Every run of eight words and more that a text shares with one of the source texts, in order, without overlap. */
export function verbatimRuns(texts: Texts, text: string): readonly VerbatimRun[] {
  const words = wordsIn(text)
  if (words.length < longestChance) return []
  const index = indexOf(texts)
  for (const _ of index.catchUp(texts));
  const least = leastHashes(words)
  const runs: VerbatimRun[] = []
  for (let from = 0; from + longestChance <= words.length; from++) {
    if (!index.mayHold(least[from] ?? 0)) continue
    const run = runAt(texts, text, words, from)
    if (!run) continue
    runs.push(run.found)
    from = run.next - 1
  }
  return runs
}

/**
 * Reads the texts that were not read yet, so that a shell can do something else in between; else the first look reads them all. Gives each that is
 * read next.
 */
export function prepareVerbatimRuns(texts: Texts): Iterable<SourceText> {
  return indexOf(texts).catchUp(texts)
}

interface Word extends Span {
  readonly word: string
}

function wordsIn(text: string): readonly Word[] {
  return Array.from(
    text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\u00ad]*(?:['’-][\p{L}\p{N}\u00ad]+)*/gu),
    ({ 0: word, index }) => ({
      word: word.toLowerCase().replaceAll('’', "'").replaceAll(nothing, ''),
      start: index,
      end: index + word.length,
    }),
  )
}

function runAt(
  texts: Texts,
  text: string,
  words: readonly Word[],
  from: number,
): { readonly found: VerbatimRun; readonly next: number } | undefined {
  const spanTo = (next: number): Span => ({ start: words[from]?.start ?? 0, end: words[next - 1]?.end ?? 0 })
  const textTo = (next: number): string => text.slice(spanTo(next).start, spanTo(next).end)
  let next = from + longestChance
  let places = placesOf(texts, textTo(next))
  for (; next < words.length; next++) {
    const keys = new Set(places.map(({ key }) => key))
    const longer = placesIn(texts, keys, textTo(next + 1))
    if (!longer.length) break
    places = longer
  }
  const [first, ...more] = places
  return first && { found: { span: spanTo(next), places: [first, ...more] }, next }
}

const placesByWords = perVersion((texts: Texts) => remembered((words) => placesIn(texts, keysOf(texts), words)))

/** Where words stand to the letter. Remembered as long as the texts stay the same, for a memo is looked at again and again. */
export function placesOf(texts: Texts, words: string): readonly CorpusPlace[] {
  return placesByWords(texts)(words)
}

function keysOf(texts: Texts): readonly string[] {
  return texts.interviews().map(({ key }) => key)
}

/** Nobody reads a longer list, and words that hundreds of interviews share would cost seconds. */
const mostInterviews = 5

/** The places in the first interviews that have the words. */
function placesIn(texts: Texts, keys: Iterable<string>, words: string): readonly CorpusPlace[] {
  const pattern = patternOf(words)
  const found: CorpusPlace[] = []
  let interviews = 0
  for (const key of keys) {
    const interview = texts.interview(key)
    const source = interview && texts.sourceOf(key)
    const places = interview && source ? findPlaces(pattern, interview, source) : []
    found.push(...places.map((place) => ({ key, ...place })))
    if (places.length && ++interviews === mostInterviews) break
  }
  return found
}

/** Of eight words there are so many runs of five. The least hash among those stands for all eight (winnowing). */
const runLength = 5
const runsInChance = longestChance - runLength + 1

/** For each word the least hash of the runs in the eight words that begin with it. */
function leastHashes(words: readonly { readonly word: string }[]): readonly number[] {
  const hashes = words.map(({ word }) => fnv1a(word))
  const runs: number[] = []
  for (let at = 0; at + runLength <= hashes.length; at++)
    runs.push(stirred(fnvOfHashes(hashes.slice(at, at + runLength))))
  const least: number[] = []
  for (let at = 0; at + runsInChance <= runs.length; at++) least.push(Math.min(...runs.slice(at, at + runsInChance)))
  return least
}

/** Which runs of words may stand in a source text: a Bloom filter that grows with the texts. What a text no longer says is only looked up in vain. */
class RunIndex {
  /** The texts that are in the filter; one that changed is another one. */
  #read = new WeakSet<SourceText>()
  #bits = new Uint32Array(2 ** 12)
  #count = 0
  #version = -1

  mayHold(hash: number): boolean {
    const bits = this.#bits
    return isSet(bits, hash) && isSet(bits, stirred(hash))
  }

  *catchUp(texts: Texts): Generator<SourceText> {
    while (this.#version !== texts.version) {
      const { version } = texts
      for (const interview of texts.interviews()) {
        const source = texts.sourceOf(interview.key)
        if (!source || this.#read.has(source)) continue
        yield source
        this.#take(source, texts)
        unitsOf(interview, source) // which is asked for in the same check, when the words may be away again
      }
      this.#version = version
    }
  }

  #take(source: SourceText, texts: Texts): void {
    const hashes = hashesOfText(source)
    this.#read.add(source)
    this.#count += hashes.length
    if (this.#count * bitsPerHash > this.#bits.length * 32) this.#grow(texts)
    else set(this.#bits, hashes)
  }

  /** Puts the texts that are still here into a filter with room for twice as many. One whose interview is away is read again when it comes back. */
  #grow(texts: Texts): void {
    const here = texts.interviews().flatMap(({ key }) => texts.sourceOf(key) ?? [])
    const kept = here.filter((source) => this.#read.has(source))
    const all = kept.map(hashesOfText)
    this.#read = new WeakSet(kept)
    this.#count = all.reduce((sum, { length }) => sum + length, 0)
    let length = 2 ** 12
    while (length * 32 < 2 * this.#count * bitsPerHash) length *= 2
    this.#bits = new Uint32Array(length)
    for (const hashes of all) set(this.#bits, hashes)
  }
}

/** Computed once for a text, whatever index it is put into. */
const hashesOfText = rememberedOf(({ blocks, text }: SourceText): Uint32Array =>
  Uint32Array.from(new Set(blocks.flatMap(({ span }) => leastHashes(wordsIn(text.slice(span.start, span.end)))))),
)

/** With two bits set for each hash one run in about seventy of other words is looked up in vain. */
const bitsPerHash = 16

function set(bits: Uint32Array, hashes: Uint32Array): void {
  for (const hash of hashes) {
    for (const one of [hash, stirred(hash)]) {
      const at = (one >>> 5) & (bits.length - 1)
      bits[at] = (bits[at] ?? 0) | (1 << (one & 31))
    }
  }
}

function isSet(bits: Uint32Array, hash: number): boolean {
  return (((bits[(hash >>> 5) & (bits.length - 1)] ?? 0) >>> (hash & 31)) & 1) === 1
}

const indexOf = rememberedOf((_texts: Texts) => new RunIndex())
