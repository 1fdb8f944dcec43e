import { indexWord } from '../language/keywords.js'
import type { Columns } from './claimColumns.js'
import { lowerBound } from '../text/lowerBound.js'

/** The words of all claims: a number for each, and the interviews that have it. */
export class ClaimVocabulary {
  readonly #ids = new Map<string, number>()
  readonly #texts: string[] = []
  readonly #free: number[] = []
  /** By number: the interviews by theirs, which grow, so that a new one is last. */
  readonly #holders: GrowingNumbers[] = []
  /** By number: how many claims have it. */
  readonly #counts: number[] = []
  /** The numbers of words as they are written, while none of these is forgotten: most are read very often. */
  readonly #written = new Map<string, number>()
  #sorted: readonly string[] | undefined

  /** The number of a word, as `foldedWords` gives it, without its ending. From now on it is among them: `add` has to follow. */
  learn(word: string): number {
    const known = this.#written.get(word)
    if (known !== undefined) return known
    const id = this.#learnTerm(indexWord(word))
    this.#written.set(word, id)
    return id
  }

  #learnTerm(term: string): number {
    const known = this.#ids.get(term)
    if (known !== undefined) return known
    const id = this.#free.pop() ?? this.#texts.length
    this.#ids.set(term, id)
    this.#texts[id] = term
    this.#holders[id] = new GrowingNumbers()
    this.#counts[id] = 0
    this.#sorted = undefined
    return id
  }

  idOf(term: string): number | undefined {
    return this.#ids.get(term)
  }

  has(term: string): boolean {
    return this.#ids.has(term)
  }

  /** How many interviews have it. */
  spread(term: string): number {
    return this.#holdersOf(term)?.length ?? 0
  }

  /** How many claims have it. */
  count(term: string): number | undefined {
    const id = this.#ids.get(term)
    return id === undefined ? undefined : this.#counts[id]
  }

  /** The numbers of the interviews that have it, which grow. */
  holders(term: string): Uint32Array {
    return this.#holdersOf(term)?.values() ?? none
  }

  /** Puts in the words of an interview that is newer here than all others. */
  add(number: number, { terms, ends }: Columns): void {
    terms.forEach((term, at) => {
      this.#holders[term]?.push(number)
      this.#counts[term] = (this.#counts[term] ?? 0) + countAt(ends, at)
    })
  }

  remove(number: number, { terms, ends }: Columns): void {
    terms.forEach((term, at) => {
      const holders = this.#holders[term]
      this.#counts[term] = (this.#counts[term] ?? 0) - countAt(ends, at)
      holders?.remove(number)
      if (!holders?.length) this.#forget(term)
    })
  }

  startingWith(start: string): string[] {
    this.#sorted ??= [...this.#ids.keys()].sort()
    return this.#sorted.slice(lowerBound(this.#sorted, start), lowerBound(this.#sorted, `${start}\uffff`))
  }

  #holdersOf(term: string): GrowingNumbers | undefined {
    const id = this.#ids.get(term)
    return id === undefined ? undefined : this.#holders[id]
  }

  #forget(id: number): void {
    this.#ids.delete(this.#texts[id] ?? '')
    this.#free.push(id)
    this.#written.clear()
    this.#sorted = undefined
  }
}

const none = new Uint32Array()

function countAt(ends: Columns['ends'], at: number): number {
  return (ends[at] ?? 0) - (ends[at - 1] ?? 0)
}

/** Numbers that grow, at four bytes each. */
class GrowingNumbers {
  #all = new Uint32Array(1)
  #length = 0

  get length(): number {
    return this.#length
  }

  values(): Uint32Array {
    return this.#all.subarray(0, this.#length)
  }

  push(value: number): void {
    if (this.#length === this.#all.length) {
      const more = new Uint32Array(Math.ceil(this.#length * 1.4) + 1)
      more.set(this.#all)
      this.#all = more
    }
    this.#all[this.#length++] = value
  }

  remove(value: number): void {
    const at = lowerBound(this.values(), value)
    if (at === this.#length || this.#all[at] !== value) return
    this.#all.copyWithin(at, at + 1, this.#length)
    this.#length -= 1
  }
}
