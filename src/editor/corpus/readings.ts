import { Slices } from './slices.js'

/**
 * Readings of files that overlap. By file only the one that began last counts, so that a slow one never brings old text back. What the
 * readings of single files give is put in place one by one, in slices: a thousand files may have changed at once.
 */
export class Readings {
  /** By file: which reading of it began last. */
  readonly #begun = new Map<string, number>()
  readonly #single = new Set<Promise<void>>()
  readonly #slices = new Slices()
  #lastPut: Promise<void> = Promise.resolve()
  #count = 0

  /** How many have begun so far. */
  get count(): number {
    return this.#count
  }

  /** To be called when the reading of a file begins; the answer tells whether none has begun since. */
  begin(file: string): () => boolean {
    const own = ++this.#count
    this.#begun.set(file, own)
    return () => this.#begun.get(file) === own
  }

  /** Whether a reading of the file has begun since so many had. */
  hasBegunSince(file: string, count: number): boolean {
    return (this.#begun.get(file) ?? 0) > count
  }

  forget(file: string): void {
    this.#begun.delete(file)
  }

  /** To be awaited between two files of many. */
  async next(): Promise<void> {
    await this.#slices.next()
  }

  /** Does work step by step, as long as it is wanted; whether it came to its end. */
  async inSlices(steps: Iterable<void>, isWanted: () => boolean): Promise<boolean> {
    for (const _ of steps) {
      await this.next()
      if (!isWanted()) return false
    }
    return isWanted()
  }

  /** Reads a single file, and puts it in place when it is its turn: `read` gives what does so. */
  async single(read: () => Promise<() => void>): Promise<void> {
    const done = this.#readAndPut(read).finally(() => this.#single.delete(done))
    this.#single.add(done)
    await done
  }

  /** Resolves when the single readings that are under way have ended. */
  async settled(): Promise<void> {
    await Promise.all(this.#single)
  }

  async #readAndPut(read: () => Promise<() => void>): Promise<void> {
    const put = await read()
    const inTurn = this.#putAfter(this.#lastPut, put)
    this.#lastPut = inTurn.catch(() => undefined)
    await inTurn
  }

  async #putAfter(before: Promise<void>, put: () => void): Promise<void> {
    await before
    await this.#slices.next()
    put()
  }
}
