import { lowerBound } from '../text/lowerBound.js'
import { type Numbers, numbersUpTo } from '../text/numbers.js'

/** Which claims of one interview have which words. Most words are in few claims, for which a set would take ten times the memory. */
export interface Columns {
  /** The numbers of the words, which grow. */
  readonly terms: Numbers
  /** For each word, where in `ordinals` the claims end that have it. */
  readonly ends: Numbers
  /** The claims with each word, in order. */
  readonly ordinals: Numbers
}

/** Gathers which claims have which words. */
export class GrowingColumns {
  /** By word: the claim that had it last, and how many have it. */
  readonly #found = new Map<number, { last: number; count: number }>()
  readonly #terms: number[] = []
  readonly #ordinals: number[] = []

  add(ordinal: number, terms: readonly number[]): void {
    for (const term of terms) {
      const found = this.#found.get(term)
      if (found?.last === ordinal) continue
      if (found) {
        found.last = ordinal
        found.count += 1
      } else this.#found.set(term, { last: ordinal, count: 1 })
      this.#terms.push(term)
      this.#ordinals.push(ordinal)
    }
  }

  /** `claims` is how many the interview has. */
  sorted(claims: number): Columns {
    const sorted = Uint32Array.from(this.#found.keys()).sort()
    const terms = numbersUpTo(sorted.at(-1) ?? 0, sorted.length)
    terms.set(sorted)
    const ends = numbersUpTo(this.#terms.length, terms.length)
    const ordinals = numbersUpTo(claims, this.#terms.length)
    let size = 0
    terms.forEach((term, at) => {
      const found = this.#found.get(term)
      const start = size
      ends[at] = size += found?.count ?? 0
      if (found) found.last = start
    })
    this.#terms.forEach((term, at) => {
      const found = this.#found.get(term)
      if (found) ordinals[found.last++] = this.#ordinals[at] ?? 0
    })
    return { terms, ends, ordinals }
  }
}

/** The claims of an interview that have a word, in order. */
export function claimsWith({ terms, ends, ordinals }: Columns, term: number | undefined): Numbers {
  if (term === undefined) return none
  const at = lowerBound(terms, term)
  return terms[at] === term ? ordinals.subarray(ends[at - 1] ?? 0, ends[at]) : none
}

const none = new Uint16Array()

/** Whether one claim has a word. */
export function hasTerm({ terms, ends, ordinals }: Columns, ordinal: number, term: number | undefined): boolean {
  if (term === undefined) return false
  const at = lowerBound(terms, term)
  if (terms[at] !== term) return false
  const end = ends[at] ?? 0
  for (let place = ends[at - 1] ?? 0; place < end; place += 1) if (ordinals[place] === ordinal) return true
  return false
}
