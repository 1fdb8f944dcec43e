/** Where a value stands in a sorted row, or would. */
export function lowerBound<T extends number | string>(sorted: ArrayLike<T>, value: T): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = sorted[middle]
    if (there !== undefined && there < value) low = middle + 1
    else high = middle
  }
  return low
}
