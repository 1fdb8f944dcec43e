/** Files by their addresses. On most desktops a name in capitals and the same in small letters are one file. */
export class Spellings {
  readonly #files = new Set<string>()
  /** By address in lower case: how many files have it. */
  readonly #counts = new Map<string, number>()

  get size(): number {
    return this.#files.size
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#files.values()
  }

  add(file: string): void {
    if (this.#files.has(file)) return
    this.#files.add(file)
    this.#count(file, 1)
  }

  delete(file: string): void {
    if (this.#files.delete(file)) this.#count(file, -1)
  }

  /** Whether another file has the same address but for capitals. */
  hasTwin(file: string): boolean {
    return (this.#counts.get(file.toLowerCase()) ?? 0) > 1
  }

  #count(file: string, more: number): void {
    const name = file.toLowerCase()
    const count = (this.#counts.get(name) ?? 0) + more
    if (count) this.#counts.set(name, count)
    else this.#counts.delete(name)
  }
}
