/** A sign and how much it shows. */
export type Shown = readonly [sign: string, much: number]

/** A value as the number of bounds that it reaches. */
export const reach = (value: number, bounds: readonly number[]): number =>
  bounds.filter((bound) => value >= bound).length

/** What each sign weighs, by its name. */
export type Weights = ReadonlyMap<string, number>

/** The weights in a text: a sign and its weight, parted by a blank, in rows that lines or semicolons part. */
export function readWeights(text: string): Weights {
  return new Map(
    text.split(/[;\n]\s*/u).flatMap((row) => {
      const at = row.lastIndexOf(' ')
      return at > 0 ? [[row.slice(0, at), Number(row.slice(at))] as const] : []
    }),
  )
}

/** How much the signs of an option speak for it: the logarithm of its odds among others. */
export const oddsOf = (weights: Weights, signs: readonly Shown[]): number =>
  signs.reduce((sum, [sign, much]) => sum + (weights.get(sign) ?? 0) * much, 0)

/** How likely each of some options is, from 0 to 1, by the logarithms of their odds: all of them together are certain. */
export function chancesOf(odds: readonly number[]): readonly number[] {
  const most = Math.max(...odds)
  const shares = odds.map((one) => Math.exp(one - most))
  const all = shares.reduce((sum, one) => sum + one, 0)
  return shares.map((one) => one / all)
}
