/** How much of a thing a word takes: `half` stands between most and some, and conflicts with the ends alone. */
export type Quantity = 'all' | 'most' | 'half' | 'many' | 'some' | 'few' | 'none'

const words: Readonly<Record<Quantity, string>> = {
  all: 'all every each always everybody everyone everything entire entirely whole wholly both throughout invariably',
  most: 'most mostly majority usually generally largely mainly',
  half: 'half',
  many: 'many often frequently numerous',
  some: 'some several sometimes occasionally partly',
  few: 'few seldom rarely handful',
  none: 'no none nobody nothing never neither nowhere',
}

/** By the word in lower case. */
export const quantities: ReadonlyMap<string, Quantity> = new Map(
  (Object.keys(words) as Quantity[]).flatMap((quantity) =>
    words[quantity].split(' ').map((word) => [word, quantity] as const),
  ),
)

const order: readonly Quantity[] = ['none', 'few', 'some', 'many', 'half', 'most', 'all']

/** Whether of one thing both cannot be meant: two steps apart, and all beside anything else. */
export function areIncompatible(a: Quantity, b: Quantity): boolean {
  if (a === b) return false
  const apart = Math.abs(order.indexOf(a) - order.indexOf(b))
  return apart > 2 || a === 'all' || b === 'all' || a === 'none' || b === 'none'
}
