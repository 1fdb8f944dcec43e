import { type Found, FullText } from '../../core/search/fullText.js'
import type { Corpus } from '../../core/corpus/corpus.js'
import type { PassageQuery, RankedPassages } from '../../core/search/uncoded.js'
import type { CorpusWorkspace } from './corpusWorkspace.js'
import { Slices } from './slices.js'
import type { SourceText } from '../../core/corpus/source/sourceText.js'
import type { TextQueries } from '../../core/query/textQueries.js'

/** What a list of suggestions may wait for texts that were never searched. */
const momentMilliseconds = 100

/** Asks the texts that are held in memory. Nothing is indexed before the first search, and after a change only what changed. */
export class Searcher implements TextQueries {
  readonly #corpus: Corpus
  readonly #files: CorpusWorkspace
  readonly #fullText: FullText
  #reading: Promise<void> | undefined

  constructor(corpus: Corpus, files: CorpusWorkspace) {
    this.#corpus = corpus
    this.#files = files
    this.#fullText = new FullText(corpus)
  }

  get isCurrent(): boolean {
    return this.#files.status.state === 'ready' && this.#fullText.isCurrent
  }

  ready(): Promise<void> {
    this.#reading ??= this.#read().finally(() => (this.#reading = undefined))
    return this.#reading
  }

  async textOf(key: string): Promise<SourceText | undefined> {
    return this.#corpus.sourceOf(key)
  }

  async search(typed: string, limit: number): Promise<Found> {
    return this.#fullText.search(typed, limit)
  }

  async soon(): Promise<void> {
    if (this.isCurrent || this.#reading) return
    const moment = new Promise<void>((resolve) => setTimeout(resolve, momentMilliseconds))
    await Promise.race([this.ready(), moment])
  }

  async rankUncoded(query: PassageQuery, limit: number): Promise<RankedPassages> {
    return this.#fullText.rankUncoded(query, limit)
  }

  async #read(): Promise<void> {
    await this.#files.ready()
    const slices = new Slices()
    for (const _ of this.#fullText.catchUp()) await slices.next()
  }
}
