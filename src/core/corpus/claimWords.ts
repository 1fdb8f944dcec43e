import type { Columns } from './claimColumns.js'
import { numbersUpTo } from '../text/numbers.js'

/** The words of the claims of an interview. */
export interface ClaimWords {
  readonly words: Columns
  /** By claim: 1 where an interviewee makes it. */
  readonly interviewees: Uint8Array
}

/**
 * The words of the claims of an interview as bytes that any index can read, for a word has its number in one alone: the words by their letters,
 * how many claims have each, these claims, and who makes them. `textOf` gives a word by its number.
 */
export function writeClaimWords({ words, interviewees }: ClaimWords, textOf: (term: number) => string): Uint8Array {
  const { terms, ends, ordinals } = words
  // A word is letters and digits, so that no line is part of one.
  const texts = new TextEncoder().encode(Array.from(terms, textOf).join('\n'))
  const counts = Array.from(ends, (end, at) => end - (ends[at - 1] ?? 0))
  const numbers = [terms.length, texts.length, interviewees.length, ...counts, ...ordinals]
  const bytes = new Uint8Array(numbers.length * mostBytes + texts.length + interviewees.length)
  let at = 0
  for (let number of numbers) {
    for (; number > 127; number >>>= 7) bytes[at++] = (number & 127) | 128
    bytes[at++] = number
  }
  bytes.set(texts, at)
  bytes.set(interviewees, at + texts.length)
  return bytes.slice(0, at + texts.length + interviewees.length)
}

/** Of a number of 32 bits, seven to a byte. */
const mostBytes = 5

/** What `writeClaimWords` wrote; `learn` gives a word its number. */
export function readClaimWords(bytes: Uint8Array, learn: (term: string) => number): ClaimWords {
  let from = 0
  const next = (): number => {
    let number = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[from++] ?? 0
      number |= (byte & 127) << shift
      if (byte < 128) return number
    }
  }
  const [length, letters, claims] = [next(), next(), next()]
  const starts = new Uint32Array(length + 1)
  for (let at = 0; at < length; at += 1) starts[at + 1] = (starts[at] ?? 0) + next()
  const stored = new Uint32Array(starts[length] ?? 0)
  for (let at = 0; at < stored.length; at += 1) stored[at] = next()
  const texts = new TextDecoder().decode(bytes.subarray(from, from + letters)).split('\n')
  // In the order of their numbers here, each with its place there behind it.
  const places = new Float64Array(length)
  for (let at = 0; at < length; at += 1) places[at] = learn(texts[at] ?? '') * placesEach + at
  places.sort()
  const terms = numbersUpTo(Math.floor((places[length - 1] ?? 0) / placesEach), length)
  const ends = numbersUpTo(stored.length, length)
  const ordinals = numbersUpTo(claims, stored.length)
  let end = 0
  for (let at = 0; at < length; at += 1) {
    const place = places[at] ?? 0
    const there = place % placesEach
    terms[at] = (place - there) / placesEach
    const last = starts[there + 1] ?? 0
    for (let one = starts[there] ?? 0; one < last; one += 1) ordinals[end++] = stored[one] ?? 0
    ends[at] = end
  }
  return { words: { terms, ends, ordinals }, interviewees: bytes.slice(from + letters, from + letters + claims) }
}

/** More than an interview has words. */
const placesEach = 2 ** 21
