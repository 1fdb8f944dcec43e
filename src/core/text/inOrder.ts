import type { Span } from '../model.js'

/** The index of the first of a list for which `isFrom` holds, as it does for all behind it; the length of the list where there is none. */
export function firstIndex<T>(list: readonly T[], isFrom: (one: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    const one = list[middle]
    if (one !== undefined && isFrom(one)) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Those of a list that touch a span, in order. None may begin or end before one that stands before it in the list. Takes no longer in a long
 * list than in a short one, so that a look for each sentence of a memo does not grow with the square of its length.
 */
export function touching<T>(list: readonly T[], { start, end }: Span, spanOf: (one: T) => Span): readonly T[] {
  const from = firstIndex(list, (one) => spanOf(one).end > start)
  let to = from
  for (let one = list[to]; one !== undefined && spanOf(one).start < end; one = list[to]) to++
  return list.slice(from, to)
}
