import type { Unit } from './evidence.js'
import type { Reading } from './tokens.js'

/** The clause of a unit that has most of what is shared; the whole where no clause has most of it. */
export function nearestClause({ clauses, reading }: Unit, shared: readonly string[]): Reading {
  const count = ({ tokens }: Reading): number =>
    shared.filter((key) => tokens.some((token) => token.key === key)).length
  const [first] = [...clauses].sort((a, b) => count(b) - count(a))
  return first && count(first) >= 0.7 * shared.length ? first : reading
}
