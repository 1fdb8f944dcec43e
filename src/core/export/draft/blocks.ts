import type Token from 'markdown-it/lib/token.mjs'
import type { Block, Inline, Numbering, Table } from '../document.js'
import { speechOf } from '../direction.js'
import { mapLines } from '../mapLines.js'
import type { Attributes } from './attributes.js'
import { readLine, readTokens, type Reading } from './inlines.js'
import { parseLine } from './markdown.js'
import { restore } from './mask.js'
import type { TableRead } from './tableRules.js'

/** A block as markdown-it has it, with what stands within. */
export interface Node {
  readonly token: Token
  readonly children: readonly Node[]
}

/** The tokens of a text as a tree. */
export function treeOf(tokens: readonly Token[]): readonly Node[] {
  const top: Node[] = []
  const open: Node[][] = [top]
  for (const token of tokens) {
    const children: Node[] = []
    if (token.nesting === -1) open.pop()
    else open.at(-1)?.push({ token, children })
    if (token.nesting === 1) open.push(children)
  }
  return top
}

/** The blocks of a document or of a part of one. Divs are seen through, but for callouts and the one of the bibliography. */
export function readBlocks(nodes: readonly Node[], reading: Reading): readonly Block[] {
  const blocks = nodes.flatMap((node) => readBlock(node, reading).map((block) => withLines(block, node, reading)))
  return withCaptions(blocks)
}

function withLines(block: Block, node: Node, { hasLines }: Reading): Block {
  const [start] = node.token.map ?? []
  return hasLines && start !== undefined && !block.lines ? { ...block, lines: [start, endOf(node)] } : block
}

/** Behind its last line; markdown-it counts empty ones below a list. */
function endOf({ token, children }: Node): number {
  return Math.max(...children.map(endOf)) > 0 ? Math.max(...children.map(endOf)) : (token.map?.[1] ?? 0)
}

function readBlock({ token, children }: Node, reading: Reading): readonly Block[] {
  const inside = (): readonly Block[] => readBlocks(children, reading)
  const words = children[0]?.token.content ?? ''
  switch (token.type) {
    case 'paragraph_open':
      return readParagraph(words, reading)
    case 'heading_open': {
      const { id = '' } = (token.meta ?? {}) as Partial<Attributes>
      return [{ kind: 'heading', level: Number(token.tag.slice(1)), content: readLine(words, reading), id }]
    }
    case 'blockquote_open':
      return [{ kind: 'quote', blocks: inside() }]
    case 'bullet_list_open':
    case 'ordered_list_open':
      return readLists(token, children, reading)
    case 'dl_open':
      return [readDefinitions(children, reading)]
    case 'div_open':
      return readDiv(token.meta as Attributes, inside)
    case 'fence':
    case 'code_block': {
      const lang = token.info.trim()
      if (/^\{=[\w+-]+\}$/.test(lang)) return [] // written for one format alone
      const text = shownCode(lang, restore(token.content, reading.env.masked.marks).replace(/\n$/, ''))
      const [language = ''] = lang.replace(/[{}]/g, '').trim().split(/\s/)
      return [{ kind: 'code', text, ...(reading.hasLines && lang ? { language } : {}) }]
    }
    case 'table':
      return [readTable(token.meta as TableRead, reading)]
    case 'hr':
      return [{ kind: 'rule' }]
    default:
      return [] // notes are read where they are referred to
  }
}

/** A picture alone in its paragraph has its words below it, which are read as a line of the memo (Pandoc manual, "Images"). */
function readParagraph(words: string, reading: Reading): readonly Block[] {
  const tokens = parseLine(words, reading.env)
  const [first, ...others] = tokens
  const content = readTokens(tokens, reading)
  const [image] = content
  if (first?.type === 'image' && first.content && !others.length && image?.kind === 'image')
    return [{ kind: 'figure', image, caption: readLine(first.content, reading) }]
  return content.length ? [{ kind: 'paragraph', content }] : []
}

