import type { DocumentWords } from '../core/export/documentWords.js'
import { type CslForm, type LoweredItem, lowerCluster } from '../core/export/lowerForCsl.js'
import type { CitedMemo, CiteCluster } from '../core/export/citedItem.js'
import { withGaps } from './withGaps.js'

/** What the engine is asked for by a citation. The same object for the same: a request that is there already is not made again. */
export interface Request {
  readonly items: readonly LoweredItem[]
  readonly inText: boolean
}

/** A citation as it is wanted now, by its index in the memo. */
export interface Wanted {
  readonly index: number
  readonly cluster: CiteCluster
  readonly request: Request
}

const mostKnown = 20_000

/** Makes requests of a memo's clusters, at no cost for what has been asked before. */
export class Requests {
  readonly #words: DocumentWords
  readonly #form: CslForm
  readonly #ofItems = new WeakMap<CiteCluster['items'], Request>()
  readonly #bySignature = new Map<string, Request>()

  constructor(words: DocumentWords, form: CslForm) {
    this.#words = words
    this.#form = form
  }

  /** In reading order, without the citations of nothing but gaps, for the engine takes none of nothing. */
  of(memo: CitedMemo): readonly Wanted[] {
    const wanted: Wanted[] = []
    const seen = new Set<string>()
    for (const index of memo.readingOrder) {
      const cluster = memo.clusters[index]
      if (!cluster) continue
      const request = this.#ofItems.get(cluster.items) ?? this.#make(cluster, memo, seen)
      if (request.items.length) wanted.push({ index, cluster, request })
    }
    return wanted
  }

  #make(cluster: CiteCluster, memo: CitedMemo, seen: Set<string>): Request {
    const { items, inText } = cluster
    const lowered = lowerCluster(cluster, memo, { words: this.#words, form: this.#form, seen })
    const made = { items: withGaps(cluster, lowered, this.#words), inText }
    const signature = JSON.stringify(made)
    const request = this.#bySignature.get(signature) ?? made
    if (this.#bySignature.size >= mostKnown) this.#bySignature.clear()
    this.#bySignature.set(signature, request)
    // Others hang on the sentence or on an earlier mention.
    if (!inText && !items.some(({ said }) => said?.isOneOfSeveral)) this.#ofItems.set(items, request)
    return request
  }
}
