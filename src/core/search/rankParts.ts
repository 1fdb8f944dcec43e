import type { Numbers } from '../text/numbers.js'

/** The words of one document by their numbers. */
export interface Document {
  /** The words of all parts by number, one after the other. */
  readonly tokens: Numbers
  /** Where in `tokens` each part ends. */
  readonly ends: Numbers
  readonly distinct: Numbers
}

/** What one thing sought comes to: words by number, and rows of them. */
export interface Resolved {
  readonly words: ReadonlySet<number>
  readonly phrases: readonly (readonly number[])[]
}

/** A part of a text with what it is worth: the sum over what was met in it. */
export interface RankedPart {
  readonly id: string
  readonly part: number
  readonly score: number
}

export interface Ranking {
  /** Best first; among equals those of documents that were put in first, in the order of their text. */
  readonly parts: readonly RankedPart[]
  /** What a text would be worth in which these of the things sought stand, `all` counted before `some`. */
  readonly scoreOf: (met: Iterable<number>) => number
}

interface Texts {
  readonly documents: ReadonlyMap<string, Document>
  readonly vocabulary: number
  /** In how many documents a word stands. */
  readonly documentsWith: (word: number) => number
}

/** A number holds the bits of so many things sought; more are left out. */
const mostSought = 30
/** Only the parts of so many documents are looked at, those that have most of what is sought. */
const mostDocuments = 40
const mostParts = 40
/** What has nothing that must be met has to have so many of what is welcome. */
const fewestMet = 2

/**
 * Ranks parts by the sum of the inverse document frequencies of what they have. Looks at the different words of every document, and at all words
 * of the best documents alone, so that it costs a fraction of reading every text.
 */
export function rankParts(
  all: readonly Resolved[],
  some: readonly Resolved[],
  texts: Texts,
  ids?: readonly string[],
): Ranking {
  const sought = [...all, ...some].slice(0, mostSought)
  const weights = sought.map((one) => weightOf(one, texts))
  const scoreOf = (met: Iterable<number>): number => [...met].reduce((sum, at) => sum + (weights[at] ?? 0), 0)
  const needed = 2 ** Math.min(all.length, mostSought) - 1
  const bits = bitsOf(sought, texts.vocabulary)
  const scores = new Map<number, number>()
  const scoreOfMask = (mask: number): number => {
    const known = scores.get(mask) ?? scoreOf(sought.flatMap((_, at) => (mask & (1 << at) ? [at] : [])))
    scores.set(mask, known)
    return known
  }
  const isMet = (mask: number): boolean => (mask & needed) === needed && (needed > 0 || countBits(mask) >= fewestMet)
  const best = [...texts.documents]
    .filter(([id]) => !ids || ids.includes(id))
    .flatMap(([id, document]) => {
      const mask = maskOf(document.distinct, 0, document.distinct.length, bits)
      return isMet(mask) ? [{ id, document, score: scoreOfMask(mask) }] : []
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, mostDocuments)
  const parts = best.flatMap(({ id, document: { tokens, ends } }) =>
    [...ends].flatMap((end, part): readonly RankedPart[] => {
      const mask = maskOf(tokens, ends[part - 1] ?? 0, end, bits)
      return isMet(mask) ? [{ id, part, score: scoreOfMask(mask) }] : []
    }),
  )
  return { parts: parts.sort((a, b) => b.score - a.score).slice(0, mostParts), scoreOf }
}

/** The inverse document frequency of the commonest of the words that would do. */
function weightOf({ words, phrases }: Resolved, { documents, documentsWith }: Texts): number {
  const ids = [...words, ...phrases.flatMap((row) => row[0] ?? [])]
  const having = Math.max(0, ...ids.map(documentsWith))
  return having ? Math.log(1 + documents.size / having) : 0
}

/** Of a phrase its first word stands for all. */
function bitsOf(sought: readonly Resolved[], vocabulary: number): Uint32Array {
  const bits = new Uint32Array(vocabulary)
  for (const [at, { words, phrases }] of sought.entries())
    for (const id of [...words, ...phrases.flatMap((row) => row[0] ?? [])]) bits[id] = (bits[id] ?? 0) | (1 << at)
  return bits
}

function maskOf(tokens: Numbers, start: number, end: number, bits: Uint32Array): number {
  let mask = 0
  for (let at = start; at < end; at += 1) mask |= bits[tokens[at] ?? 0] ?? 0
  return mask
}

function countBits(mask: number): number {
  let count = 0
  for (let rest = mask; rest; rest &= rest - 1) count += 1
  return count
}
