import type { Fragment } from './pdfMargin.js'
import { sizeOf } from './pdfSizes.js'

/**
 * Where two columns of running text part, near the middle of the page; undefined where there is one column. Few lines cross it, and lines
 * on both sides are long: a narrow column of names or numbers belongs to the line beside it.
 */
export function gutterOf(
  fragments: readonly Fragment[],
  { left, right }: { readonly left: number; readonly right: number },
): number | undefined {
  const width = right - left
  let best: { readonly x: number; readonly crossing: number } | undefined
  for (let part = 0.4; part <= 0.6; part += 0.01) {
    const x = left + width * part
    const crossing = fragments.filter((one) => one.left < x && one.right > x).length
    const long = (side: readonly Fragment[]): number => side.filter((one) => one.right - one.left > width * 0.22).length
    const sides = [fragments.filter((one) => one.right <= x), fragments.filter((one) => one.left >= x)] as const
    const isPage = sides.every((side) => long(side) >= 5 && long(side) * 2 > side.length)
    if (isPage && crossing * 4 < fragments.length && crossing < (best?.crossing ?? Infinity)) best = { x, crossing }
  }
  return best?.x
}

/** Lines that are read one below the other, and whether nothing before them goes on there. */
export interface Column {
  readonly fragments: readonly Fragment[]
  readonly isApart: boolean
}

/**
 * Lines across both columns part the page; between two of them the left column comes first. So do a page's head and foot, wherever they
 * stand: what goes on from the left column to the right one is running text.
 */
export function columnsOf(fragments: readonly Fragment[], gutter: number): readonly Column[] {
  const columns: Column[] = []
  let left: Fragment[] = []
  let right: Fragment[] = []
  let across: Fragment[] = []
  const size = sizeOf(fragments)
  const isResized = (): boolean => Math.abs((left.at(-1)?.size ?? 0) - (right[0]?.size ?? 0)) > size * 0.1
  const end = (): void => {
    if (across.length > 0) columns.push({ fragments: across, isApart: columns.length > 0 })
    if (left.length > 0) columns.push({ fragments: left, isApart: columns.length > 0 })
    if (right.length > 0)
      columns.push({ fragments: right, isApart: left.length === 0 ? columns.length > 0 : isResized() })
    left = []
    right = []
    across = []
  }
  const isEdge = edgesOf(fragments)
  // The last line of a title or an introduction does not reach across, and nothing stands beside it.
  const isAlone = (one: Fragment): boolean =>
    !fragments.some((other) => other.left >= gutter && Math.abs(other.y - one.y) < one.size)
  const goesOnAcross = (one: Fragment): boolean => {
    const before = across.at(-1)
    if (!before || left.length + right.length > 0 || Math.abs(one.size - before.size) > 0.5) return false
    return Math.abs(one.size - size) > size * 0.1 || (before.y - one.y < one.size * 1.6 && isAlone(one))
  }
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    const isAcross = isEdge(fragment) || (fragment.right > gutter && fragment.left < gutter) || goesOnAcross(fragment)
    if (isAcross && left.length + right.length > 0) end()
    if (isAcross) across.push(fragment)
    else if (fragment.right <= gutter) left.push(fragment)
    else right.push(fragment)
  }
  end()
  return columns
}

/** Tells the head and the foot of a page in columns: they stand apart from all lines as long as those of running text. */
function edgesOf(fragments: readonly Fragment[]): (fragment: Fragment) => boolean {
  const widths = fragments.map(({ left, right }) => right - left).sort((a, b) => a - b)
  const usual = widths[Math.floor(widths.length * 0.6)] ?? 0
  const long = fragments.filter(({ left, right }) => right - left >= usual * 0.8)
  const top = long.reduce((most, { y }) => Math.max(most, y), -Infinity)
  const bottom = long.reduce((least, { y }) => Math.min(least, y), Infinity)
  return ({ y, size }) => y > top + size * 2 || y < bottom - size * 2.2
}
