import { type Found, FullText } from '../../core/fullText/fullText.js'
import type { Services } from '../../editor/services.js'

/** How long reading may hold the extension host before others get a turn. */
const sliceMilliseconds = 12

/** Searches the texts of the corpus. Nothing is read before the first search, and after a change only what changed. */
export class Searcher {
  readonly #services: Pick<Services, 'corpus' | 'files'>
  readonly #fullText: FullText
  #reading: Promise<void> | undefined

  constructor(services: Pick<Services, 'corpus' | 'files'>) {
    this.#services = services
    this.#fullText = new FullText(services.corpus)
  }

  /** Whether a search would see the corpus as it is now. */
  get isCurrent(): boolean {
    return this.#services.files.status.state === 'ready' && this.#fullText.isCurrent
  }

  /** Resolves when a search sees the corpus as it is now. */
  ready(): Promise<void> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined))
    return this.#reading
  }

  /** Up to `limit` passages among all that was read so far. */
  search(typed: string, limit: number): Found {
    return this.#fullText.search(typed, limit)
  }

  async #read(): Promise<void> {
    await this.#services.files.ready()
    let sliceStart = performance.now()
    for (const _ of this.#fullText.catchUp()) {
      if (performance.now() - sliceStart < sliceMilliseconds) continue
      await new Promise((resolve) => setTimeout(resolve))
      sliceStart = performance.now()
    }
  }
}
