import { speechOfLine, withoutSpeech } from '../direction.js'
import type { Block, Cell, Document, Inline, ListItem, Numbering, Table } from '../document.js'
import { textsOf } from '../placeCitations.js'
import { inlineNodes, speechAttributes, type Writing } from './inlines.js'
import { type Attributes, element, type Node } from './nodes.js'

/** All that a reader sees of a document. */
export function documentNodes(document: Document, writing: Writing): readonly Node[] {
  const isAnnex = ({ kind }: Block): boolean => kind === 'annex'
  const text = blockNodes(
    document.blocks.filter((block) => !isAnnex(block)),
    writing,
  )
  // An annex has no notes, and stands behind those of the text.
  return [
    ...titleNodes(document, writing),
    ...text,
    ...noteNodes(writing),
    ...blockNodes(document.blocks.filter(isAnnex), writing),
  ]
}

function titleNodes({ title, subtitle, authors, date, abstract }: Document, writing: Writing): readonly Node[] {
  const byline = [authors.join(', '), date ?? ''].filter(Boolean).join(' · ')
  const notices = abstract.filter(({ kind }) => kind === 'notice')
  const summary = abstract.filter(({ kind }) => kind !== 'notice')
  const lines = [
    ...(title.length ? [element('h1', {}, inlineNodes(title, writing))] : []),
    ...(subtitle.length ? [element('p', { class: 'subtitle' }, inlineNodes(subtitle, writing))] : []),
    ...(byline ? [element('p', { class: 'byline' }, [byline])] : []),
    ...blockNodes(notices, writing),
    ...(summary.length
      ? [element('section', { class: 'abstract', role: 'doc-abstract' }, blockNodes(summary, writing))]
      : []),
  ]
  return lines.length ? [element('header', {}, lines)] : []
}

/** A note may hold no note, so that the list does not grow while it is made. */
function noteNodes(writing: Writing): readonly Node[] {
  const { notes, labels } = writing
  if (!notes.length) return []
  const items = notes.map((blocks, index) => {
    const number = index + 1
    const attributes = {
      class: 'back',
      href: `#note-mark-${number}`,
      role: 'doc-backlink',
      'aria-label': labels.backTo(number),
    }
    return element('li', { id: `note-${number}` }, [
      ...blockNodes(blocks, writing),
      ' ',
      element('a', attributes, ['↩']),
    ])
  })
  const heading = element('h2', { id: 'notes' }, [labels.notes])
  const attributes = { class: 'notes', role: 'doc-endnotes', 'aria-labelledby': 'notes' }
  return [element('section', attributes, [heading, element('ol', {}, items)])]
}

function blockNodes(blocks: readonly Block[], writing: Writing): readonly Node[] {
  return blocks.flatMap((block) => nodesOf(block, writing))
}

function nodesOf(block: Block, writing: Writing): readonly Node[] {
  const { lines } = block
  switch (block.kind) {
    case 'paragraph':
      return [lineNode('p', {}, block.content, { writing, lines })]
    case 'notice':
      return [element('p', { class: 'notice', role: 'note' }, inlineNodes(block.content, writing), lines)]
    case 'heading': {
      const level = Math.min(6, block.level + writing.titleLevels)
      return [lineNode(`h${level}`, { id: block.id }, block.content, { writing, lines })]
    }
    case 'quote':
      return [element('blockquote', {}, blockNodes(block.blocks, writing), lines)]
    case 'list':
      return [listNode(block, writing)]
    case 'figure':
      return [figureNode(block, writing)]
    case 'definitions':
      return [definitionsNode(block, writing)]
    case 'code': {
      const attributes = { class: block.language && `language-${block.language}` }
      return [element('pre', {}, [element('code', attributes, [block.text])], lines)]
    }
    case 'table':
      return [tableNode(block, lines, writing)]
    case 'rule':
      return [element('hr', {}, [], lines)]
    case 'bibliography':
      return [bibliographyNode(block, writing)]
    case 'annex':
      return [element('section', { class: 'annex', role: 'doc-appendix' }, blockNodes(block.blocks, writing))]
    case 'refs':
      return []
  }
}

/** An element with words, and with their language and direction where all have the same. */
function lineNode(
  tag: string,
  attributes: Attributes,
  content: readonly Inline[],
  { writing, lines }: { readonly writing: Writing; readonly lines: Block['lines'] },
): Node {
  const speech = speechOfLine(content)
  const isOwn = speech.language !== undefined || speech.direction !== undefined
  const words = inlineNodes(isOwn ? withoutSpeech(content) : content, writing)
  return element(tag, { ...attributes, ...speechAttributes(speech) }, words, lines)
}