/** Of a callout of Quarto, which is set apart from the text, of the bibliography, or seen through. */
function readDiv({ id, classes, values }: Attributes, inside: () => readonly Block[]): readonly Block[] {
  // What another run of Pandoc left in the div of the bibliography is made anew.
  if (id === 'refs') return [{ kind: 'refs' }]
  const speech = speechOf(values)
  const blocks = Object.keys(speech).length
    ? inside().map((block) =>
        mapLines(block, (content) => content.map((one) => (one.kind === 'text' ? { ...speech, ...one } : one))),
      )
    : inside()
  return classes.some((one) => one.startsWith('callout-')) ? [{ kind: 'quote', blocks }] : blocks
}

/** Options of a cell are for whoever runs it; Quarto shows none of them. */
function shownCode(lang: string, code: string): string {
  return lang.startsWith('{') ? code.replace(/^(?:[ \t]*[^\s\w]{1,3}\|.*(?:\n|$))+/, '') : code
}

/** A list, or several where the look of its numbers changes. */
function readLists({ type, markup }: Token, items: readonly Node[], reading: Reading): readonly Block[] {
  const isOrdered = type === 'ordered_list_open'
  const lists: { readonly numbering: Numbering | undefined; readonly start: number; readonly items: Node[] }[] = []
  for (const item of items) {
    const written = reading.env.numberings.get(item.token.map?.[0] ?? -1)
    const bracket: Numbering | undefined =
      isOrdered && markup === ')' ? { style: '1', before: '', after: ')' } : undefined
    const numbering = written ?? bracket
    const last = lists.at(-1)
    if (last && JSON.stringify(last.numbering) === JSON.stringify(numbering)) last.items.push(item)
    else lists.push({ numbering, start: Number(item.token.info || 1), items: [item] })
  }
  return lists.map(({ numbering, start, items: own }) => ({
    kind: 'list',
    isOrdered,
    start: isOrdered ? start : 1,
    ...(numbering && (numbering.style !== '1' || numbering.before || numbering.after === ')') ? { numbering } : {}),
    isTight: own.every(({ children }) =>
      children.every(({ token }) => token.type !== 'paragraph_open' || token.hidden),
    ),
    items: own.map(({ children }) => {
      const [first] = children
      const [box, sign] =
        first?.token.type === 'paragraph_open'
          ? (/^\[([ xX])\][ \t]+/.exec(first.children[0]?.token.content ?? '') ?? [])
          : []
      const inline = first?.children[0]?.token
      if (box && inline) inline.content = inline.content.slice(box.length)
      return { blocks: readBlocks(children, reading), ...(sign === undefined ? {} : { isDone: sign !== ' ' }) }
    }),
  }))
}

function readDefinitions(nodes: readonly Node[], reading: Reading): Block {
  const items: { term: readonly Inline[]; definitions: (readonly Block[])[] }[] = []
  for (const { token, children } of nodes)
    if (token.type === 'dt') items.push({ term: readLine(token.content, reading), definitions: [] })
    else items.at(-1)?.definitions.push(readBlocks(children, reading))
  return { kind: 'definitions', items }
}

/** A row with more cells than the head makes the table wider: its words would be lost. */
function readTable({ align, head, rows }: TableRead, reading: Reading): Table {
  const columns = Math.max(head.length, ...rows.map((cells) => cells.length))
  const row = (cells: readonly string[]): Table['head'] =>
    Array.from({ length: columns }, (_, index) => ({ content: readLine(cells[index] ?? '', reading) }))
  return {
    kind: 'table',
    align: Array.from({ length: columns }, (_, at) => align[at]),
    head: row(head),
    rows: rows.map(row),
    caption: [],
  }
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
  if (text === first.text) return undefined
  const last = rest.at(-1)
  const bare = (words: string): string => words.replace(/\s*\{[^{}]*\}$/, '')
  return last?.kind === 'text'
    ? [{ ...first, text }, ...rest.slice(0, -1), { ...last, text: bare(last.text) }]
    : [{ ...first, text: rest.length ? text : bare(text) }, ...rest]
}
