import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  InternalHyperlink,
  type Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Block, Image, Inline, Numbering, Text } from '../../core/export/document.js'
import type { DocumentLabels, Pictures } from '../../core/export/labels.js'
import { formulaOfWord } from '../formulas.js'
import { printable } from './xml.js'

/** What is needed while a document is written, and what is gathered. */
export interface Writing {
  readonly labels: DocumentLabels
  readonly pictures: Pictures
  /** By number; filled as their marks come. */
  readonly notes: Paragraph[][]
  /** Writes what stands in a footnote. */
  readonly noteBlocks: (blocks: readonly Block[], writing: Writing) => Paragraph[]
  /** Names of bookmarks by what links lead to. */
  readonly targets: ReadonlyMap<string, string>
  /** Kinds of lists that are begun, by what they are called in the part of numberings. */
  readonly lists: Map<string, { readonly start: number; readonly numbering?: Numbering }>
  /** How many lists there are so far: each counts anew. */
  readonly count: { lists: number; citations: number }
  /** Whether each citation stands in a bookmark, so that it is known when the document comes back. */
  readonly isForReview: boolean
  /** Between the margins, in twentieths of a point. */
  readonly width: number
}

export function inlineChildren(content: readonly Inline[], writing: Writing): ParagraphChild[] {
  return content.flatMap((one) => childrenOf(one, writing))
}

function childrenOf(one: Inline, writing: Writing): ParagraphChild[] {
  switch (one.kind) {
    case 'text':
      return [(one.formula ? formulaOfWord(one.text) : undefined) ?? textChild(one, writing)]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'cite':
      return citedChildren(inlineChildren(one.content, writing), writing)
    case 'image':
      return [imageChild(one, writing)]
    case 'note': {
      const place = writing.notes.push([]) - 1
      writing.notes[place] = writing.noteBlocks(one.blocks, writing)
      return [new FootnoteReferenceRun(place + 1)]
    }
  }
}

function citedChildren(children: ParagraphChild[], { count, isForReview }: Writing): ParagraphChild[] {
  if (!isForReview || !children.length) return children
  count.citations += 1
  return [new Bookmark({ id: `_AttacheCite${count.citations}`, children })]
}

function textChild(text: Text, writing: Writing): ParagraphChild {
  const { href } = text
  if (href?.startsWith('#')) {
    const anchor = writing.targets.get(href.slice(1))
    return anchor ? new InternalHyperlink({ anchor, children: [textRun(text, 'InternalLink')] }) : textRun(text)
  }
  return href ? new ExternalHyperlink({ link: href, children: [textRun(text, 'Hyperlink')] }) : textRun(text)
}

function textRun(one: Text, style?: string): TextRun {
  const { text, bold, italic, smallCaps, underline, strike, position, code, language, direction } = one
  return new TextRun({
    text: printable(text),
    ...(code ? { style: 'VerbatimChar' } : style ? { style } : {}),
    ...(language ? { language: { value: language, ...(direction === 'rtl' ? { bidirectional: language } : {}) } } : {}),
    ...(direction ? { rightToLeft: direction === 'rtl' } : {}),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
    ...(smallCaps ? { smallCaps } : {}),
    ...(underline ? { underline: {} } : {}),
    ...(strike ? { strike } : {}),
    ...(position === 'superscript' ? { superScript: true } : {}),
    ...(position === 'subscript' ? { subScript: true } : {}),
  })
}

/** Pixels of a picture on paper: 96 an inch. */
const pixelsPerTwip = 96 / 1440

function imageChild(image: Image, { pictures, labels, width: room }: Writing): ParagraphChild {
  const { source, alt, width, height } = image
  const picture = pictures.get(source)
  if (!picture) return new TextRun({ text: printable(labels.picture(alt)), italics: true })
  const most = room * pixelsPerTwip
  const own = height ? (height.value / picture.height) * picture.width : picture.width
  const wished = width ? (width.unit === '%' ? (width.value / 100) * most : width.value) : own
  const scale = Math.min(wished, most) / picture.width
  return new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) },
    altText: { name: 'picture', title: '', description: printable(alt) },
  })
}

/** The words of a heading or of a cell, in a bookmark where a link leads to it. */
export function bookmarked(id: string | undefined, content: readonly Inline[], writing: Writing): ParagraphChild[] {
  const children = inlineChildren(content, writing)
  const name = id === undefined ? undefined : writing.targets.get(id)
  return name ? [new Bookmark({ id: name, children })] : children
}
