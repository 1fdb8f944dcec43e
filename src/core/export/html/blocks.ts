import { speechOfLine, withoutSpeech } from '../direction.js'
import type { Block, Cell, Inline, ListItem, Table } from '../document.js'
import { textsOf } from '../placeCitations.js'
import { escapeHtml } from './escape.js'
import { speechAttributes, writeInlines, type Writing } from './inlines.js'

export function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  return blocks.map((block) => writeBlock(block, writing)).join('\n')
}

function writeBlock(block: Block, writing: Writing): string {
  switch (block.kind) {
    case 'paragraph':
      return writeLine('p', '', block.content, writing)
    case 'notice':
      return `<p class="notice" role="note">${writeInlines(block.content, writing)}</p>`
    case 'heading': {
      const level = Math.min(6, block.level + writing.titleLevels)
      return writeLine(`h${level}`, ` id="${escapeHtml(block.id)}"`, block.content, writing)
    }
    case 'quote':
      return `<blockquote>\n${writeBlocks(block.blocks, writing)}\n</blockquote>`
    case 'list':
      return writeList(block, writing)
    case 'figure':
      return writeFigure(block, writing)
    case 'definitions':
      return writeDefinitions(block, writing)
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`
    case 'table':
      return writeTable(block, writing)
    case 'rule':
      return '<hr>'
    case 'bibliography':
      return writeBibliography(block, writing)
    case 'annex':
      return `<section class="annex" role="doc-appendix">\n${writeBlocks(block.blocks, writing)}\n</section>`
    case 'refs':
      return ''
  }
}

/** An element with words, and with their language and direction where all have the same. */
function writeLine(tag: string, attributes: string, content: readonly Inline[], writing: Writing): string {
  const speech = speechOfLine(content)
  const isOwn = speech.language !== undefined || speech.direction !== undefined
  return `<${tag}${attributes}${speechAttributes(speech)}>${writeInlines(isOwn ? withoutSpeech(content) : content, writing)}</${tag}>`
}

function writeList(
  { isOrdered, start, numbering, isTight, items }: Extract<Block, { kind: 'list' }>,
  writing: Writing,
): string {
  const rows = items.map((item) => `<li>${writeItem(item, isTight, writing)}</li>`).join('\n')
  const type = numbering && numbering.style !== '1' ? ` type="${numbering.style}"` : ''
  if (isOrdered) return `<ol${type}${start === 1 ? '' : ` start="${start}"`}>\n${rows}\n</ol>`
  return `<ul${items.some(({ isDone }) => isDone !== undefined) ? ' class="tasks"' : ''}>\n${rows}\n</ul>`
}

function writeItem({ blocks, isDone }: ListItem, isTight: boolean, writing: Writing): string {
  const { labels } = writing
  const words = isDone ? labels.isDone : labels.isOpen
  const box =
    isDone === undefined ? '' : `<span role="img" aria-label="${escapeHtml(words)}">${isDone ? '☑' : '☐'}</span> `
  const parts = blocks.map((block) =>
    isTight && block.kind === 'paragraph' ? writeInlines(block.content, writing) : writeBlock(block, writing),
  )
  return box + parts.join('\n')
}

function writeFigure({ image, caption }: Extract<Block, { kind: 'figure' }>, writing: Writing): string {
  const words = writeInlines(caption, writing)
  if (writing.pictures.has(image.source))
    return `<figure>\n${writeInlines([image], writing)}\n<figcaption>${words}</figcaption>\n</figure>`
  const [before = '', after = ''] = writing.labels.picture('\u0000').split('\u0000').map(escapeHtml)
  return `<p><span class="picture">${before}${words}${after}</span></p>`
}

function writeDefinitions({ items }: Extract<Block, { kind: 'definitions' }>, writing: Writing): string {
  const rows = items.flatMap(({ term, definitions }) => [
    `<dt>${writeInlines(term, writing)}</dt>`,
    ...definitions.map((blocks) => `<dd>${writeItem({ blocks }, blocks.length === 1, writing)}</dd>`),
  ])
  return `<dl>\n${rows.join('\n')}\n</dl>`
}

/** In a box that scrolls, so that a wide one keeps the page as it is. */
function writeTable(table: Table, writing: Writing): string {
  const { align, widths, head, rows, caption } = table
  const number = ++writing.count.tables
  const cell = (tag: 'td' | 'th', { content, id }: Cell, index: number, scope = ''): string => {
    const side = align[index]
    const attributes = [
      id ? ` id="${escapeHtml(id)}"` : '',
      scope && ` scope="${scope}"`,
      side ? ` class="${side}"` : '',
    ]
    return `<${tag}${attributes.join('')}>${writeInlines(content, writing)}</${tag}>`
  }
  const columns = widths
    ? `<colgroup>${widths.map((part) => `<col style="width:${Math.round(part * 100)}%">`).join('')}</colgroup>\n`
    : ''
  const title = caption.length ? `<caption id="table-${number}">${writeInlines(caption, writing)}</caption>\n` : ''
  const name = caption.length ? `aria-labelledby="table-${number}"` : `aria-label="${escapeHtml(writing.labels.table)}"`
  // A head without words, as some tables have it, would be read out as nothing.
  const hasHead = head.some(({ content }) => content.length)
  const top = hasHead
    ? `<thead>\n<tr>${head.map((one, index) => cell('th', one, index, 'col')).join('')}</tr>\n</thead>\n`
    : ''
  const body = rows.map((row) => {
    const cells = row.map((one, index) => (one.id ? cell('th', one, index, 'row') : cell('td', one, index)))
    return `<tr>${cells.join('')}</tr>`
  })
  return `<div class="table" role="region" tabindex="0" ${name}>\n<table>\n${title}${columns}${top}<tbody>\n${body.join('\n')}\n</tbody>\n</table>\n</div>`
}

function writeBibliography(
  { entries, hangingIndent }: Extract<Block, { kind: 'bibliography' }>,
  writing: Writing,
): string {
  const rows = entries.map(({ runs }, index) => `<p id="ref-${index + 1}">${writeInlines(textsOf(runs), writing)}</p>`)
  const name = escapeHtml(writing.labels.bibliography)
  return `<section class="bibliography${hangingIndent ? ' hanging' : ''}" role="doc-bibliography" aria-label="${name}">\n${rows.join('\n')}\n</section>`
}
