import { type Found, FullText } from '../../core/search/fullText.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { PassageQuery, RankedPassages } from '../../core/search/uncoded.js'
import type { CorpusWorkspace } from './corpusWorkspace.js'
import { Slices } from './slices.js'

/** What a list of suggestions may wait for texts that were never searched. */
const momentMilliseconds = 100

/** Searches the texts of the corpus. Nothing is read before the first search, and after a change only what changed. */
export class Searcher {
  readonly #files: CorpusWorkspace
  readonly #fullText: FullText
  #reading: Promise<void> | undefined

  constructor(corpus: Corpus, files: CorpusWorkspace) {
    this.#files = files
    this.#fullText = new FullText(corpus)
  }

  /** Whether a search would see the corpus as it is now. */
  get isCurrent(): boolean {
    return this.#files.status.state === 'ready' && this.#fullText.isCurrent
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

  /** Resolves when a search sees the corpus as it is now, or after a moment, or at once where others wait already: a list comes soon. */
  async soon(): Promise<void> {
    if (this.isCurrent || this.#reading) return
    const moment = new Promise<void>((resolve) => setTimeout(resolve, momentMilliseconds))
    await Promise.race([this.ready(), moment])
  }

  /** Up to `limit` sentences that no claim rests on, among all that was read so far. */
  rankUncoded(query: PassageQuery, limit: number): RankedPassages {
    return this.#fullText.rankUncoded(query, limit)
  }

  async #read(): Promise<void> {
    await this.#files.ready()
    const slices = new Slices()
    for (const _ of this.#fullText.catchUp()) await slices.next()
  }
}
