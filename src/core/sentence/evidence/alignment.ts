import type { Evidence, Unit } from './evidence.js'

/** How much of a clause something says again. */
export interface Alignment<T = Unit> {
  readonly unit: T
  /** The keys that both have. */
  readonly shared: readonly string[]
  /** Which part of the clause's words it has, by their weight. */
  readonly coverage: number
}

/** Best first. */
export function align<T extends Pick<Unit, 'keys'>>(
  keys: readonly string[],
  units: readonly T[],
  { weightOf }: Evidence,
): readonly Alignment<T>[] {
  const all = weigh(keys, weightOf)
  return units
    .map((unit): Alignment<T> => {
      const shared = keys.filter((key) => unit.keys.has(key))
      return { unit, shared, coverage: all ? weigh(shared, weightOf) / all : 0 }
    })
    .sort((a, b) => b.coverage - a.coverage)
}

/** How near, beside the best, a unit counts as well. */
const nearlyAsNear = 0.8

/** Those that have about as much of a clause as the best of them, and anything of it. */
export function nearestOf(aligned: readonly Alignment[]): readonly Unit[] {
  const least = nearlyAsNear * (aligned[0]?.coverage ?? 0)
  return aligned.flatMap(({ unit, coverage }) => (coverage > 0 && coverage >= least ? unit : []))
}

/** Which part of the keys several units have together, by weight. */
export function shareOf(keys: readonly string[], units: readonly Pick<Unit, 'keys'>[], { weightOf }: Evidence): number {
  const all = weigh(keys, weightOf)
  return all
    ? weigh(
        keys.filter((key) => units.some((unit) => unit.keys.has(key))),
        weightOf,
      ) / all
    : 0
}

function weigh(keys: readonly string[], weightOf: Evidence['weightOf']): number {
  return keys.reduce((sum, key) => sum + weightOf(key), 0)
}
