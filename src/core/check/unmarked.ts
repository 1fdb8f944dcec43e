import type { Corpus } from '../corpus.js'
import type { Span } from '../model.js'
import { patternOf } from '../quotation/pattern.js'
import type { CorpusPlace } from '../quotation/search.js'
import { findPlaces } from '../quotation/verify.js'
import type { SourceText } from '../source/sourceText.js'
import { remembered } from '../text/remember.js'

/** So many words in a row are nobody's chance. */
export const longestChance = 8

/** A run of words that stands word for word in an interview of the corpus, as long as it goes, and where. Offsets are the text's. */
export interface VerbatimRun {
  readonly span: Span
  readonly places: readonly [CorpusPlace, ...CorpusPlace[]]
}

/**
 * Every run of eight words and more that a text shares with a source text of the corpus, in order, without overlap. What was said off the
 * record is never looked for.
 */
export function verbatimRuns(corpus: Corpus, text: string): readonly VerbatimRun[] {
  const words = wordsIn(text)
  if (words.length < longestChance) return []
  const index = indexOf(corpus)
  for (const _ of index.catchUp(corpus));
  const least = leastHashes(words)
  const runs: VerbatimRun[] = []
  for (let from = 0; from + longestChance <= words.length; from++) {
    if (!index.mayHold(least[from] ?? 0)) continue
    const run = runAt(corpus, text, words, from)
    if (!run) continue
    runs.push(run.found)
    from = run.next - 1
  }
  return runs
}

/** Reads the texts that were not read yet, one at a step, so that a shell can do something else in between; else the first look reads them all. */
export function prepareVerbatimRuns(corpus: Corpus): Iterable<void> {
  return indexOf(corpus).catchUp(corpus)
}

interface Word extends Span {
  readonly word: string
}

function wordsIn(text: string): readonly Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu), ({ 0: word, index }) => ({
    word: word.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + word.length,
  }))
}

function runAt(
  corpus: Corpus,
  text: string,
  words: readonly Word[],
  from: number,
): { readonly found: VerbatimRun; readonly next: number } | undefined {
  const spanTo = (next: number): Span => ({ start: words[from]?.start ?? 0, end: words[next - 1]?.end ?? 0 })
  const textTo = (next: number): string => text.slice(spanTo(next).start, spanTo(next).end)
  let next = from + longestChance
  let places = placesOf(corpus, textTo(next))
  for (; next < words.length; next++) {
    const keys = new Set(places.map(({ key }) => key))
    const longer = placesIn(corpus, keys, textTo(next + 1))
    if (!longer.length) break
    places = longer
  }
  const [first, ...more] = places
  return first && { found: { span: spanTo(next), places: [first, ...more] }, next }
}

interface Kept {
  readonly version: number
  readonly placesOf: (words: string) => readonly CorpusPlace[]
}
const known = new WeakMap<Corpus, Kept>()

/** Where eight words stand in a corpus. Remembered as long as the corpus stays the same, for a memo is looked at again and again. */
function placesOf(corpus: Corpus, words: string): readonly CorpusPlace[] {
  const before = known.get(corpus)
  const kept =
    before?.version === corpus.version
      ? before
      : { version: corpus.version, placesOf: remembered((one) => placesIn(corpus, keysOf(corpus), one)) }
  known.set(corpus, kept)
  return kept.placesOf(words)
}

function keysOf(corpus: Corpus): readonly string[] {
  return corpus.interviews().map(({ key }) => key)
}

/** Nobody reads a longer list, and words that hundreds of interviews share would cost seconds. */
const mostInterviews = 5

/** The places in the first interviews that have the words. */
function placesIn(corpus: Corpus, keys: Iterable<string>, words: string): readonly CorpusPlace[] {
  const pattern = patternOf(words)
  const found: CorpusPlace[] = []
  let interviews = 0
  for (const key of keys) {
    const interview = corpus.interview(key)
    const source = !interview || interview.terms === 'off record' ? undefined : corpus.sourceOf(key)
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
  const hashes = words.map(({ word }) => hashOf(word))
  const runs: number[] = []
  for (let at = 0; at + runLength <= hashes.length; at++) {
    let hash = 0
    for (let next = at; next < at + runLength; next++) hash = Math.imul(hash, 0x01000193) ^ (hashes[next] ?? 0)
    runs.push(stirred(hash))
  }
  const least: number[] = []
  for (let at = 0; at + runsInChance <= runs.length; at++) least.push(Math.min(...runs.slice(at, at + runsInChance)))
  return least
}

/** FNV-1a over the UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}

function stirred(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (once ^ (once >>> 13)) >>> 0
}

/** Which runs of words may stand in a source text: a Bloom filter that grows with the texts. What a text no longer says is only looked up in vain. */
class RunIndex {
  /** Of each text that was read; a text that changed is another one. */
  readonly #read = new WeakMap<SourceText, Uint32Array>()
  #bits = new Uint32Array(2 ** 12)
  #count = 0
  #version = -1

  mayHold(hash: number): boolean {
    const bits = this.#bits
    return isSet(bits, hash) && isSet(bits, stirred(hash))
  }

  *catchUp(corpus: Corpus): Generator<void> {
    while (this.#version !== corpus.version) {
      const { version } = corpus
      for (const { key, terms } of corpus.interviews()) {
        const source = terms === 'off record' ? undefined : corpus.sourceOf(key)
        if (!source || this.#read.has(source)) continue
        this.#take(source, corpus)
        yield
      }
      this.#version = version
    }
  }

  #take(source: SourceText, corpus: Corpus): void {
    const blocks = source.blocks.map(({ span }) => leastHashes(wordsIn(source.text.slice(span.start, span.end))))
    const hashes = Uint32Array.from(new Set(blocks.flat()))
    this.#read.set(source, hashes)
    this.#count += hashes.length
    if (this.#count * bitsPerHash > this.#bits.length * 32) this.#grow(corpus)
    else set(this.#bits, hashes)
  }

  /** Puts the texts that are still here into a filter with room for twice as many. */
  #grow(corpus: Corpus): void {
    const all = corpus.interviews().flatMap(({ key }) => {
      const source = corpus.sourceOf(key)
      return (source && this.#read.get(source)) ?? []
    })
    this.#count = all.reduce((sum, { length }) => sum + length, 0)
    let length = 2 ** 12
    while (length * 32 < 2 * this.#count * bitsPerHash) length *= 2
    this.#bits = new Uint32Array(length)
    for (const hashes of all) set(this.#bits, hashes)
  }
}

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

const indices = new WeakMap<Corpus, RunIndex>()

function indexOf(corpus: Corpus): RunIndex {
  const index = indices.get(corpus) ?? new RunIndex()
  indices.set(corpus, index)
  return index
}
