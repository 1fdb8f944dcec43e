import type { CitationItem } from './citations.js'
import type { Memo } from './memo.js'
import type { Place } from '../model.js'
import { lineStartsOf, placeOf } from '../text/lines.js'

/** One key of a citation in a memo; `pinPlace` is of the entry of its pin, where that stands in the memo. */
export interface MemoCitation {
  readonly uri: string
  readonly item: CitationItem
  readonly place: Place
  readonly keyPlace: Place
  readonly pinPlace?: Place
}

/** What a memo cites, key by key, in hidden content too: a reader of another format may see it, and it has to change with what it cites. */
export function citationsIn(uri: string, { text, citations, hiddenCitations }: Memo): readonly MemoCitation[] {
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
