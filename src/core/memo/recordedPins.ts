import type { PinnedPlace, PinOf } from '../corpus/reviews.js'
import { paragraphHash } from '../corpus/source/paragraphHash.js'
import { sentencesIn } from '../language/sentences.js'
import type { Span } from '../model.js'
import { blank } from '../text/blank.js'
import { remembered } from '../text/remember.js'
import type { Citation, CitationItem } from './citations.js'

/** What is read of a memo to find its sentences. */
interface Texts {
  readonly citingProse: string
  readonly text: string
}

/** What a key is known by, with the words of its sentence. */
export interface CitedPlace extends PinnedPlace {
  readonly words: string
}

/** The citations with the pins that are recorded for them; one that stands in the memo itself goes first. */
export function withRecordedPins(
  citations: readonly Citation[],
  memo: Texts & { readonly written: string },
  pinOf: PinOf,
): readonly Citation[] {
  const places = pinnedPlaces(citations, memo)
  return citations.map((citation) => {
    const items = citation.items.map((item) => {
      const place = item.pin ? undefined : places.get(item)
      const pin = place && pinOf(place, memo.written)
      return pin ? { ...item, pin } : item
    })
    return items.some((item, index) => item !== citation.items[index]) ? { ...citation, items } : citation
  })
}

/** What each key of the citations is known by. */
export function pinnedPlaces(
  citations: readonly Citation[],
  { citingProse, text }: Texts,
): ReadonlyMap<CitationItem, CitedPlace> {
  const found = new Map<CitationItem, CitedPlace>()
  for (const { span, citing } of citingSentences(citations, citingProse)) {
    const within = citing.map((one) => ({ start: one.span.start - span.start, end: one.span.end - span.start }))
    const words = blank(citingProse.slice(span.start, span.end), within).replace(/\s+(?=[.,;:!?])/g, '')
    const items = citing.flatMap((one) => one.items)
    for (const item of items) {
      // A sentence that cites one source twice has a claim for each place.
      const isAlone = items.every((other) => other === item || other.key !== item.key)
      const place = isAlone || !item.locator ? '' : text.slice(item.locator.span.start, item.locator.span.end)
      const sentence = /\p{L}/u.test(words) ? hash(`${words} ${place}`) : undefined
      found.set(item, { key: item.key, start: item.keySpan.start, sentence, words })
    }
  }
  return found
}

/** 64 bits, as in a reading. */
const hash = remembered((text) => paragraphHash(text).slice(0, 16))

/** The sentences that cite, each with its citations, also those right behind its full stop. */
function citingSentences(
  citations: readonly Citation[],
  prose: string,
): readonly { readonly span: Span; readonly citing: readonly Citation[] }[] {
  const found: { span: Span; citing: Citation[] }[] = []
  const breaks = [...prose.matchAll(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g)].map(({ index }) => index)
  let [start, end, next] = [0, -1, 0]
  let spans: readonly Span[] = []
  for (const citation of citations) {
    const at = citation.span.start
    if (at >= end) {
      while ((breaks[next] ?? prose.length) < at) start = breaks[next++] ?? start
      end = breaks[next] ?? prose.length
      spans = Array.from(sentencesIn(prose.slice(start, end)), (one) => ({
        start: start + one.start,
        end: start + one.end,
      }))
    }
    const span = spans.find((one) => at < one.end) ?? { start, end }
    const last = found.at(-1)
    if (last?.span.start === span.start) last.citing.push(citation)
    else found.push({ span, citing: [citation] })
  }
  return found
}
