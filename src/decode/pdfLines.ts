import { type Fragment, joinMargin } from './pdfMargin.js'

/** A run of signs on a page, in points from its lower left corner. */
export interface PdfItem {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  /** What the file calls the font. */
  readonly font?: string
  readonly endsLine: boolean
}

/** A line of a page as it is read. */
export interface PdfLine {
  readonly text: string
  /** In signs, from the left edge of the lines around it. */
  readonly indent: number
  /** Whether more room than usual is above it. */
  readonly isApart: boolean
  /** How many signs at its beginning are set in another font than running text is. */
  readonly lead: number
}

/**
 * The lines of a page in reading order: from top to bottom, in two columns where the page has them. `font` is the one that running text
 * is set in.
 */
export function linesOfPage(
  items: readonly PdfItem[],
  page: { readonly left: number; readonly right: number },
  font?: string,
): readonly PdfLine[] {
  const fragments = joinMargin(fragmentsOf(items, font))
  const gutter = gutterOf(fragments, page)
  const columns = gutter === undefined ? [fragments] : columnsOf(fragments, gutter)
  return columns.flatMap((column) => withGaps(joinBaselines(column)))
}

/** What the file draws one after the other on one baseline. */
function fragmentsOf(items: readonly PdfItem[], font: string | undefined): readonly Fragment[] {
  const fragments: PdfItem[][] = []
  for (const item of items) {
    const open = fragments.at(-1)
    const before = open?.at(-1)
    // A wide space is how some files draw that columns are apart.
    const isWide = item.text.trim() === '' && item.width > item.size * 2
    if (open && before && !isWide && follows(item, before)) open.push(item)
    else fragments.push([item])
  }
  return fragments.flatMap((parts) => fragmentOf(parts, font) ?? [])
}

function follows(item: PdfItem, before: PdfItem): boolean {
  const size = Math.max(item.size, before.size)
  const isLevel = Math.abs(item.y - before.y) < size * 0.5
  if (before.text.trim() === '' && before.width > before.size * 2) return false
  return !before.endsLine && isLevel && item.x > before.x + before.width - size * 1.5
}

/** Undefined where the items hold white space alone. */
function fragmentOf(parts: readonly PdfItem[], font: string | undefined): Fragment | undefined {
  const shown = parts.filter(({ text }) => text.trim())
  const [first] = shown
  const last = shown.at(-1)
  if (!first || !last) return undefined
  const words = parts.map(({ text, x, size }, index) => {
    const before = parts[index - 1]
    const isGap = before !== undefined && x - before.x - before.width > size * 0.2
    return isGap && !/\s$/.test(before.text) && !/^\s/.test(text) ? ` ${text}` : text
  })
  const text = words.join('')
  const plain = parts.findIndex((part) => part.text.trim() !== '' && (part.font === font || font === undefined))
  const lead = plain < 0 ? text : words.slice(0, plain).join('')
  return {
    text: text.trim(),
    lead: lead.trim().length,
    left: first.x,
    right: last.x + last.width,
    y: first.y,
    size: first.size || 10,
  }
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
  const edge = edgeOf(fragments)
  const lines: Fragment[][] = []
  for (const fragment of [...fragments].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1)
    const base = line?.[0]
    if (line && base && base.y - fragment.y < Math.min(base.size, fragment.size) * 0.4) line.push(fragment)
    else lines.push([fragment])
  }
  return lines.map((line) => {
    const parts = [...line].sort((a, b) => a.left - b.left)
    const [first = { text: '', lead: 0, left: 0, right: 0, y: 0, size: 10 }] = parts
    const last = parts.reduce((most, { right }) => Math.max(most, right), 0)
    let [text, lead] = ['', 0]
    for (const part of parts) {
      const isSet = lead === text.length
      // What stands beside the column of running text is kept apart from it, so that the words begin where the next lines do.
      const space =
        text === '' ? '' : ' '.repeat(Math.max(2, columnOf(part, edge) - columnOf(first, edge) - text.length))
      text += space + part.text
      if (isSet && part.lead > 0) lead = text.length - part.text.length + part.lead
    }
    return {
      ...first,
      text,
      lead,
      right: last,
    }
  })
}

function withGaps(lines: readonly Fragment[]): readonly PdfLine[] {
  const steps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y)
  const usual = commonest(steps)
  const edge = edgeOf(lines)
  return lines.map((line, index) => ({
    text: line.text,
    lead: line.lead,
    indent: columnOf(line, edge),
    isApart: index > 0 && (steps[index - 1] ?? 0) > usual * 1.2,
  }))
}

const edgeOf = (fragments: readonly Fragment[]): number =>
  fragments.reduce((least, { left }) => Math.min(least, left), Infinity)

/** How many signs from the edge a fragment begins. */
const columnOf = ({ left, size }: Fragment, edge: number): number =>
  Math.max(0, Math.min(60, Math.round((left - edge) / (size * 0.5))))

/** The step from line to line that is most frequent, to half a point; of such the smallest. */
function commonest(steps: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const step of steps) counts.set(Math.round(step * 2) / 2, (counts.get(Math.round(step * 2) / 2) ?? 0) + 1)
  return [...counts].sort(([a, often], [b, other]) => other - often || a - b)[0]?.[0] ?? 0
}
