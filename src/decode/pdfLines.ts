/** A run of signs on a page, in points from its lower left corner. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly endsLine: boolean
}

/** A line of a page as it is read. */
export interface PdfLine {
  readonly text: string
  /** In signs, from the left edge of the lines around it. */
  readonly indent: number
  /** Whether more room than usual is above it. */
  readonly isApart: boolean
}

interface Fragment {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** The lines of a page in reading order: from top to bottom, in two columns where the page has them. */
export function linesOfPage(
  items: readonly PdfItem[],
  page: { readonly left: number; readonly right: number },
): readonly PdfLine[] {
  const fragments = fragmentsOf(items)
  const gutter = gutterOf(fragments, page)
  const columns = gutter === undefined ? [fragments] : columnsOf(fragments, gutter)
  return columns.flatMap((column) => withGaps(joinBaselines(column)))
}

/** What the file draws one after the other on one baseline. */
function fragmentsOf(items: readonly PdfItem[]): readonly Fragment[] {
  const fragments: PdfItem[][] = []
  for (const item of items) {
    const open = fragments.at(-1)
    const before = open?.at(-1)
    if (open && before && follows(item, before)) open.push(item)
    else fragments.push([item])
  }
  return fragments.flatMap((parts) => fragmentOf(parts) ?? [])
}

function follows(item: PdfItem, before: PdfItem): boolean {
  const size = Math.max(item.size, before.size)
  const isLevel = Math.abs(item.y - before.y) < size * 0.5
  return !before.endsLine && isLevel && item.x > before.x + before.width - size * 1.5
}

/** Undefined where the items hold white space alone. */
function fragmentOf(parts: readonly PdfItem[]): Fragment | undefined {
  const shown = parts.filter(({ text }) => text.trim())
  const [first] = shown
  const last = shown.at(-1)
  if (!first || !last) return undefined
  const words = parts.map(({ text, x, size }, index) => {
    const before = parts[index - 1]
    const isGap = before !== undefined && x - before.x - before.width > size * 0.2
    return isGap && !/\s$/.test(before.text) && !/^\s/.test(text) ? ` ${text}` : text
  })
  return { text: words.join('').trim(), left: first.x, right: last.x + last.width, y: first.y, size: first.size || 10 }
}

/**
 * Where two columns of running text part, near the middle of the page; undefined where there is one column. Few lines cross it, and lines
 * on both sides are long: a narrow column of names or numbers belongs to the line beside it.
 */
function gutterOf(
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

/** Lines across both columns part the page; between two of them the left column comes first. */
function columnsOf(fragments: readonly Fragment[], gutter: number): readonly (readonly Fragment[])[] {
  const columns: Fragment[][] = []
  let left: Fragment[] = []
  let right: Fragment[] = []
  const end = (): void => {
    columns.push(...[left, right].filter((column) => column.length > 0))
    left = []
    right = []
  }
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    if (fragment.right <= gutter) left.push(fragment)
    else if (fragment.left >= gutter) right.push(fragment)
    else {
      end()
      columns.push([fragment])
    }
  }
  end()
  return columns
}

/** One line for each baseline, from top to bottom; numbers of lines are often drawn apart from them. */
function joinBaselines(fragments: readonly Fragment[]): readonly Fragment[] {
  const lines: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    const base = line?.[0]
    if (line && base && base.y - fragment.y < Math.min(base.size, fragment.size) * 0.4) line.push(fragment)
    else lines.push([fragment])
  }
  return lines.map((line) => {
    const parts = [...line].sort((a, b) => a.left - b.left)
    const [first = { text: '', left: 0, right: 0, y: 0, size: 10 }] = parts
    const last = parts.reduce((most, { right }) => Math.max(most, right), 0)
    return { ...first, text: parts.map(({ text }) => text.trim()).join('  '), right: last }
  })
}

function withGaps(lines: readonly Fragment[]): readonly PdfLine[] {
  const steps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y)
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  const edge = lines.reduce((least, { left }) => Math.min(least, left), Infinity)
  return lines.map(({ text, left, size }, index) => ({
    text,
    indent: Math.max(0, Math.min(60, Math.round((left - edge) / (size * 0.5)))),
    isApart: index > 0 && (steps[index - 1] ?? 0) > usual * 1.35,
  }))
}
