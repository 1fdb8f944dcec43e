import type { Span } from '../model.js'
import { type Document, rankParts, type Ranking, type Resolved } from './rankParts.js'
import { type Numbers, numbersUpTo } from '../text/numbers.js'
import { rootOf, stemOf } from '../language/stem.js'
import { wordsIn } from '../language/words.js'

/** One thing sought: any of the alternatives. Words are as `foldWord` gives them. */
export type Sought = readonly SoughtAlternative[]

export type SoughtAlternative =
  /** A word with its inflections; where no text has any and it may be only begun, the words that it begins. */
  | { readonly kind: 'word'; readonly word: string; readonly isBegun: boolean }
  /** Every word that begins so. */
  | { readonly kind: 'start'; readonly word: string }
  /** Exactly these words in this order. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }

/** A place where one of the things sought stands; `sought` is its index. */
export interface Hit extends Span {
  readonly sought: number
}

/** What was sought, as the index knows it at the time. */
export interface TextSearch {
  /** The parts that have all that was sought, document by document in the order given, and part by part. */
  find(ids: Iterable<string>): Iterable<{ readonly id: string; readonly part: number }>
  /** Where in the text of such a part, in order. */
  hitsIn(text: string): readonly Hit[]
}

/**
 * Which words stand in which parts of which texts. Each word of a text costs two bytes, or four beside more than 65,536
 * different ones, each different word of all texts about a hundred, and each of one text two or four more; a text itself is not kept. To put a text in or out costs what it holds.
 */
export interface TextIndex {
  /** Of all documents, how many words they have. */
  readonly size: number
  /** How many different words. */
  readonly vocabulary: number
  /** Puts these parts in the place of what the document had. */
  set(id: string, parts: readonly string[]): void
  delete(id: string): void
  search(all: readonly Sought[]): TextSearch
  /** The parts that have `all` and the most of `some`, in all documents or in those of these ids; see `rankParts`. */
  rank(all: readonly Sought[], some: readonly Sought[], ids?: readonly string[]): Ranking
}

interface Known {
  readonly id: number
  /** How many documents have the word. */
  documents: number
}

export function makeTextIndex(): TextIndex {
  const documents = new Map<string, Document>()
  const words = new Map<string, Known>()
  const texts: string[] = []
  const free: number[] = []
  /** By stem, and by root behind a `~`: the numbers of the words that have it. */
  const families = new Map<string, Set<number>>()
  let size = 0

  const learn = (word: string): Known => {
    const known = words.get(word)
    if (known) return known
    const id = free.pop() ?? texts.length
    texts[id] = word
    const made = { id, documents: 0 }
    words.set(word, made)
    for (const family of familiesOf(word)) {
      const members = families.get(family)
      if (members) members.add(id)
      else families.set(family, new Set([id]))
    }
    return made
  }
  const forget = (word: string, id: number): void => {
    words.delete(word)
    free.push(id)
    for (const family of familiesOf(word)) {
      families.get(family)?.delete(id)
      if (!families.get(family)?.size) families.delete(family)
    }
  }
  const remove = (id: string): void => {
    const document = documents.get(id)
    if (!document) return
    documents.delete(id)
    size -= document.tokens.length
    for (const token of document.distinct) {
      const word = texts[token] ?? ''
      const known = words.get(word)
      if (known && (known.documents -= 1) === 0) forget(word, token)
    }
  }
  const begunBy = (start: string): readonly number[] =>
    [...words].flatMap(([word, { id }]) => (word.startsWith(start) ? [id] : []))
  const wordsOf = (word: string, isBegun: boolean): readonly number[] => {
    const stem = stemOf(word)
    const found = [...(families.get(stem) ?? []), ...(families.get(`~${stem}`) ?? [])]
    return found.length || !isBegun ? found : begunBy(word)
  }
  const resolve = (sought: Sought): Resolved => {
    const single = sought.flatMap((one) => {
      if (one.kind === 'start') return begunBy(one.word)
      return one.kind === 'word' ? wordsOf(one.word, one.isBegun) : []
    })
    const phrases = sought.flatMap((one) => {
      const row = one.kind === 'phrase' ? one.words.map((word) => words.get(word)?.id) : []
      return row.length && row.every((id) => id !== undefined) ? [row] : []
    })
    return { words: new Set(single), phrases }
  }

  return {
    get size() {
      return size
    },
    get vocabulary() {
      return words.size
    },
    set(id, parts) {
      const tokens: number[] = []
      const ends = parts.map((part) => {
        for (const { folded } of wordsIn(part)) tokens.push(learn(folded).id)
        return tokens.length
      })
      const distinct = new Set(tokens)
      for (const token of distinct) {
        const known = words.get(texts[token] ?? '')
        if (known) known.documents += 1
      }
      // Only now, so that words which the document keeps are not forgotten in between.
      remove(id)
      size += tokens.length
      documents.set(id, {
        tokens: packed(tokens),
        ends: packed(ends),
        distinct: packed([...distinct]),
      })
    },
    delete: remove,
    search(all) {
      const resolved = all.map(resolve)
      return {
        find: (ids) => findParts(resolved, documents, texts.length, ids),
        hitsIn: (text) => hitsOf(resolved, text, (word) => words.get(word)?.id),
      }
    },
    rank(all, some, ids) {
      const of = (sought: readonly Sought[]): readonly Resolved[] => sought.map(resolve)
      const documentsWith = (id: number): number => words.get(texts[id] ?? '')?.documents ?? 0
      return rankParts(of(all), of(some), { documents, vocabulary: texts.length, documentsWith }, ids)
    },
  }
}

