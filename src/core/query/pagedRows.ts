/** How many rows stand below one: more than anybody looks over, and few enough to be drawn at once. */
export const mostRows = 400

/** The row behind the last that is shown, with the others below it. */
export interface More<N> {
  readonly kind: 'more'
  /** How many are left. */
  readonly left: number
  /** Made when they are asked for. */
  rows(): readonly N[]
}

/**
 * The rows of a branch, made for the first of `all` alone; where there are many more, the last row has the others below it. `placed` makes
 * that row, `rowOf` one of the others below the row that it is given.
 */
export function paged<T, N extends { readonly id: string }>(
  parent: N | undefined,
  all: readonly T[],
  rowOf: (one: T, parent: N | undefined) => N,
  placed: (id: string, parent: N | undefined, more: More<N>) => N,
): readonly N[] {
  const rows = all.slice(0, mostRows).map((one) => rowOf(one, parent))
  if (all.length <= mostRows) return rows
  const rest = all.slice(mostRows)
  const last: N = placed(`${parent?.id ?? ''}?more`, parent, {
    kind: 'more',
    left: rest.length,
    rows: () => paged(last, rest, rowOf, placed),
  })
  return [...rows, last]
}
