import type Token from 'markdown-it/lib/token.mjs'
import { documentNodes } from '../html/blocks.js'
import { printable } from '../html/escape.js'
import type { Writing } from '../html/inlines.js'
import { element, type Element, type Node, partsOf } from '../html/nodes.js'
import type { TokenMaker } from './plugin.js'
import type { PreviewMemo, QuotationMarker } from './previewMemo.js'

/** The document of a memo as tokens of a Markdown parser, with the lines that the preview scrolls by. */
export function tokensOf(shown: PreviewMemo, state: TokenMaker): readonly Token[] {
  const { document, notice } = shown
  const nodes = documentNodes(document, writingOf(shown, state))
  const told = notice === undefined ? [] : [element('p', { class: 'notice', role: 'note' }, [notice])]
  return blockTokens([...told, ...nodes], { shown, state, hasLines: true })
}

function writingOf({ document, titles, signs, labels }: PreviewMemo, { md }: TokenMaker): Writing {
  return {
    labels,
    // Nothing is fetched from elsewhere, as in an export: only pictures beside the memo are shown.
    picture: (source) => (isBeside(source) ? { src: md.normalizeLink(source) } : undefined),
    // A formula is set by whatever sets formulas of Markdown in this preview; where nothing does, it stands as it is written.
    formula: ({ text, formula }) => {
      const name = formula === 'display' ? 'math_inline_block' : 'math_inline'
      return md.renderer.rules[name] && { ready: text.replace(/^\${1,2}([^]*?)\${1,2}$/, '$1'), name }
    },
    cite: ({ index }, words) => {
      const sign = signs[index - titles.length]
      const title = titles[index] === '' ? undefined : titles[index]
      if (sign) return [signOf(sign)]
      if (words.length) return [element('span', { class: 'citation', title }, words)]
      // In print nothing stands there: without a mark it would look as if the citation were lost.
      return [element('span', { class: 'citation silent', role: 'img', title, 'aria-label': title }, ['¶'])]
    },
    mark: (number) => `[${number}]`,
    notes: [],
    titleLevels: document.title.length ? 1 : 0,
    count: { tables: 0 },
  }
}

function isBeside(source: string): boolean {
  return source !== '' && !/^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(source)
}

const marks: Readonly<Record<QuotationMarker['state'], string>> = { verified: '✓', differs: '≠', unchecked: '?' }

function signOf({ state, title }: QuotationMarker): Node {
  return element('span', { class: `sign ${state}`, role: 'img', title, 'aria-label': title }, [marks[state]])
}

/** What is needed while tokens are made. */
interface Making {
  readonly shown: PreviewMemo
  readonly state: TokenMaker
  /** Notes and the like stand elsewhere than their lines, by which the preview scrolls. */
  readonly hasLines: boolean
}

/** Of a parser, for the elements that it has, since others look for them. */
const names: Readonly<Record<string, string>> = {
  p: 'paragraph',
  ul: 'bullet_list',
  ol: 'ordered_list',
  li: 'list_item',
  a: 'link',
}

function blockTokens(nodes: readonly Node[], making: Making): readonly Token[] {
  return partsOf(nodes).flatMap((part) => ('tag' in part ? tokensOfBlock(part, making) : [lineToken(part, making)]))
}

function tokensOfBlock(block: Element, making: Making): readonly Token[] {
  const { tag, children, attributes } = block
  if (tag === 'hr') return [placed(tokenOf('hr', making, { tag }), block, making)]
  if (tag === 'pre') return [fenceOf(block, making)]
  const isElsewhere = String(attributes['role'] ?? '').startsWith('doc-')
  const inside = blockTokens(children, isElsewhere ? { ...making, hasLines: false } : making)
  const [open, close] = around(block, making)
  for (const token of [open, close]) {
    token.block = true
    // How deep it stands in the outline.
    if (/^h\d$/.test(tag)) token.markup = '#'.repeat(Number(tag.slice(1)))
  }
  return [placed(open, block, making), ...inside, close]
}

/** A token of the kind that others colour or draw. */
function fenceOf(block: Element, making: Making): Token {
  const code = block.children.find((child) => typeof child !== 'string' && 'tag' in child)
  const content = `${textIn(block)}\n`
  const token = tokenOf('fence', making, { tag: 'code', content })
  token.info = String(code?.attributes['class'] ?? '').replace(/^language-/, '')
  token.markup = '```'
  return placed(token, block, making)
}

function placed(token: Token, { lines }: Element, { hasLines, shown }: Making): Token {
  token.block = true
  const lineOf = (line: number): number => shown.lineOf?.(line) ?? line
  if (hasLines && lines) token.map = [lineOf(lines[0]), lineOf(lines[1])]
  return token
}

function lineToken(nodes: readonly Node[], making: Making): Token {
  const token = tokenOf('inline', making, { content: nodes.map(textIn).join('') })
  token.block = true
  token.children = nodes.flatMap((node) => [...tokensOfInline(node, making)])
  return token
}

function tokensOfInline(node: Node, making: Making): readonly Token[] {
  if (typeof node === 'string') return [tokenOf('text', making, { content: printable(node) })]
  if ('ready' in node) return [tokenOf(node.name ?? 'text', making, { content: node.ready })]
  const { tag, attributes, children } = node
  if (tag === 'br') return [tokenOf('hardbreak', making, { tag })]
  if (tag === 'code') return [tokenOf('code_inline', making, { tag, content: textIn(node) })]
  if (tag === 'img') {
    const content = String(attributes['alt'])
    const token = tokenOf('image', making, { tag, content })
    token.attrs = [
      ['src', String(attributes['src'])],
      ['alt', ''],
    ]
    token.children = [tokenOf('text', making, { content })]
    return [token]
  }
  const [open, close] = around(node, making)
  return [open, ...children.flatMap((child) => [...tokensOfInline(child, making)]), close]
}

/** The names of our classes say in a preview whose they are. */
function around({ tag, attributes }: Element, making: Making): readonly [open: Token, close: Token] {
  const name = /^h\d$/.test(tag) ? 'heading' : (names[tag] ?? tag)
  const open = tokenOf(`${name}_open`, making, { tag, nesting: 1 })
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined)
      open.attrSet(key, printable(String(value)).replace(key === 'class' ? /(?<!\S)(?=\S)/g : /(?!)/, 'attache-'))
  return [open, tokenOf(`${name}_close`, making, { tag, nesting: -1 })]
}

interface TokenParts {
  readonly tag?: string
  readonly nesting?: -1 | 1
  readonly content?: string
}

function tokenOf(type: string, { state }: Making, { tag = '', nesting, content = '' }: TokenParts): Token {
  const token = new state.Token(type, tag, nesting ?? 0)
  token.content = content
  return token
}

function textIn(node: Node): string {
  if (typeof node === 'string') return printable(node)
  return 'tag' in node ? node.children.map(textIn).join('') : node.ready
}
