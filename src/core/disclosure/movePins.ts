import type { Corpus } from '../corpus/corpus.js'
import type { PinRecord } from '../corpus/reviews.js'
import { type Memo, readMemo } from '../memo/memo.js'
import { pinnedPlaces } from '../memo/recordedPins.js'
import type { Interview, Span } from '../model.js'
import { isProtectedInterview } from '../terms/terms.js'
import type { Mask } from './maskNames.js'

/** The pins that can leave a memo. */
export interface MovedPins {
  /** What goes from the memo, in order. */
  readonly spans: readonly Span[]
  readonly text: string
  /** To be recorded, each with the place of its key in the new text. */
  readonly pins: readonly (PinRecord & { readonly start: number })[]
  /** How many comments stay: of a protected source, or where the sentence has no words or others cannot be told from it. */
  readonly left: number
}

/**
 * Takes the pins that stand in a memo out of it, as far as its sentences can be told apart and name nobody who is protected. `hasPlace`: whether there is a
 * file for those of an interview.
 */
export function movePins(
  memo: Memo,
  corpus: Corpus,
  mask: Mask,
  hasPlace: (interview: Interview) => boolean,
): MovedPins {
  const staying = new Set<number>()
  for (;;) {
    const moved = memo.citations.flatMap((citation, index) =>
      citation.pinSpan && !staying.has(index)
        ? [{ index, span: { start: citation.span.end, end: citation.pinSpan.end } }]
        : [],
    )
    const spans = moved.map(({ span }) => span)
    const text = spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), memo.written)
    const again = readMemo(text, memo.language, memo.reader, memo.profiles)
    const places = pinnedPlaces(again.citations, again)
    const found = moved.map(({ index }) => {
      const items = memo.citations[index]?.items ?? []
      const pins = items.flatMap(
        ({ key, pin }, at): readonly ((PinRecord & { readonly start: number }) | undefined)[] => {
          const item = again.citations[index]?.items[at]
          const place = item && places.get(item)
          if (!pin) return []
          const interview = corpus.interview(key)
          const isOpen = interview !== undefined && !isProtectedInterview(interview) && hasPlace(interview)
          if (!isOpen || !pin.hash || place?.sentence === undefined || mask(place.words) !== place.words)
            return [undefined]
          return [{ sentence: place.sentence, key, id: pin.id, hash: pin.hash, start: place.start }]
        },
      )
      return { index, pins }
    })
    const all = found.flatMap(({ pins }) => pins.flatMap((pin) => pin ?? []))
    const isCertain = (pin: PinRecord): boolean =>
      (corpus.reviews.pinOf({ ...pin, start: 0 }, text)?.id ?? pin.id) === pin.id &&
      all.every((one) => one.sentence !== pin.sentence || one.key !== pin.key || one.id === pin.id)
    const unsure = found.filter(({ pins }) => !pins.every((pin) => pin && isCertain(pin)))
    for (const { index } of unsure) staying.add(index)
    if (!unsure.length) return { spans, text, pins: all, left: staying.size }
  }
}
