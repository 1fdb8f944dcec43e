import { lowerBound } from '../text/lowerBound.js'

/** Which claims have which words: for each word their numbers, which count through all claims and grow. */
export class ClaimPostings {
  readonly #lists = new Map<string, Postings>()
  #sorted: readonly string[] | undefined

  /** Of no word a claim may be added before one that is there. */
  add(term: string, claim: number): void {
    const list = this.#lists.get(term) ?? this.#begin(term)
    list.add(claim)
  }

  /** Takes the claims from one number to before another away. */
  remove(term: string, from: number, to: number): void {
    const list = this.#lists.get(term)
    list?.remove(from, to)
    if (list?.all.length !== 0) return
    this.#lists.delete(term)
    this.#sorted = undefined
  }

  /** The claims that have a word. */
  of(term: string): Uint32Array {
    return this.#lists.get(term)?.all ?? none
  }

  /** The claims that have a word which begins so, by word: those of the commonest such words. */
  startingWith(start: string): readonly Uint32Array[] {
    const exact = this.#wordsWith(start)
    // `countri` is on the way to `countries`, which is known as `country`.
    const found = exact.length ? exact : this.#wordsWith(start.replace(/ie?$/, 'y'))
    const lists = found.map((term) => this.of(term))
    return lists.length <= mostWords ? lists : lists.sort((a, b) => b.length - a.length).slice(0, mostWords)
  }

  #wordsWith(start: string): readonly string[] {
    this.#sorted ??= [...this.#lists.keys()].sort()
    return this.#sorted.slice(lowerBound(this.#sorted, start), lowerBound(this.#sorted, `${start}\uffff`))
  }

  #begin(term: string): Postings {
    const list = new Postings()
    this.#lists.set(term, list)
    this.#sorted = undefined
    return list
  }
}

/** How many words one beginning may stand for, so that a query's cost does not grow with the corpus. */
const mostWords = 50
const none = new Uint32Array()

/** Those of sorted numbers that lie between two, the second left out. */
export function between(all: Uint32Array, from: number, to: number): Uint32Array {
  return all.subarray(lowerBound(all, from), lowerBound(all, to))
}

/** Numbers that grow, at four bytes each. */
class Postings {
  #room = new Uint32Array(1)
  #length = 0

  get all(): Uint32Array {
    return this.#room.subarray(0, this.#length)
  }

  /** Adds a number that is not the last one already. */
  add(value: number): void {
    if (this.#length > 0 && this.#room[this.#length - 1] === value) return
    if (this.#length === this.#room.length) {
      const room = new Uint32Array(Math.ceil(this.#length * 1.4) + 1)
      room.set(this.#room)
      this.#room = room
    }
    this.#room[this.#length++] = value
  }

  remove(from: number, to: number): void {
    const [start, end] = [lowerBound(this.all, from), lowerBound(this.all, to)]
    this.#room.copyWithin(start, end, this.#length)
    this.#length -= end - start
  }
}
