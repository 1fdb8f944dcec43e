import type {
  AlignType,
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  Image,
  List,
  RootContent,
  Table as TableNode,
} from 'mdast'
import type { Block, Inline, Numbering, Table } from '../document.js'
import { type Speech, speechOf } from '../direction.js'
import { mapLines } from '../mapLines.js'
import { readInlines, type Reading, restore } from './inlines.js'

type Node = RootContent | BlockContent | DefinitionContent

/** A paragraph that is only the line of a div. */
interface DivMark {
  readonly kind: 'div' | 'div-end'
  readonly isRefs: boolean
  /** A callout of Quarto, which is set apart from the text. */
  readonly isCallout: boolean
  readonly speech: Speech
}

/** The blocks of a document or of a part of one. Divs are seen through, but for callouts and the one of the bibliography. */
export function readBlocks(nodes: readonly Node[], reading: Reading): readonly Block[] {
  const blocks: Block[] = []
  let depth = 0
  /** At which depth of divs the one of the bibliography is open; 0 is nowhere. */
  let refsDepth = 0
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (!node) continue
    const mark = divMark(node, reading)
    const isOwn = mark && (mark.isCallout || Object.keys(mark.speech).length > 0) && !refsDepth
    const end = isOwn ? divEnd(nodes, at, reading) : undefined
    if (mark && end !== undefined) {
      const inside = readBlocks(nodes.slice(at + 1, end), reading).map((block) => spoken(block, mark.speech))
      blocks.push(...(mark.isCallout ? [{ kind: 'quote', blocks: inside } as const] : inside))
      at = end
    } else if (mark?.kind === 'div-end') {
      if (refsDepth === depth) refsDepth = 0
      depth--
    } else if (mark) {
      depth++
      if (!mark.isRefs || refsDepth) continue
      blocks.push({ kind: 'refs' })
      refsDepth = depth
    } else if (refsDepth === 0) {
      // What another run of Pandoc left in the div of the bibliography is made anew.
      blocks.push(...readBlock(node, reading).map((block) => withLines(block, node, reading)))
    }
  }
  return withCaptions(blocks)
}

function withLines(block: Block, { position }: Node, { hasLines, masked }: Reading): Block {
  if (!hasLines || !position) return block
  return { ...block, lines: [masked.lineOf(position.start.line - 1), masked.lineOf(position.end.line)] }
}

/** A block with its words in another language, but for those that are in one of their own. */
function spoken(block: Block, speech: Speech): Block {
  return mapLines(block, (content) => content.map((one) => (one.kind === 'text' ? { ...speech, ...one } : one)))
}

/** Where the div that begins at `start` ends; undefined where it does not. */
function divEnd(nodes: readonly Node[], start: number, reading: Reading): number | undefined {
  let depth = 0
  for (let at = start; at < nodes.length; at++) {
    const node = nodes[at]
    const mark = node && divMark(node, reading)
    if (mark) depth += mark.kind === 'div' ? 1 : -1
    if (depth === 0) return at
  }
  return undefined
}

/** The blocks of a footnote. */
export function readFootnote({ children }: FootnoteDefinition, reading: Reading): readonly Block[] {
  return readBlocks(children, reading)
}

function divMark(node: Node, { masked }: Reading): DivMark | undefined {
  const [child, ...others] = node.type === 'paragraph' ? node.children : []
  if (child?.type !== 'text' || others.length) return undefined
  const [, number] = /^\s*⸨(\d+)⸩\s*$/.exec(child.value) ?? []
  const mark = number === undefined ? undefined : masked.marks[Number(number)]
  if (mark?.kind === 'div-end') return { kind: 'div-end', isRefs: false, isCallout: false, speech: {} }
  if (mark?.kind !== 'div') return undefined
  const { id, classes, values } = mark.attributes
  return {
    kind: 'div',
    isRefs: id === 'refs',
    isCallout: classes.some((one) => one.startsWith('callout-')),
    speech: speechOf(values),
  }
}

function readBlock(node: Node, reading: Reading): readonly Block[] {
  switch (node.type) {
    case 'paragraph': {
      const [only, ...others] = node.children
      if (only?.type === 'text' && !others.length && pageBreak.test(only.value)) return []
      if (only?.type === 'image' && !others.length && only.alt) return [readFigure(only, reading)]
      const content = readInlines(node.children, reading)
      return content.length ? [{ kind: 'paragraph', content }] : []
    }
    case 'heading': {
      const content = readInlines(node.children, reading)
      return [{ kind: 'heading', level: node.depth, content, id: headingId(node, reading) }]
    }
    case 'blockquote':
      return [{ kind: 'quote', blocks: readBlocks(node.children, reading) }]
    case 'list':
      return [markOf(node, reading)?.kind === 'term' ? readDefinitions(node, reading) : readList(node, reading)]
    case 'code':
      if (rawFormat.test(`${node.lang ?? ''}${node.meta ?? ''}`)) return []
      return [
        {
          kind: 'code',
          text: shownCode(node.lang, restore(node.value, reading.masked)),
          ...(reading.hasLines && node.lang ? { language: node.lang.replace(/[{}]/g, '') } : {}),
        },
      ]
    case 'table':
      return [readTable(node, reading)]
    case 'thematicBreak':
      return [{ kind: 'rule' }]
    default:
      return [] // definitions, and what is left of HTML
  }
}

