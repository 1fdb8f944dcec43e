import type { BlockContent, DefinitionContent, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type { Extract, Region } from '../core/transcript/transcript.js'
import { parseMarkdown } from '../core/text/markdown.js'
import { isTooDeep } from '../core/memo/limits.js'
import { Blocks, type NewBlock } from './blocks.js'
import { readFrontMatter } from './frontMatter.js'
import { decodeHtml } from './html/html.js'
import type { ReadText } from './readText.js'
import { type Look, Runs } from './runs.js'
import { Unreadable } from './unreadable.js'

/** Longer texts are parsed piece by piece, for the tree of a text takes many times its room. */
const pieceLength = 262_144

type Node = RootContent | BlockContent | DefinitionContent

/** A Markdown text: its words without the markup, its headings and quotes, and what its front matter states. */
export function decodeMarkdown({ text, encoding }: ReadText): Extract {
  if (isTooDeep(text)) throw new Unreadable('damaged')
  const blocks = new Blocks()
  const matter = readFrontMatter(text)
  for (const words of matter.rest) blocks.add({ kind: 'paragraph', region: 'aside', text: words })
  for (const words of matter.summaries) blocks.add({ kind: 'paragraph', text: words })
  for (const piece of piecesOf(text.slice(matter.end))) addNodes(blocks, parseMarkdown(piece), piece)
  return blocks.toExtract('md', matter.fields, encoding)
}

/** Pieces that end at empty lines. */
function* piecesOf(text: string): Generator<string> {
  let start = 0
  while (text.length - start > pieceLength) {
    const gap = text.slice(start + pieceLength, start + pieceLength * 2).search(/\n[ \t]*\r?\n/)
    const end = gap < 0 ? Math.min(start + pieceLength * 2, text.length) : start + pieceLength + gap + 1
    yield text.slice(start, end)
    start = end
  }
  yield text.slice(start)
}

function addNodes(blocks: Blocks, root: Root, source: string): void {
  for (const node of root.children) addNode(blocks, node, source)
}

function addNode(blocks: Blocks, node: Node, source: string, region?: Region, mark = ''): void {
  const where = region === undefined ? {} : { region }
  switch (node.type) {
    case 'heading':
      return addHeading(blocks, node.children, { kind: 'heading', level: node.depth, ...where })
    case 'paragraph':
      return addParagraph(blocks, node, where, mark)
    case 'blockquote':
      return node.children.forEach((child) => addNode(blocks, child, source, region ?? 'quote'))
    case 'list':
      return node.children.forEach((item, index) => {
        // "1990. A year…" is a list to Markdown; its number is a word all the same.
        const number = node.ordered ? (/^\s*\d+[.)]\s*/.exec(literal(item, source))?.[0] ?? '') : ''
        item.children.forEach((child, at) => addNode(blocks, child, source, region, at === 0 ? number : ''))
        if (item.children.length === 0 && number)
          blocks.add({ kind: 'line', text: number }, index === 0 ? '\n\n' : '\n')
      })
    case 'html':
      return addHtml(blocks, node.value, where)
    case 'thematicBreak':
      return
    case 'code':
      return node.value.split('\n').forEach((line) => blocks.add({ kind: 'line', text: line, ...where }, '\n'))
    default:
      return blocks.add({ kind: 'line', text: literal(node, source), ...where })
  }
}

function literal({ position }: Node, source: string): string {
  return position ? source.slice(position.start.offset, position.end.offset) : ''
}

function addHeading(blocks: Blocks, children: readonly PhrasingContent[], block: Omit<NewBlock, 'text'>): void {
  const runs = new Runs(blocks)
  addInline(runs, children, false)
  const { text } = runs.take()
  blocks.add({ ...block, text: text.replaceAll('\n', ' ') })
}

/** A paragraph; where it was wrapped, its lines, for many a transcript has a speaker on each of them. */
function addParagraph(
  blocks: Blocks,
  { children }: Paragraph,
  where: { readonly region?: Region },
  mark: string,
): void {
  const lines: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type !== 'text') {
      lines.at(-1)?.push(child)
      continue
    }
    child.value.split('\n').forEach((value, index) => {
      if (index > 0) lines.push([])
      lines.at(-1)?.push({ type: 'text', value })
    })
  }
  const onlyPictures = children.every((child) => child.type === 'image' || isBlank(child))
  const shown = onlyPictures ? { region: 'caption' as const } : where
  const kind = lines.length > 1 ? 'line' : 'paragraph'
  lines.forEach((line, index) => {
    const runs = new Runs(blocks)
    if (index === 0) runs.add(mark, false)
    addInline(runs, line, false)
    blocks.add({ kind, ...runs.take(), ...shown }, index === 0 ? '\n\n' : '\n')
  })
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && !node.value.trim()
}

/** Tags that stand among the words of a paragraph; a footnote's mark is one with the same effect. */
const tag = /^<(\/?)(sup|del|s|strike)(?=[\s>])/i
const footnote = /((?<=\S)\[\^[^\]\s]{1,40}\]|\[\^[^\]\s]{1,40}\](?!:))/

function addInline(runs: Runs, nodes: readonly PhrasingContent[], isMarked: boolean, above?: Look): void {
  let look = above
  for (const node of nodes) {
    if (node.type === 'break') runs.add('\n', isMarked)
    else if (node.type === 'image' || node.type === 'imageReference') runs.add(node.alt ?? '', isMarked)
    else if (node.type === 'html') {
      const [, closes, name] = tag.exec(node.value) ?? []
      if (name !== undefined) look = closes ? above : /^sup$/i.test(name) ? 'raised' : 'struck'
      runs.add(/^<br/i.test(node.value) ? '\n' : '', isMarked)
    } else if (node.type === 'text')
      node.value.split(footnote).forEach((words, at) => runs.add(words, isMarked, at % 2 === 1 ? 'raised' : look))
    else if ('value' in node) runs.add(node.value, isMarked, look)
    else if ('children' in node)
      addInline(runs, node.children, isMarked || node.type === 'strong' || node.type === 'emphasis', look)
    else runs.add('label' in node ? `[^${node.label ?? ''}]` : '', isMarked, 'raised')
  }
}

function addHtml(blocks: Blocks, html: string, where: { readonly region?: Region }): void {
  const { text, blocks: found } = decodeHtml({ text: html, encoding: 'utf-8' })
  for (const { span, lead, ...block } of found) {
    if (block.region === 'note' || block.region === 'struck') {
      blocks.leaveOut(block.region, text.slice(span.start, span.end))
      continue
    }
    const marked = lead ? { lead: lead.end - span.start } : {}
    blocks.add({ ...block, ...where, ...marked, text: text.slice(span.start, span.end) })
  }
}
