import * as vscode from 'vscode'
import type { Corpus } from '../../core/corpus/corpus.js'
import { prepareInterviews } from '../../core/query/topicGroups.js'
import { citedFirst, neededNow } from './citedFirst.js'
import type { Readings } from './readings.js'

/** Those who wait for all files wait so long for what is asked of all at once too, with which a small corpus is done by then. */
const togetherMilliseconds = 250

/** How far the reading of all files has come. */
export interface Progress {
  readonly done: number
  readonly all: number
  readonly milliseconds: number
}

/** One reading of all files: what open memos cite comes first. */
export class ReadingOfAll {
  readonly #readings: Readings
  readonly #started = performance.now()
  #done = 0
  #all = 0
  #tellCited = (): void => undefined

  /** Resolves when what open memos cite has been read, or nobody reads it any more. */
  readonly cited = new Promise<void>((resolve) => (this.#tellCited = resolve))

  /** Resolves when what is asked of all interviews at once is known, or nobody wants it any more. */
  lookedInto: Promise<void> = Promise.resolve()

  constructor(readings: Readings) {
    this.#readings = readings
  }

  get progress(): Progress {
    return { done: this.#done, all: this.#all, milliseconds: performance.now() - this.#started }
  }

  /** Reads the files, some at once; `read` gives what puts a file into the corpus. Ends where `isWanted` says so. */
  async read(
    uris: readonly vscode.Uri[],
    read: (uri: vscode.Uri) => Promise<() => void>,
    isWanted: () => boolean,
  ): Promise<void> {
    const { first, rest } = citedFirst(uris)
    this.#all += uris.length
    await this.#readEach(first, read, isWanted)
    this.#tellCited()
    await this.#readEach(rest, read, isWanted)
  }

  /** The tree of topics is made at once, and so is a list of suggestions: what takes most of their time is done before, in slices. */
  async lookInto(corpus: Corpus, isWanted: () => boolean, done: () => void): Promise<void> {
    const isNeeded = neededNow()
    const steps = prepareInterviews(corpus, ({ uri }) => isNeeded(vscode.Uri.parse(uri)))
    const look = async (): Promise<void> => {
      if (await this.#readings.inSlices(steps, isWanted)) done()
    }
    this.lookedInto = look()
    await Promise.race([this.lookedInto, new Promise((resolve) => setTimeout(resolve, togetherMilliseconds))])
  }

  /** To be called when it has come to whatever end. */
  end(): void {
    this.#tellCited()
  }

  async #readEach(...[uris, read, isWanted]: Parameters<ReadingOfAll['read']>): Promise<void> {
    const atOnce = 24
    for (let at = 0; at < uris.length; at += atOnce) {
      for (const put of await Promise.all(uris.slice(at, at + atOnce).map(read))) {
        if (!isWanted()) return
        put()
        this.#done += 1
        await this.#readings.next()
      }
    }
  }
}
