import type Token from 'markdown-it/lib/token.mjs'
import { speechOfLine } from '../direction.js'
import type { Block, Cell, Document, Inline, ListItem, Numbering, Table } from '../document.js'
import { textOf } from '../textOf.js'
import { backHtml, bibliographyHtml, citationHtml, noticeHtml, taskHtml } from './html.js'
import { htmlOf, inlineTokens, isBeside, type Making, type PreviewNote, tokenOf } from './inlines.js'
import type { TokenMaker } from './plugin.js'
import type { PreviewMemo } from './previewMemo.js'

type Attributes = Readonly<Record<string, string>>

/** The document of a memo as tokens of a Markdown parser, with the lines that the preview scrolls by. */
export function tokensOf(shown: PreviewMemo, state: TokenMaker): readonly Token[] {
  const { document, notice } = shown
  const making: Making = { shown, state, notes: [], titleLevels: document.title.length ? 1 : 0, hasLines: true }
  const tokens = [
    ...(notice === undefined ? [] : [htmlOf(making, noticeHtml(notice))]),
    ...titleTokens(document, making),
    ...blockTokens(document.blocks, making),
  ]
  return [...tokens, ...noteTokens(making)]
}

function titleTokens({ title, subtitle, authors, date, abstract }: Document, making: Making): readonly Token[] {
  const byline = [authors.join(', '), date ?? ''].filter(Boolean).join(' · ')
  return [
    ...(title.length ? around('heading', 'h1', [lineToken(title, making)], making) : []),
    ...(subtitle.length ? around('paragraph', 'p', [lineToken(subtitle, making)], making) : []),
    ...(byline ? around('paragraph', 'p', [lineToken([{ kind: 'text', text: byline }], making)], making) : []),
    ...blockTokens(abstract, { ...making, hasLines: false }),
  ]
}

function blockTokens(blocks: readonly Block[], making: Making): readonly Token[] {
  return blocks.flatMap((block) => tokensOfBlock(block, making))
}

function tokensOfBlock(block: Block, making: Making): readonly Token[] {
  const within = (type: string, tag: string, inside: readonly Token[], attributes: Attributes = {}): readonly Token[] =>
    around(type, tag, inside, making, attributes, block.lines)
  switch (block.kind) {
    case 'paragraph':
    case 'notice':
      return within('paragraph', 'p', [lineToken(block.content, making)], speechOf(block.content))
    case 'heading': {
      const level = Math.min(6, block.level + making.titleLevels)
      const tokens = within('heading', `h${level}`, [lineToken(block.content, making)], { id: block.id })
      // How deep it stands in the outline.
      for (const token of tokens) if (token.type.startsWith('heading_')) token.markup = '#'.repeat(level)
      return tokens
    }
    case 'quote':
    case 'annex':
      return within('blockquote', 'blockquote', blockTokens(block.blocks, making))
    case 'list':
      return listTokens(block, making)
    case 'figure':
      return figureTokens(block, making)
    case 'definitions':
      return within(
        'dl',
        'dl',
        block.items.flatMap(({ term, definitions }) => [
          ...around('dt', 'dt', [lineToken(term, making)], making),
          ...definitions.flatMap((blocks) =>
            around('dd', 'dd', itemTokens({ blocks }, blocks.length === 1, making), making),
          ),
        ]),
      )
    case 'code': {
      const token = tokenOf(making, 'fence', 'code')
      token.content = `${block.text}\n`
      token.info = block.language ?? ''
      token.markup = '```'
      return [placed(token, making, block.lines)]
    }
    case 'table':
      return within('table', 'table', tableTokens(block, making))
    case 'rule':
      return [placed(tokenOf(making, 'hr', 'hr'), making, block.lines)]
    case 'bibliography':
      return [htmlOf(making, bibliographyHtml(block.entries, block.hangingIndent))]
    case 'refs':
      return []
  }
}

/** An element of blocks; a parser's names for those that it has, since others look for them. */
function around(
  type: string,
  tag: string,
  inside: readonly Token[],
  making: Making,
  attributes: Attributes = {},
  lines?: Block['lines'],
): readonly Token[] {
  const open = placed(tokenOf(making, `${type}_open`, tag, 1), making, lines)
  for (const [name, value] of Object.entries(attributes)) open.attrSet(name, value)
  return [open, ...inside, placed(tokenOf(making, `${type}_close`, tag, -1), making)]
}

function placed(token: Token, { hasLines, shown }: Making, lines?: Block['lines']): Token {
  token.block = true
  const lineOf = (line: number): number => shown.lineOf?.(line) ?? line
  if (hasLines && lines) token.map = [lineOf(lines[0]), lineOf(lines[1])]
  return token
}

function lineToken(content: readonly Inline[], making: Making): Token {
  const token = tokenOf(making, 'inline')
  token.block = true
  token.content = textOf(content)
  token.children = [...inlineTokens(content, making)]
  return token
}

