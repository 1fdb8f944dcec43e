import { lowerBound } from './lowerBound.js'

/** Finds what texts begin with by binary search. */
export interface PrefixList {
  /** Up to `limit` different ids whose text begins with `start`, in the order of the texts. */
  find(start: string, limit: number): readonly string[]
}

export function buildPrefixList(texts: Iterable<{ readonly text: string; readonly id: string }>): PrefixList {
  const sorted = [...texts].sort((a, b) => compare(a.text, b.text) || compare(a.id, b.id))
  const rows = sorted.map(({ text }) => text)
  return {
    find: (start, limit) => {
      const found = new Set<string>()
      for (let at = lowerBound(rows, start); found.size < limit; at += 1) {
        const one = sorted[at]
        if (!one?.text.startsWith(start)) break
        found.add(one.id)
      }
      return [...found]
    },
  }
}

/** `nuclear suppliers group`, `suppliers group`, `group`: a name from each of its words on. */
export function fromEachWord(name: string): readonly string[] {
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => name.slice(index))
}

/** Compares by code unit, the same on every machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
