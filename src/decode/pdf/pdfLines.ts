import { columnsOf, gutterOf } from './pdfColumns.js'
import { type Fragment, joinMargin } from './pdfMargin.js'
import { commonest, sizeOf } from './pdfSizes.js'

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
  const columns = gutter === undefined ? [{ fragments, isApart: false }] : columnsOf(fragments, gutter)
  return columns.flatMap(({ fragments: column, isApart }) =>
    withGaps(joinBaselines(column)).map((line, index) => (index === 0 && isApart ? { ...line, isApart } : line)),
  )
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
  const longest = shown.reduce((most, part) => (part.text.length > most.text.length ? part : most), first)
  const plain = parts.findIndex((part) => part.text.trim() !== '' && (part.font === font || font === undefined))
  const lead = plain < 0 ? text : words.slice(0, plain).join('')
  return {
    text: text.trim(),
    lead: lead.trim().length,
    left: first.x,
    right: last.x + last.width,
    y: first.y,
    size: longest.size || 10,
  }
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
    const [most = first] = [...parts].sort((a, b) => b.text.length - a.text.length)
    return { ...first, text, lead, right: last, size: most.size }
  })
}

function withGaps(lines: readonly Fragment[]): readonly PdfLine[] {
  const steps = lines.slice(1).map(({ y }, index) => (lines[index]?.y ?? y) - y)
  const usual = commonest(steps)
  const size = sizeOf(lines)
  const edge = edgeOf(lines)
  const isApart = (line: Fragment, index: number): boolean => {
    const before = lines[index - 1]
    if (!before) return false
    // Larger letters stand farther apart: those of a quotation set in the column, between lines of running text.
    const isResized = Math.abs(line.size - before.size) > size * 0.2 && Math.max(line.size, before.size) > size * 1.2
    return isResized || (steps[index - 1] ?? 0) > usual * Math.max(1, line.size / size) * 1.2
  }
  return lines.map((line, index) => ({
    text: line.text,
    lead: line.lead,
    indent: columnOf(line, edge),
    isApart: isApart(line, index),
  }))
}

const edgeOf = (fragments: readonly Fragment[]): number =>
  fragments.reduce((least, { left }) => Math.min(least, left), Infinity)

/** How many signs from the edge a fragment begins. */
const columnOf = ({ left, size }: Fragment, edge: number): number =>
  Math.max(0, Math.min(60, Math.round((left - edge) / (size * 0.5))))
