import { type Found, FullText } from '../../core/search/fullText.js'
import type { Services } from '../../editor/services.js'
import { Slices } from '../../editor/corpus/slices.js'

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
    const slices = new Slices()
    for (const _ of this.#fullText.catchUp()) await slices.next()
  }
}
