/** Words on one baseline. */
export interface Fragment {
  readonly text: string
  readonly lead: number
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/**
 * Joins what is wrapped in a narrow margin, beside the column of running text, to one fragment at the height of its first line: names of
 * speakers stand there. A page without such a margin stays as it is.
 */
export function joinMargin(fragments: readonly Fragment[]): readonly Fragment[] {
  const column = columnOf(fragments)
  if (column === undefined) return fragments
  const isMargin = (one: Fragment): boolean => one.right < column && one.left < column - one.size * 3
  const margin = fragments.filter(isMargin).sort((a, b) => b.y - a.y)
  const joined: { whole: Fragment; last: Fragment }[] = []
  for (const fragment of margin) {
    const open = joined.at(-1)
    if (!open || !goesOn(open.last, fragment)) joined.push({ whole: fragment, last: fragment })
    else {
      const text = `${open.whole.text} ${fragment.text}`
      const isMarked = open.whole.lead === open.whole.text.length
      const lead = isMarked ? open.whole.text.length + 1 + fragment.lead : open.whole.lead
      open.whole = { ...open.whole, text, lead, right: Math.max(open.whole.right, fragment.right) }
      open.last = fragment
    }
  }
  return [...joined.map(({ whole }) => whole), ...fragments.filter((one) => !isMargin(one))]
}

function goesOn(before: Fragment, fragment: Fragment): boolean {
  const step = before.y - fragment.y
  return (
    !/[:：]$/.test(before.text) &&
    Math.abs(before.left - fragment.left) < before.size * 0.5 &&
    step > before.size * 0.5 &&
    step < before.size * 1.6
  )
}

/**
 * Where the column of running text begins that has names in the margin beside it: most words begin there, and some fragments on the left
 * of it stand beside one that does.
 */
function columnOf(fragments: readonly Fragment[]): number | undefined {
  const signs = new Map<number, number>()
  for (const { left, text } of fragments) signs.set(Math.round(left), (signs.get(Math.round(left)) ?? 0) + text.length)
  const all = [...signs.values()].reduce((sum, one) => sum + one, 0)
  const [column, most] = [...signs].sort(([, a], [, b]) => b - a)[0] ?? [0, 0]
  if (most < all * 0.4) return undefined
  const levels = fragments.filter(({ left }) => Math.abs(left - column) < 1).map(({ y }) => y)
  const isBeside = ({ right, left, size, y, text }: Fragment): boolean =>
    right < column &&
    left < column - size * 3 &&
    /\p{L}/u.test(text) &&
    levels.some((level) => Math.abs(level - y) < size * 0.4)
  const beside = fragments.filter(isBeside)
  const isNarrow = beside.every(({ text }) => text.length <= 45)
  return isNarrow && beside.length >= 2 ? column : undefined
}
