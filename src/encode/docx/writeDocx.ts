import {
  AlignmentType,
  Document as DocxDocument,
  type Paragraph,
  Footer,
  type INumberingOptions,
  LevelFormat,
  LevelSuffix,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph as DocxParagraph,
  TextRun,
} from 'docx'
import type { Block, Document, Inline, Numbering } from '../../core/export/document.js'
import type { DocumentLabels, Pictures } from '../../core/export/labels.js'
import { inlinesIn } from '../../core/export/textOf.js'
import { noteParagraphs, step, writeBlocks, type Written } from './blocks.js'
import { inlineChildren, type Writing } from './inlines.js'
import { finishPackage } from './package.js'
import { type HouseStyle, type Page, pages } from './houseStyle.js'
import { printable } from './xml.js'

/** How a Word document is to be made. */
export interface DocxOptions {
  readonly labels: DocumentLabels
  readonly pictures?: Pictures
  readonly paper: 'a4' | 'letter'
  readonly houseStyle?: HouseStyle
  /** Whether paragraphs and citations get hidden bookmarks, numbers alone, by which changes find back into the memo. */
  readonly isForReview?: boolean
}

/** The document as a file of Word. The same document gives the same bytes, whoever makes it, wherever and when. */
export async function writeDocx(document: Document, options: DocxOptions): Promise<Uint8Array> {
  const { labels, pictures = new Map(), houseStyle, isForReview = false } = options
  const page = houseStyle?.page ?? pages[options.paper]
  const writing: Writing = {
    labels,
    pictures,
    notes: [],
    noteBlocks: noteParagraphs,
    targets: targetsOf(document.blocks),
    lists: new Map(),
    count: { lists: 0, citations: 0 },
    isForReview,
    width: page.width - page.left - page.right,
  }
  const all = [...titleBlock(document, writing), ...writeBlocks(document.blocks, writing)]
  const file = new DocxDocument({
    sections: [section(all, page)],
    numbering: numberingOf(writing.lists),
    footnotes: Object.fromEntries(writing.notes.map((children, index) => [index + 1, { children }])),
  })
  const bytes = new Uint8Array(await Packer.toArrayBuffer(file))
  return finishPackage(bytes, document, { houseStyle, isForReview })
}

function section(children: readonly Written[], page: Page): ISectionOptions {
  const { width, height, top, right, bottom, left, header, footer } = page
  return {
    properties: {
      page: { size: { width, height }, margin: { top, right, bottom, left, header, footer } },
    },
    footers: { default: pageNumbers() },
    children,
  }
}

function pageNumbers(): Footer {
  const run = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })
  return new Footer({ children: [new DocxParagraph({ style: 'Footer', children: [run] })] })
}

function titleBlock({ title, subtitle, authors, date, abstract }: Document, writing: Writing): Written[] {
  const line = (style: string, content: readonly Inline[]): Paragraph[] =>
    content.length ? [new DocxParagraph({ style, children: inlineChildren(content, writing) })] : []
  const byline = printable([authors.join(', '), date ?? ''].filter(Boolean).join(' · '))
  return [
    ...line('Title', title),
    ...line('Subtitle', subtitle),
    ...line('Author', byline ? [{ kind: 'text', text: byline }] : []),
    ...abstract.flatMap((block) =>
      block.kind === 'paragraph' ? line('Abstract', block.content) : writeBlocks([block], writing),
    ),
  ]
}

/** A bookmark for everything that a link leads to; Word wants short names of letters and digits. */
function targetsOf(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const wanted = new Set<string>()
  for (const one of inlinesIn(blocks))
    if (one.kind === 'text' && one.href?.startsWith('#')) wanted.add(one.href.slice(1))
  const known = [...wanted].filter((id) => idsOf(blocks).has(id))
  return new Map(known.map((id, index) => [id, `place${index + 1}`]))
}

function idsOf(blocks: readonly Block[]): ReadonlySet<string> {
  const ids = blocks.flatMap((block): string[] => {
    if (block.kind === 'heading') return [block.id]
    if (block.kind === 'annex' || block.kind === 'quote') return [...idsOf(block.blocks)]
    if (block.kind === 'table') return block.rows.flatMap((row) => row.flatMap(({ id }) => id ?? []))
    return block.kind === 'bibliography' ? block.entries.map(({ id }) => `ref-${id}`) : []
  })
  return new Set(ids)
}

const bullets = ['•', '–', '•', '–', '•', '–', '•', '–', '•'] as const
const formats = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN] as const

function numberingOf(lists: Writing['lists']): INumberingOptions {
  const config = [...lists].map(([reference, { start, numbering }]) => ({
    reference,
    levels: bullets.map((bullet, level) => ({
      level,
      ...marks(reference, bullet, level, numbering),
      alignment: AlignmentType.LEFT,
      suffix: LevelSuffix.TAB,
      start,
      style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
    })),
  }))
  return { config }
}

const formatsOf = {
  '1': LevelFormat.DECIMAL,
  a: LevelFormat.LOWER_LETTER,
  A: LevelFormat.UPPER_LETTER,
  i: LevelFormat.LOWER_ROMAN,
  I: LevelFormat.UPPER_ROMAN,
} as const

function marks(reference: string, bullet: string, level: number, numbering: Numbering | undefined) {
  if (numbering)
    return { format: formatsOf[numbering.style], text: `${numbering.before}%${level + 1}${numbering.after}` }
  if (reference === 'bullets') return { format: LevelFormat.BULLET, text: bullet }
  if (reference === 'open' || reference === 'done')
    return { format: LevelFormat.BULLET, text: reference === 'done' ? '☑' : '☐' }
  return { format: formats[level % formats.length] ?? LevelFormat.DECIMAL, text: `%${level + 1}.` }
}
