/** How long work may hold the extension host before others get a turn. */
const sliceMilliseconds = 12

/** Cuts long work into slices, so that typing and other extensions go on meanwhile. */
export class Slices {
  #started = performance.now()

  /** To be awaited between two pieces of work. Whether others have had a turn, so that what was true before may not be any more. */
  async next(): Promise<boolean> {
    if (performance.now() - this.#started < sliceMilliseconds) return false
    await new Promise((resolve) => setTimeout(resolve))
    this.#started = performance.now()
    return true
  }
}