function packed(numbers: readonly number[]): Numbers {
  const all = numbersUpTo(
    numbers.reduce((most, one) => Math.max(most, one), 0),
    numbers.length,
  )
  all.set(numbers)
  return all
}

/** Under what a word is found besides itself. */
function familiesOf(word: string): readonly string[] {
  const root = rootOf(word)
  return root === undefined ? [stemOf(word)] : [stemOf(word), `~${root}`]
}

function* findParts(
  resolved: readonly Resolved[],
  documents: ReadonlyMap<string, Document>,
  vocabulary: number,
  ids: Iterable<string>,
): Iterable<{ readonly id: string; readonly part: number }> {
  if (!resolved.length || resolved.some(({ words, phrases }) => words.size + phrases.length === 0)) return
  const masks = masksOf(resolved, vocabulary)
  const phrased = resolved.filter(({ phrases }) => phrases.length)
  for (const id of ids) {
    const document = documents.get(id)
    if (!document || !covers(document.distinct, 0, document.distinct.length, masks)) continue
    let start = 0
    for (const [part, end] of document.ends.entries()) {
      const { tokens } = document
      if (covers(tokens, start, end, masks) && phrased.every((one) => stands(one, tokens, start, end)))
        yield { id, part }
      start = end
    }
  }
}

/** For each word by number a bit for each thing sought that it may be, or begin. A number holds the bits of so many. */
interface Mask {
  readonly bits: Uint32Array
  readonly all: number
}
const bitsEach = 30

function masksOf(resolved: readonly Resolved[], vocabulary: number): readonly Mask[] {
  const masks: Mask[] = []
  for (let from = 0; from < resolved.length; from += bitsEach) {
    const some = resolved.slice(from, from + bitsEach)
    const bits = new Uint32Array(vocabulary)
    for (const [at, { words, phrases }] of some.entries()) {
      for (const id of [...words, ...phrases.flatMap((row) => row[0] ?? [])]) bits[id] = (bits[id] ?? 0) | (1 << at)
    }
    masks.push({ bits, all: 2 ** some.length - 1 })
  }
  return masks
}

/** Whether all things sought may be among these words. */
function covers(tokens: Numbers, start: number, end: number, masks: readonly Mask[]): boolean {
  return masks.every(({ bits, all }) => {
    let seen = 0
    for (let at = start; at < end; at += 1) {
      seen |= bits[tokens[at] ?? 0] ?? 0
      if (seen === all) return true
    }
    return false
  })
}

function stands({ words, phrases }: Resolved, tokens: Numbers, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    if (words.has(tokens[at] ?? 0)) return true
    if (phrases.some((row) => row.length <= end - at && row.every((id, step) => tokens[at + step] === id))) return true
  }
  return false
}

function hitsOf(resolved: readonly Resolved[], text: string, idOf: (word: string) => number | undefined): Hit[] {
  const all = [...wordsIn(text)].map(({ folded, start, end }) => ({ id: idOf(folded) ?? -1, start, end }))
  const hits: Hit[] = []
  for (const [at, { id, start }] of all.entries()) {
    for (const [sought, { words, phrases }] of resolved.entries()) {
      const longest = Math.max(
        0,
        ...phrases.filter((row) => row.every((one, step) => all[at + step]?.id === one)).map((row) => row.length),
      )
      const length = longest || (words.has(id) ? 1 : 0)
      const last = all[at + length - 1]
      if (length && last) hits.push({ start, end: last.end, sought })
    }
  }
  return hits
}
