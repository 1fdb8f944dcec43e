import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  type Table as DocxTable,
  TextRun,
} from 'docx'
import { speechOfLine } from '../../core/export/direction.js'
import type { Block, Cell, Inline, ListItem } from '../../core/export/document.js'
import { textsOf } from '../../core/export/placeCitations.js'
import { bookmarked, inlineChildren, type Writing } from './inlines.js'
import { writeTable } from './tables.js'
import { printable } from './xml.js'

export type Written = Paragraph | DocxTable

/** Where in lists and quotations a block stands. */
interface Around {
  /** How many lists are around it. */
  readonly depth: number
  readonly isQuoted: boolean
  readonly isTight: boolean
  readonly isNote: boolean
}

const nowhere: Around = { depth: 0, isQuoted: false, isTight: false, isNote: false }

export function writeBlocks(blocks: readonly Block[], writing: Writing, around: Around = nowhere): Written[] {
  return blocks.flatMap((block) => writeBlock(block, writing, around))
}

/** What stands in a footnote: paragraphs alone, since Word has hardly anything else there. */
export function noteParagraphs(blocks: readonly Block[], writing: Writing): Paragraph[] {
  const lines = blocks.flatMap((block): Paragraph[] => {
    if (block.kind === 'paragraph')
      return [
        new Paragraph({
          style: 'FootnoteText',
          children: [new TextRun(' '), ...inlineChildren(block.content, writing)],
        }),
      ]
    if (block.kind === 'table') return tableInNote(block, writing)
    return writeBlock(block, writing, { ...nowhere, isNote: true }).filter((one) => one instanceof Paragraph)
  })
  return lines.length ? lines : [new Paragraph({ style: 'FootnoteText' })]
}

/** The library puts no table into a note: its rows stand as lines, so that none of its words is lost. */
function tableInNote({ caption, head, rows }: Extract<Block, { kind: 'table' }>, writing: Writing): Paragraph[] {
  const lines = [caption, ...[head, ...rows].map(inOneLine)].filter((content) => content.length)
  return lines.map((content) => new Paragraph({ style: 'FootnoteText', children: inlineChildren(content, writing) }))
}

function inOneLine(cells: readonly Cell[]): readonly Inline[] {
  const filled = cells.filter(({ content }) => content.length)
  return filled.flatMap(({ content }, index): readonly Inline[] => [
    ...(index ? [{ kind: 'text', text: ' · ' } as const] : []),
    ...content,
  ])
}

const headingLevels = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const

function writeBlock(block: Block, writing: Writing, around: Around): Written[] {
  switch (block.kind) {
    case 'paragraph':
      return [
        new Paragraph({
          ...styleOf(around),
          ...directed(block.content),
          children: inlineChildren(block.content, writing),
        }),
      ]
    case 'notice':
      return [new Paragraph({ style: 'ExportNotice', children: inlineChildren(block.content, writing) })]
    case 'heading': {
      const heading = headingLevels[block.level - 1] ?? HeadingLevel.HEADING_6
      // Said here as well: a house style may not say it.
      return [
        new Paragraph({
          heading,
          keepNext: true,
          ...directed(block.content),
          children: bookmarked(block.id, block.content, writing),
        }),
      ]
    }
    case 'quote':
      return writeBlocks(block.blocks, writing, { ...around, isQuoted: true })
    case 'list':
      return writeList(block, writing, around)
    case 'figure':
      return writeFigure(block, writing, around)
    case 'definitions':
      return block.items.flatMap(({ term, definitions }) => [
        new Paragraph({
          style: 'DefinitionTerm',
          ...(around.depth ? { indent: { left: step * around.depth } } : {}),
          children: inlineChildren(term, writing),
        }),
        ...definitions.flatMap((blocks) =>
          writeBlocks(blocks, writing, { ...around, depth: around.depth + 1, isTight: false }),
        ),
      ])
    case 'code':
      return [codeParagraph(block.text, around)]
    case 'table':
      return writeTable(block, writing, leftOf(around))
    case 'rule':
      return [
        new Paragraph({
          border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '9AA5B1' } },
          spacing: { before: 120, after: 240 },
        }),
      ]
    case 'bibliography': {
      const indent = block.hangingIndent ? { indent: { left: 454, hanging: 454 } } : {}
      return block.entries.map(
        ({ id, runs }) =>
          new Paragraph({
            style: 'Bibliography',
            ...indent,
            children: bookmarked(`ref-${id}`, textsOf(runs), writing),
          }),
      )
    }
    case 'annex':
      return writeBlocks(block.blocks, writing)
    case 'refs':
      return []
  }
}