/** Options of a cell are for whoever runs it; Quarto shows none of them. */
function shownCode(lang: string | null | undefined, code: string): string {
  return lang?.startsWith('{') ? code.replace(/^(?:[ \t]*[^\s\w]{1,3}\|.*(?:\n|$))+/, '') : code
}

/** Commands of TeX that Pandoc leaves out of all but what TeX makes. */
const pageBreak = /^\\(?:newpage|pagebreak|clearpage)(?:\{\})?$/
/** What is written for one format alone: `{=latex}`. */
const rawFormat = /^\{=[\w+-]+\}$/

/** A picture alone in its paragraph, whose words are read as a line of the memo (Pandoc manual, "Images"). */
function readFigure(node: Image, reading: Reading): Block {
  const caption = readInlines([{ type: 'text', value: node.alt ?? '' }], reading)
  const [image] = readInlines([node], reading)
  return image?.kind === 'image' ? { kind: 'figure', image, caption } : { kind: 'paragraph', content: caption }
}

/** As its attributes say; empty where they say nothing. */
function headingId({ children }: Extract<Node, { type: 'heading' }>, { masked }: Reading): string {
  for (const child of children) {
    if (child.type !== 'text') continue
    for (const [, number] of child.value.matchAll(/⸨(\d+)⸩/g)) {
      const mark = masked.marks[Number(number)]
      if (mark?.kind === 'attributes') return mark.attributes.id ?? ''
    }
  }
  return ''
}

function readList(node: List, reading: Reading): Block {
  const { ordered, start, spread, children } = node
  const mark = markOf(node, reading)
  return {
    kind: 'list',
    isOrdered: ordered === true,
    start: start ?? 1,
    ...(mark?.kind === 'number' && !isPlain(mark.numbering) ? { numbering: mark.numbering } : {}),
    isTight: !spread && !children.some((item) => item.spread),
    items: children.map((item) => ({
      blocks: readBlocks(item.children, reading),
      ...(typeof item.checked === 'boolean' ? { isDone: item.checked } : {}),
    })),
  }
}

function isPlain({ style, before, after }: Numbering): boolean {
  return style === '1' && before === '' && after === '.'
}

/** What the token stands for that its first item begins with. */
function markOf({ children: [item] }: List, { masked }: Reading): Reading['masked']['marks'][number] | undefined {
  const [paragraph] = item?.children ?? []
  const [first] = paragraph?.type === 'paragraph' ? paragraph.children : []
  const [, number] = first?.type === 'text' ? (/^⸨(\d+)⸩/.exec(first.value) ?? []) : []
  return number === undefined ? undefined : masked.marks[Number(number)]
}

function readDefinitions({ children }: List, reading: Reading): Block {
  return {
    kind: 'definitions',
    items: children.map(({ children: [term, ...rest] }) => ({
      term: term?.type === 'paragraph' ? readInlines(term.children, reading) : [],
      definitions: rest.flatMap((one) =>
        one.type === 'list'
          ? one.children.map((item) => readBlocks(item.children, reading))
          : [readBlocks([one], reading)],
      ),
    })),
  }
}

function readTable({ align, children }: TableNode, reading: Reading): Table {
  const [head, ...rows] = children.map(({ children: cells }) =>
    cells.map((cell) => ({ content: readInlines(cell.children, reading) })),
  )
  // A row with more cells than the head makes the table wider: its words would be lost.
  const columns = Math.max(head?.length ?? 0, ...rows.map((cells) => cells.length))
  const row = (cells: Table['head']): Table['head'] =>
    Array.from({ length: columns }, (_, index) => cells[index] ?? { content: [] })
  return {
    kind: 'table',
    align: Array.from({ length: columns }, (_, index) => alignOf(align?.[index])),
    head: row(head ?? []),
    rows: rows.map(row),
    caption: [],
  }
}

function alignOf(align: AlignType | undefined): Table['align'][number] {
  return align ?? undefined
}

/** A paragraph below or above a table that begins `Table:` or `:` is its caption (Pandoc manual, "Tables"). */
function withCaptions(blocks: readonly Block[]): readonly Block[] {
  const out: Block[] = []
  for (const block of blocks) {
    const before = out.at(-1)
    const caption = captionOf(block)
    if (caption && before?.kind === 'table' && !before.caption.length) {
      out[out.length - 1] = { ...before, caption }
      continue
    }
    const above = before && captionOf(before)
    if (above && block.kind === 'table') out[out.length - 1] = { ...block, caption: above }
    else out.push(block)
  }
  return out
}

function captionOf(block: Block): readonly Inline[] | undefined {
  const [first, ...rest] = block.kind === 'paragraph' ? block.content : []
  if (first?.kind !== 'text') return undefined
  const text = first.text.replace(/^(?:Table)?:\s+/, '')
  return text === first.text ? undefined : [{ ...first, text }, ...rest]
}
