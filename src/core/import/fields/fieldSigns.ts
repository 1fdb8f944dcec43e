/** A sign and how much it shows. */
export type Shown = readonly [sign: string, much: number]

/** A value as the number of bounds that it reaches. */
export const reach = (value: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => value >= bound).length

/** How a value compares with another one, both folded. */
export function relationOf(value: string, other: string | undefined): string {
  if (other === undefined) return 'none found'
  if (value === other) return 'found'
  if (` ${other} `.startsWith(` ${value} `)) return 'begins found'
  if (` ${other} `.endsWith(` ${value} `)) return 'ends found'
  if (` ${other} `.includes(` ${value} `)) return 'within found'
  if (` ${value} `.startsWith(` ${other} `)) return 'goes on behind found'
  if (` ${value} `.endsWith(` ${other} `)) return 'goes on before found'
  return ` ${value} `.includes(` ${other} `) ? 'around found' : 'other than found'
}