/** The direction of a paragraph whose words have one of their own. */
function directed(content: readonly Inline[]): Pick<IParagraphOptions, 'bidirectional'> {
  const { direction } = speechOfLine(content)
  return direction ? { bidirectional: direction === 'rtl' } : {}
}

/** The words stand below the picture and on its page; in its place where it cannot be had. */
function writeFigure(
  { image, caption }: Extract<Block, { kind: 'figure' }>,
  writing: Writing,
  around: Around,
): Paragraph[] {
  if (!writing.pictures.has(image.source)) {
    const [before = '', after = ''] = writing.labels.picture('\u0000').split('\u0000')
    const text = (words: string): TextRun[] => (words ? [new TextRun({ text: words, italics: true })] : [])
    const children = [...text(before), ...inlineChildren(caption, writing), ...text(after)]
    return [new Paragraph({ ...styleOf(around), children })]
  }
  return [
    new Paragraph({ ...styleOf(around), keepNext: true, children: inlineChildren([image], writing) }),
    new Paragraph({ style: 'Caption', keepNext: false, children: inlineChildren(caption, writing) }),
  ]
}

/** One level of a list is this wide, in twentieths of a point, and so far from the margin stands what is quoted. */
export const step = 397
/** Word has nine levels, counted from 0. */
const deepest = 8
const quoted = 567

function leftOf({ depth, isQuoted }: Around): number {
  return step * depth + (isQuoted ? quoted : 0)
}

function styleOf(around: Around): IParagraphOptions {
  const { depth, isQuoted, isTight, isNote } = around
  const left = leftOf(around)
  if (isNote) return { style: 'FootnoteText', indent: { left, hanging: 0 } }
  if (depth > 0) return { style: isTight ? 'Compact' : 'ListParagraph', indent: { left } }
  return { style: isQuoted ? 'Quote' : 'BodyText' }
}

function codeParagraph(text: string, around: Around): Paragraph {
  const left = leftOf(around)
  const lines = printable(text).split('\n')
  return new Paragraph({
    style: 'SourceCode',
    alignment: AlignmentType.LEFT,
    ...(left ? { indent: { left } } : {}),
    children: lines.map((line, index) => new TextRun({ text: line, ...(index ? { break: 1 } : {}) })),
  })
}

function writeList(list: Extract<Block, { kind: 'list' }>, writing: Writing, around: Around): Written[] {
  const level = Math.min(around.depth, deepest)
  const inside = { ...around, depth: level + 1, isTight: list.isTight }
  const instance = ++writing.count.lists
  const style = around.isNote ? 'FootnoteText' : list.isTight ? 'Compact' : 'ListParagraph'
  return list.items.flatMap((item, index) => {
    const reference = referenceOf(list, item)
    writing.lists.set(reference, {
      start: list.isOrdered ? list.start : 1,
      ...(list.numbering ? { numbering: list.numbering } : {}),
    })
    const [first, ...rest] = item.blocks
    const isEnd = around.depth === 0 && index === list.items.length - 1 && rest.length === 0
    const options = {
      style,
      numbering: { reference, level, instance },
      // What follows the whole list stands as far from it as a paragraph from another.
      ...(isEnd ? { spacing: { after: 140 } } : {}),
      ...(around.isQuoted ? { indent: { left: quoted + step * (level + 1), hanging: step } } : {}),
    }
    if (first?.kind !== 'paragraph') return [new Paragraph(options), ...writeBlocks(item.blocks, writing, inside)]
    const children = inlineChildren(first.content, writing)
    return [new Paragraph({ ...options, children }), ...writeBlocks(rest, writing, inside)]
  })
}

function referenceOf({ isOrdered, start, numbering }: Extract<Block, { kind: 'list' }>, { isDone }: ListItem): string {
  if (isDone !== undefined) return isDone ? 'done' : 'open'
  if (isOrdered && numbering) return `numbers-${numbering.before}${numbering.style}${numbering.after}-${start}`
  return isOrdered ? `numbers-${start}` : 'bullets'
}
