/** A random source that gives the same row for the same seed on every machine (a linear congruential generator, modulo 2^32). */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** An integer from 0 up to, not including, `below`. */
  below(below: number): number
  pick<T>(values: readonly T[]): T
  /** The first values come up far more often than the last (Zipf's law with exponent 1). */
  zipf<T>(values: readonly T[]): T
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
  const at = <T>(values: readonly T[], index: number): T => {
    const value = values[Math.min(values.length - 1, index)]
    if (value === undefined) throw new Error('expected at least one value, got none')
    return value
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    next,
    below,
    pick: (values) => at(values, below(values.length)),
    // The inverse of Zipf's cumulative distribution is close to an exponential of a uniform number.
    zipf: (values) => at(values, Math.floor(Math.exp(next() * Math.log(values.length + 1))) - 1),
  }
}
