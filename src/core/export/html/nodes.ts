import type { Block } from '../document.js'
import { escapeHtml } from './escape.js'

/** What a document is in HTML: elements, words, and what is HTML already. An export writes them down; a preview makes tokens of them. */
export type Node = string | Element | Ready

export interface Element {
  readonly tag: string
  readonly attributes: Attributes
  readonly children: readonly Node[]
  /** Of the memo, where its document says so. */
  readonly lines?: Block['lines']
}

/** Those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** HTML that is set as it is, or with a name what a renderer of Markdown knows by it. */
export interface Ready {
  readonly ready: string
  readonly name?: string
}

/** An element; children that are undefined are left out. */
export function element(
  tag: string,
  attributes: Attributes,
  children: readonly (Node | undefined)[] = [],
  lines?: Block['lines'],
): Element {
  return { tag, attributes, children: children.filter((one) => one !== undefined), ...(lines ? { lines } : {}) }
}

/** Elements that stand below each other. */
const blocks = new Set(
  'blockquote caption colgroup dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
)
/** Those that stand in one line with what is in them. */
const inOneLine = new Set(['colgroup', 'dd', 'li', 'tr'])
const empty = new Set(['br', 'col', 'hr', 'img'])

export function isBlock(node: Node): node is Element {
  return typeof node !== 'string' && 'tag' in node && blocks.has(node.tag)
}

/** Children in which the words between two blocks are one. */
export function partsOf(children: readonly Node[]): readonly (Element | readonly Node[])[] {
  const parts: (Element | Node[])[] = []
  for (const child of children) {
    const last = parts.at(-1)
    if (isBlock(child)) parts.push(child)
    else if (Array.isArray(last)) last.push(child)
    else parts.push([child])
  }
  return parts
}

export function toHtml(nodes: readonly Node[]): string {
  return partsOf(nodes)
    .map((part) => ('tag' in part ? elementHtml(part) : part.map(nodeHtml).join('')))
    .join('\n')
}

function nodeHtml(node: Node): string {
  if (typeof node === 'string') return escapeHtml(node)
  return 'tag' in node ? elementHtml(node) : node.ready
}

function elementHtml({ tag, attributes, children }: Element): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [` ${name}="${escapeHtml(String(value))}"`],
  )
  const start = `<${tag}${written.join('')}>`
  if (empty.has(tag)) return tag === 'br' ? `${start}\n` : start
  const isApart = children.some(isBlock) && !inOneLine.has(tag)
  const inside = tag === 'tr' ? children.map(nodeHtml).join('') : toHtml(children)
  return isApart ? `${start}\n${inside}\n</${tag}>` : `${start}${inside}</${tag}>`
}