/** Where all words of a line are of one language, so is the line. */
function speechOf(content: readonly Inline[]): Attributes {
  const { language, direction } = speechOfLine(content)
  return { ...(language ? { lang: language } : {}), ...(direction ? { dir: direction } : {}) }
}

/** Of the kinds of numbers, as style sheets have them. */
const numberings: Readonly<Record<Numbering['style'], string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

function listTokens(list: Extract<Block, { kind: 'list' }>, making: Making): readonly Token[] {
  const { isOrdered, start, numbering, isTight, items, lines } = list
  const rows = items.flatMap((item) =>
    around('list_item', 'li', itemTokens(item, isTight, making), making, {}, linesOf(item)),
  )
  if (!isOrdered) return around('bullet_list', 'ul', rows, making, {}, lines)
  const attributes = {
    ...(start === 1 ? {} : { start: String(start) }),
    ...(numbering && numbering.style !== '1' ? { type: numbering.style } : {}),
    ...(numbering?.after === ')'
      ? { class: `attache-${numberings[numbering.style]}-${numbering.before ? 'brackets' : 'bracket'}` }
      : {}),
  }
  return around('ordered_list', 'ol', rows, making, attributes, lines)
}

function linesOf({ blocks }: ListItem): Block['lines'] {
  const [first, last] = [blocks.at(0)?.lines, blocks.at(-1)?.lines]
  return first && last && [first[0], last[1]]
}

/** The only or a tight paragraph stands without an element of its own. */
function itemTokens({ blocks, isDone }: ListItem, isTight: boolean, making: Making): readonly Token[] {
  const { labels } = making.shown
  const label = isDone ? labels.isDone : labels.isOpen
  const box = isDone === undefined ? [] : [htmlOf(making, taskHtml(isDone, label))]
  const parts = blocks.flatMap((block) => {
    const tokens = tokensOfBlock(block, making)
    if (isTight && block.kind === 'paragraph')
      for (const token of tokens) if (token.type.startsWith('paragraph_')) token.hidden = true
    return tokens
  })
  return [...box, ...parts]
}

function figureTokens({ image, caption, lines }: Extract<Block, { kind: 'figure' }>, making: Making): readonly Token[] {
  if (!isBeside(image.source)) {
    const [before = '', after = ''] = making.shown.labels.picture('\u0000').split('\u0000')
    const words: readonly Inline[] = [{ kind: 'text', text: before }, ...caption, { kind: 'text', text: after }]
    return around('paragraph', 'p', [lineToken(words, making)], making, {}, lines)
  }
  const inside = [
    lineToken([image], making),
    ...around('figcaption', 'figcaption', [lineToken(caption, making)], making),
  ]
  return around('figure', 'figure', inside, making, {}, lines)
}

function tableTokens({ align, head, rows, caption }: Table, making: Making): readonly Token[] {
  const cells = (tag: 'td' | 'th', row: readonly Cell[]): readonly Token[] =>
    around(
      'tr',
      'tr',
      row.flatMap(({ content }, index) => {
        const side = align[index]
        const style: Attributes = side ? { style: `text-align:${side}` } : {}
        return around(tag, tag, [lineToken(content, making)], making, style)
      }),
      making,
    )
  return [
    ...(caption.length ? around('caption', 'caption', [lineToken(caption, making)], making) : []),
    ...(head.some(({ content }) => content.length) ? around('thead', 'thead', cells('th', head), making) : []),
    ...around(
      'tbody',
      'tbody',
      rows.flatMap((row) => cells('td', row)),
      making,
    ),
  ]
}

/** A note may hold no note, so that the list does not grow while it is made. */
function noteTokens(making: Making): readonly Token[] {
  if (!making.notes.length) return []
  const rows = making.notes.flatMap((note, index) => noteItem(note, index + 1, { ...making, hasLines: false }))
  const list = around('ordered_list', 'ol', rows, making, { class: 'footnotes-list' })
  return around('section', 'section', list, making, { class: 'footnotes', role: 'doc-endnotes' })
}

function noteItem({ blocks, isCitation }: PreviewNote, number: number, making: Making): readonly Token[] {
  const tokens = blockTokens(blocks, making)
  const words = tokens.filter(({ type }) => type === 'inline')
  if (isCitation) {
    const [before, after] = citationHtml('')
    for (const { children } of words) {
      children?.unshift(htmlOf(making, before))
      children?.push(htmlOf(making, after))
    }
  }
  const back = htmlOf(making, backHtml(number, making.shown.labels.backTo(number)))
  const last = tokens.at(-1)?.type === 'paragraph_close' ? words.at(-1) : undefined
  last?.children?.push(back)
  const attributes = { id: `note-${number}`, class: 'footnote-item' }
  return around('list_item', 'li', last ? tokens : [...tokens, back], making, attributes)
}