/** Of the kinds of numbers, as style sheets have them. */
const numberings: Readonly<Record<Numbering['style'], string>> = {
  '1': 'decimal',
  a: 'lower-alpha',
  A: 'upper-alpha',
  i: 'lower-roman',
  I: 'upper-roman',
}

function listNode(list: Extract<Block, { kind: 'list' }>, writing: Writing): Node {
  const { isOrdered, start, numbering, isTight, items, lines } = list
  const rows = items.map((item) => {
    const [first, last] = [item.blocks.at(0)?.lines, item.blocks.at(-1)?.lines]
    return element('li', {}, itemNodes(item, isTight, writing), first && last && [first[0], last[1]])
  })
  if (!isOrdered) {
    const isOfTasks = items.some(({ isDone }) => isDone !== undefined)
    return element('ul', { class: isOfTasks ? 'tasks' : undefined }, rows, lines)
  }
  const attributes = {
    type: numbering && numbering.style !== '1' ? numbering.style : undefined,
    start: start === 1 ? undefined : start,
    class:
      numbering?.after === ')'
        ? `${numberings[numbering.style]}-${numbering.before ? 'brackets' : 'bracket'}`
        : undefined,
  }
  return element('ol', attributes, rows, lines)
}

/** A tight paragraph stands without an element of its own. */
function itemNodes({ blocks, isDone }: ListItem, isTight: boolean, writing: Writing): readonly Node[] {
  const { isDone: done, isOpen } = writing.labels
  const box =
    isDone === undefined
      ? []
      : [element('span', { role: 'img', 'aria-label': isDone ? done : isOpen }, [isDone ? '☑' : '☐']), ' ']
  const parts = blocks.flatMap((block) =>
    isTight && block.kind === 'paragraph' ? inlineNodes(block.content, writing) : nodesOf(block, writing),
  )
  return [...box, ...parts]
}

function figureNode({ image, caption, lines }: Extract<Block, { kind: 'figure' }>, writing: Writing): Node {
  const words = inlineNodes(caption, writing)
  if (writing.picture(image.source))
    return element('figure', {}, [...inlineNodes([image], writing), element('figcaption', {}, words)], lines)
  const [before = '', after = ''] = writing.labels.picture('\u0000').split('\u0000')
  return element('p', {}, [element('span', { class: 'picture' }, [before, ...words, after])], lines)
}

function definitionsNode({ items, lines }: Extract<Block, { kind: 'definitions' }>, writing: Writing): Node {
  const rows = items.flatMap(({ term, definitions }) => [
    element('dt', {}, inlineNodes(term, writing)),
    ...definitions.map((blocks) => element('dd', {}, itemNodes({ blocks }, blocks.length === 1, writing))),
  ])
  return element('dl', {}, rows, lines)
}

/** In a box that scrolls, so that a wide one keeps the page as it is. */
function tableNode({ align, widths, head, rows, caption }: Table, lines: Block['lines'], writing: Writing): Node {
  const id = `table-${++writing.count.tables}`
  const row = (cells: readonly Cell[], scope?: 'col'): Node =>
    element(
      'tr',
      {},
      cells.map((cell, index) => {
        const side = align[index]
        const attributes = {
          id: cell.id,
          scope: scope ?? (cell.id ? 'row' : undefined),
          style: side && `text-align:${side}`,
        }
        return element(scope || cell.id ? 'th' : 'td', attributes, inlineNodes(cell.content, writing))
      }),
    )
  const columns = widths?.map((part) => element('col', { style: `width:${Math.round(part * 100)}%` }))
  const name = caption.length ? { 'aria-labelledby': id } : { 'aria-label': writing.labels.table }
  // A head without words, as some tables have it, would be read out as nothing.
  const hasHead = head.some(({ content }) => content.length)
  const parts = [
    ...(caption.length ? [element('caption', { id }, inlineNodes(caption, writing))] : []),
    ...(columns ? [element('colgroup', {}, columns)] : []),
    ...(hasHead ? [element('thead', {}, [row(head, 'col')])] : []),
    element(
      'tbody',
      {},
      rows.map((cells) => row(cells)),
    ),
  ]
  return element('div', { class: 'table', role: 'region', tabindex: 0, ...name }, [element('table', {}, parts, lines)])
}

function bibliographyNode(
  { entries, hangingIndent }: Extract<Block, { kind: 'bibliography' }>,
  writing: Writing,
): Node {
  const rows = entries.map(({ runs }, index) =>
    element('p', { id: `ref-${index + 1}` }, inlineNodes(textsOf(runs), writing)),
  )
  const attributes = {
    class: `bibliography${hangingIndent ? ' hanging' : ''}`,
    role: 'doc-bibliography',
    'aria-label': writing.labels.bibliography,
  }
  return element('section', attributes, rows)
}
