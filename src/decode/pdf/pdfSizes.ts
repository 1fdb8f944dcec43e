import type { Fragment } from './pdfMargin.js'

/** The size in which most signs are set. */
export const sizeOf = (fragments: readonly Fragment[]): number =>
  commonest(fragments.flatMap(({ text, size }) => Array.from({ length: text.length }, () => size)))

/** The number of points that is most frequent, to half a one; of such the smallest. */
export function commonest(steps: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(Math.round(step * 2) / 2, (counts.get(Math.round(step * 2) / 2) ?? 0) + 1)
  return [...counts].sort(([a, often], [b, other]) => other - often || a - b)[0]?.[0] ?? 0
}
