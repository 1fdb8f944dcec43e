/** How much of a thing a word takes: `half` stands between most and some, and conflicts with the ends alone. */
export type Quantity = 'all' | 'most' | 'half' | 'many' | 'some' | 'few' | 'none'

const wordsOf: Readonly<Record<Quantity, string>> = {
  all: 'all every each always everybody everyone everything entire entirely whole wholly both throughout invariably',
  most: 'most mostly majority usually generally largely mainly',
  half: 'half',
  many: 'many often frequently numerous',
  some: 'some several sometimes occasionally partly',
  few: 'few seldom rarely handful',
  none: 'no none nobody nothing never neither nowhere',
}

const approaching = new Set('almost nearly virtually practically'.split(' '))
const scarcely = new Set('hardly scarcely barely'.split(' '))
const anything = new Set('any anyone anybody anything'.split(' '))

/** How much a word takes beside those around it, all in lower case: `nearly all` and `all but one` are most, `hardly any` few, `not one` none. */
export function quantityAt(words: readonly string[], index: number): Quantity | undefined {
  const [last = '', word = '', next = '', second = ''] = [-1, 0, 1, 2].map((step) => words[index + step])
  const quantity = quantities.get(word)
  // “Not all” and “by no means all” leave open how many.
  if (quantity === 'all' && (last === 'not' || (last === 'means' && words[index - 2] === 'no'))) return undefined
  if (quantity === 'all' && (approaching.has(last) || hasException(words.slice(index + 1, index + 7)))) return 'most'
  if (word === 'no' && next === 'means') return undefined
  if (scarcely.has(word) && anything.has(next)) return 'few'
  if (word === 'not' && (next === 'one' || (next === 'a' && second === 'single'))) return 'none'
  return quantity
}

const exceptions = new Set('one two three four'.split(' '))

/** `all but one`, `all the big houses but one`. */
function hasException(behind: readonly string[]): boolean {
  return behind.some((word, index) => word === 'but' && exceptions.has(behind[index + 1] ?? ''))
}

/** By the word in lower case. */
const quantities: ReadonlyMap<string, Quantity> = new Map(
  (Object.keys(wordsOf) as Quantity[]).flatMap((quantity) =>
    wordsOf[quantity].split(' ').map((word) => [word, quantity] as const),
  ),
)

const order: readonly Quantity[] = ['none', 'few', 'some', 'many', 'half', 'most', 'all']

/** Whether of one thing both cannot be meant: two steps apart, and all beside anything else. */
export function areIncompatible(a: Quantity, b: Quantity): boolean {
  if (a === b) return false
  const apart = Math.abs(order.indexOf(a) - order.indexOf(b))
  return apart > 2 || a === 'all' || b === 'all' || a === 'none' || b === 'none'
}
