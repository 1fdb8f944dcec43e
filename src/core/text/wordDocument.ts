import type { Span } from '../model.js'

/** What was done, while changes were tracked, to words or to the mark that ends a paragraph. */
export interface Revision {
  readonly kind: 'inserted' | 'deleted' | 'moved here' | 'moved away' | 'formatted'
  readonly author?: string
  /** As the file has it, in ISO 8601. */
  readonly date?: string
}

/** An element `w:r` in the XML of its part. */
export interface RunElement {
  readonly start: number
  readonly end: number
  /** Its element of properties, as it stands; empty where it has none. */
  readonly properties: string
}

/** Words of one look, from one piece of text of the file: an element, or what an entity within it stands for. */
export interface WordRun {
  readonly text: string
  /** Where the text stands in the XML of its part. */
  readonly xml: Span
  readonly element: RunElement
  /** The outermost first; none where nobody changed it. */
  readonly revisions: readonly Revision[]
  readonly isHidden: boolean
  /** Whether it is set apart in bold, italics or the like. */
  readonly isMarked: boolean
  /** Its own looks, sorted, by the names of the properties (ECMA-376, part 1, 17.3.2): `b i strike`; empty where it has none. */
  readonly format: string
  /** Whether it stands above the line, as marks of notes do, or is struck out. */
  readonly look?: 'raised' | 'struck'
  /** The page that it stands on, from 1; 0 where the file does not say where pages end. */
  readonly page: number
}

/** The mark of a note, or a text box, within a paragraph: `before` is how many runs of the paragraph stand before it. */
export type WordAnchor = {
  readonly before: number
  readonly element: RunElement
  readonly revisions: readonly Revision[]
} & ({ readonly note: 'footnote' | 'endnote'; readonly id: string } | { readonly box: readonly WordBlock[] })

/** An end of what a bookmark or a comment stands on: `before` is how many runs of its paragraph stand before it. */
export interface WordMark {
  readonly before: number
  readonly of: 'bookmark' | 'comment'
  readonly isStart: boolean
  readonly id: string
  /** Of a bookmark, at its start. */
  readonly name?: string
}

/** One paragraph of a Word file. */
export interface WordParagraph {
  readonly kind: 'paragraph'
  readonly runs: readonly WordRun[]
  readonly anchors: readonly WordAnchor[]
  readonly marks: readonly WordMark[]
  /** 1 to 6, of a heading. */
  readonly level?: number
  /** By its style, else by its indents alone. */
  readonly quoted?: 'style' | 'indent'
  readonly isCaption: boolean
  /** What was done to the mark that ends it. */
  readonly mark: readonly Revision[]
}

export interface WordTable {
  readonly kind: 'table'
  /** Cells by rows. */
  readonly rows: readonly (readonly (readonly WordBlock[])[])[]
}

export type WordBlock = WordParagraph | WordTable

/** One text of a Word file: the main one, or that of a note, comment, header or footer. */
export interface WordStory {
  readonly kind: 'text' | 'footnote' | 'endnote' | 'comment' | 'header' | 'footer'
  /** The name of its part in the file. */
  readonly part: string
  /** Of a note or comment. */
  readonly id?: string
  /** Of a comment: who wrote it, when, and which one it answers. */
  readonly author?: string
  readonly date?: string
  readonly replyTo?: string
  readonly blocks: readonly WordBlock[]
}

/** Takes the words out that a change took out, or put in, and joins paragraphs whose mark was. */
export function settled(blocks: readonly WordBlock[], changes: 'accepted' | 'rejected'): readonly WordBlock[] {
  const done: WordBlock[] = []
  let open: WordParagraph | undefined
  for (const block of blocks) {
    if (block.kind === 'table') {
      // Where no paragraph follows, the words stay in their own.
      if (open) done.push(open)
      open = undefined
      done.push({ ...block, rows: block.rows.map((row) => row.map((cell) => settled(cell, changes))) })
      continue
    }
    const own = withoutDropped(block, changes)
    const joined: WordParagraph = open ? joinedParagraph(open, own) : own
    if (isDropped(block.mark, changes)) open = joined
    else {
      done.push(joined)
      open = undefined
    }
  }
  return open ? [...done, open] : done
}

const dropped = { accepted: ['deleted', 'moved away'], rejected: ['inserted', 'moved here'] } as const

function isDropped(revisions: readonly Revision[], changes: 'accepted' | 'rejected'): boolean {
  return revisions.some(({ kind }) => dropped[changes].some((one) => one === kind))
}

function withoutDropped(paragraph: WordParagraph, changes: 'accepted' | 'rejected'): WordParagraph {
  const isKept = ({ revisions }: { readonly revisions: readonly Revision[] }): boolean => !isDropped(revisions, changes)
  if (paragraph.runs.every(isKept) && !paragraph.anchors.length) return paragraph
  const keptBefore = (before: number): number => paragraph.runs.slice(0, before).filter(isKept).length
  const anchors = paragraph.anchors.filter(isKept).map((anchor) => ({
    ...anchor,
    before: keptBefore(anchor.before),
    ...('box' in anchor && { box: settled(anchor.box, changes) }),
  }))
  const marks = paragraph.marks.map((mark) => ({ ...mark, before: keptBefore(mark.before) }))
  return { ...paragraph, runs: paragraph.runs.filter(isKept), anchors, marks }
}

/** The second gives the looks, for its mark is the one that is left. */
function joinedParagraph(first: WordParagraph, second: WordParagraph): WordParagraph {
  const shifted = <T extends { readonly before: number }>(all: readonly T[]): readonly T[] =>
    all.map((one) => ({ ...one, before: one.before + first.runs.length }))
  return {
    ...second,
    runs: [...first.runs, ...second.runs],
    anchors: [...first.anchors, ...shifted(second.anchors)],
    marks: [...first.marks, ...shifted(second.marks)],
  }
}

/** How many changes of words were tracked: of words one after the other that were changed alike as one, and what was moved as one. */
export function countRevisions(blocks: readonly WordBlock[]): number {
  const counts = new Map<Revision['kind'], number>()
  let last: readonly Revision['kind'][] = []
  const count = (revisions: readonly Revision[]): void => {
    const kinds = revisions.flatMap(({ kind }) => (kind === 'formatted' ? [] : kind))
    for (const kind of kinds) if (!last.includes(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    last = kinds
  }
  const look = (block: WordBlock): void => {
    if (block.kind === 'table') return block.rows.flat(2).forEach(look)
    for (const anchor of block.anchors) if ('box' in anchor) anchor.box.forEach(look)
    for (const { revisions } of block.runs) count(revisions)
    // That of a paragraph which nobody changed parts no changes.
    if (block.mark.some(({ kind }) => kind !== 'formatted')) count(block.mark)
  }
  blocks.forEach(look)
  const of = (kind: Revision['kind']): number => counts.get(kind) ?? 0
  return of('inserted') + of('deleted') + Math.max(of('moved away'), of('moved here'))
}
