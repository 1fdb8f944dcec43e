import type { ListItem, RootContent } from 'mdast'
import { parseMarkdown } from '../../text/markdown.js'
import type { Span } from '../../model.js'

/** A heading, paragraph, item of a list or anything else at the top level of a file. */
export type Block =
  | { readonly kind: 'heading'; readonly depth: number; readonly span: Span }
  | { readonly kind: 'paragraph'; readonly span: Span }
  /** `first` is the paragraph that the item begins with, `rest` what else is in it. */
  | { readonly kind: 'item'; readonly first?: Span; readonly rest: readonly Span[] }
  | { readonly kind: 'other'; readonly span: Span }

/**
 * The blocks of a text from `start` on, in order. remark sees how each line begins and nothing else of it: text is taken to the letter,
 * so no markup in it, a fence or a tag that never ends say, can swallow what follows, and hostile nesting costs no time.
 */
export function* readBlocks(text: string, start: number): Iterable<Block> {
  const lines = blankComments(text.slice(start)).replace(/[^\r\n]+/g, maskLine)
  for (const { piece, at } of cut(lines)) {
    for (const node of parseMarkdown(piece).children) yield* blocksOf(node, start + at)
  }
}

function* blocksOf(node: RootContent, offset: number): Iterable<Block> {
  const span = spanOf(node, offset)
  if (node.type === 'heading') yield { kind: 'heading', depth: node.depth, span }
  else if (node.type === 'paragraph') yield { kind: 'paragraph', span }
  else if (node.type === 'list') for (const item of node.children) yield itemOf(item, offset)
  else yield { kind: 'other', span }
}

function itemOf({ children }: ListItem, offset: number): Block {
  const [first, ...others] = children
  const rest = others.map((node) => spanOf(node, offset))
  return first ? { kind: 'item', first: spanOf(first, offset), rest } : { kind: 'item', rest }
}

function spanOf({ position }: RootContent, offset: number): Span {
  return { start: offset + (position?.start.offset ?? 0), end: offset + (position?.end.offset ?? 0) }
}

/** Turns comments that begin a line into spaces. One that never ends is no comment, or it would hide the rest of the file. */
function blankComments(text: string): string {
  let result = ''
  let at = 0
  for (const { index } of text.matchAll(/(?<![^\r\n]) {0,3}<!--/g)) {
    if (index < at) continue
    const end = text.indexOf('-->', index + 4)
    if (end < 0) break
    result += text.slice(at, index) + text.slice(index, end + 3).replace(/[^\r\n]/g, ' ')
    at = end + 3
  }
  return result + text.slice(at)
}

/** Keeps the mark that a line begins with, `##`, `-`, `>`, and puts an `x` for every other character. */
function maskLine(line: string): string {
  // A line of dashes must part blocks, not make a heading of the paragraph above it; nor must an item just begun.
  if (/^ {0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$/.test(line)) return line.replace(/[-_]/g, '*')
  if (/^ {0,3}[-*+][ \t]*$/.test(line)) return line.replace(/[-*]/, '+')
  const [mark = ''] = /^ {0,3}(?:#{1,6}(?=[ \t]|$)|(?:[-*+]|\d{1,9}[.)])(?=[ \t])|>)?/.exec(line) ?? []
  return mark + line.slice(mark.length).replace(/[^ \t]/g, 'x')
}

/** Cuts before headings and items, which begin a block whatever stands before them: remark's time grows faster than the text it is given. */
function* cut(lines: string): Iterable<{ readonly piece: string; readonly at: number }> {
  const usualPiece = 4000
  let at = 0
  for (const { index } of lines.matchAll(/(?<=[\r\n])(?:#{1,6}[ \t]|-[ \t]+x)/g)) {
    if (index - at < usualPiece) continue
    yield { piece: lines.slice(at, index), at }
    at = index
  }
  yield { piece: lines.slice(at), at }
}
