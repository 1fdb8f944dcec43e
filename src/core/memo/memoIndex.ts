import type { CitationItem } from './citations.js'
import type { Memo } from './memo.js'
import type { Place } from '../model.js'
import { lineStartsOf, placeOf } from '../text/lines.js'
import { compare } from '../text/prefixes.js'

/** One key of a citation in a memo; `pinPlace` is of the entry of its pin, where that stands in the memo. */
export interface MemoCitation {
  readonly uri: string
  readonly item: CitationItem
  readonly place: Place
  readonly keyPlace: Place
  readonly pinPlace?: Place
}

/**
 * Which memo cites what. What it answers is a function of the memos it holds, not of the order in which they came: one edited memo costs
 * the reading of that memo.
 */
export class MemoIndex {
  readonly #byMemo = new Map<string, readonly MemoCitation[]>()
  /** By key: the memos that cite it. */
  readonly #byKey = new Map<string, Set<string>>()

  /** Puts a memo in the place of what was there. */
  set(uri: string, memo: Memo): void {
    this.delete(uri)
    const citations = citationsIn(uri, memo)
    if (!citations.length) return
    this.#byMemo.set(uri, citations)
    for (const { item } of citations) {
      const memos = this.#byKey.get(item.key) ?? new Set()
      this.#byKey.set(item.key, memos.add(uri))
    }
  }

  delete(uri: string): void {
    for (const { item } of this.#byMemo.get(uri) ?? []) {
      const memos = this.#byKey.get(item.key)
      memos?.delete(uri)
      if (!memos?.size) this.#byKey.delete(item.key)
    }
    this.#byMemo.delete(uri)
  }

  /** The memos that cite anything, by uri. */
  uris(): readonly string[] {
    return [...this.#byMemo.keys()].sort(compare)
  }

  /** Where a source is cited, by memo and place. */
  citationsOf(key: string): readonly MemoCitation[] {
    const memos = [...(this.#byKey.get(key) ?? [])].sort(compare)
    return memos.flatMap((uri) => this.#byMemo.get(uri)?.filter(({ item }) => item.key === key) ?? [])
  }
}

/** Those in hidden content too: a reader of another format may see them, and they have to change with what they cite. */
function citationsIn(uri: string, { text, citations, hiddenCitations }: Memo): readonly MemoCitation[] {
  const all = [...citations, ...hiddenCitations]
  if (!all.length) return []
  const starts = lineStartsOf(text)
  return all.flatMap(({ items }) =>
    items.map((item) => {
      const pin = item.pin?.span ? { pinPlace: placeOf(starts, item.pin.span) } : {}
      return { uri, item, place: placeOf(starts, item.span), keyPlace: placeOf(starts, item.keySpan), ...pin }
    }),
  )
}
