import type { Span } from '../model.js'
import { evenTypography, nothing } from './typography.js'

/** A word or mark of a text, or the end of a paragraph. */
export interface DiffToken extends Span {
  /** As it is compared: typography is evened. */
  readonly key: string
}

const token = /[\p{L}\p{M}\p{N}]+(?:['.][\p{L}\p{M}\p{N}]+)*|\.{3}|-{2,3}|[^\s\p{L}\p{M}\p{N}]/gu

/** The words and marks of a text, without those in the spans `closed`. */
export function diffTokens(text: string, closed: readonly Span[] = []): readonly DiffToken[] {
  const isClosed = (at: number): boolean => closed.some(({ start, end }) => start <= at && at < end)
  return Array.from(evenTypography(text).matchAll(token), ({ 0: words, index }) => ({
    key: /^-+$/.test(words) ? '-' : words === '...' ? '…' : words,
    start: index,
    end: index + words.length,
  })).filter(({ key, start }) => key !== nothing && !isClosed(start))
}

/** More steps than two texts take that are versions of each other; what is left then counts as changed. */
const mostSteps = 1200

/** For each token of `a` its place among those of `b`, or -1: as few as possible are left over (Myers 1986). */
export function alignTokens(a: readonly DiffToken[], b: readonly DiffToken[]): readonly number[] {
  const found = a.map(() => -1)
  const same = (x: number, y: number): boolean => a[x]?.key === b[y]?.key
  let from = 0
  while (from < a.length && from < b.length && same(from, from)) found[from] = from++
  let [aEnd, bEnd] = [a.length, b.length]
  while (aEnd > from && bEnd > from && same(aEnd - 1, bEnd - 1)) found[--aEnd] = --bEnd
  const [n, m] = [aEnd - from, bEnd - from]
  const most = Math.min(n + m, mostSteps)
  let reached = new Map<number, number>([[1, 0]])
  const steps: ReadonlyMap<number, number>[] = []
  const at = (all: ReadonlyMap<number, number>, diagonal: number): number => all.get(diagonal) ?? -1
  for (let step = 0; step <= most; step++) {
    steps.push(reached)
    const next = new Map<number, number>()
    for (let diagonal = -step; diagonal <= step; diagonal += 2) {
      const down = diagonal === -step || (diagonal !== step && at(reached, diagonal - 1) < at(reached, diagonal + 1))
      let x = down ? at(reached, diagonal + 1) : at(reached, diagonal - 1) + 1
      if (x > n || x - diagonal > m) continue
      while (x < n && x - diagonal < m && same(from + x, from + x - diagonal)) x++
      next.set(diagonal, x)
      if (x === n && x - diagonal === m) {
        back(steps, { n, m, from }, found)
        return found
      }
    }
    reached = next
  }
  return found
}

function back(
  steps: readonly ReadonlyMap<number, number>[],
  { n, m, from }: { readonly n: number; readonly m: number; readonly from: number },
  found: number[],
): void {
  let [x, y] = [n, m]
  for (let step = steps.length - 1; step >= 0; step--) {
    const reached = steps[step] ?? new Map<number, number>()
    const at = (one: number): number => reached.get(one) ?? -1
    const diagonal = x - y
    const isDown = diagonal === -step || (diagonal !== step && at(diagonal - 1) < at(diagonal + 1))
    const before = step === 0 ? 0 : isDown ? at(diagonal + 1) : at(diagonal - 1)
    const start = step === 0 ? 0 : isDown ? before : before + 1
    while (x > start) {
      x--
      y--
      found[from + x] = from + y
    }
    if (step === 0) return
    x = before
    y = before - (isDown ? diagonal + 1 : diagonal - 1)
  }
}
