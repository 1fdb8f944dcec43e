/** How long typing must rest before a buffer is read. */
const restMilliseconds = 150

/** Work that waits for a while, and begins to wait anew where it is asked for again. */
export class Delays {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()

  /** Runs it once nobody has asked for the same `key` for so long. */
  run(key: string, work: () => Promise<void>, milliseconds = restMilliseconds): void {
    clearTimeout(this.#timers.get(key))
    const timer = setTimeout(() => {
      this.#timers.delete(key)
      void work()
    }, milliseconds)
    this.#timers.set(key, timer)
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
  }
}
