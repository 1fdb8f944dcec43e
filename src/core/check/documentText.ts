import { type Memo, readMemo } from '../memo/memo.js'
import type { Span } from '../model.js'
import { touching } from '../text/inOrder.js'
import {
  countRevisions,
  settled,
  type RunElement,
  type WordBlock,
  type WordParagraph,
  type WordRun,
  type WordStory,
} from '../text/wordDocument.js'

/** Where words of a document stand besides its text; what a reader does not see is `removed`: deleted, hidden or struck out. */
export type DocumentPart = WordStory['kind'] | 'removed' | 'properties'

/** A place in the XML of a part, where a comment can stand: from or to a sign of a run, else the whole run. */
export interface CommentEnd {
  readonly part: string
  readonly element: RunElement
  /** The run with how many of its signs come before; none where the comment stands around the element. */
  readonly at?: { readonly run: WordRun; readonly offset: number }
}

/** A paragraph of a document, in the order in which it is read. */
export interface DocumentParagraph {
  /** In the document's text. */
  readonly span: Span
  readonly in: DocumentPart
  /** Of a note. */
  readonly number?: number
  /** The heading that it stands below. */
  readonly heading: string
  readonly quoted?: WordParagraph['quoted']
}

/** A Word document as plain paragraphs. */
export interface DocumentText {
  /** Paragraphs with a blank line between them; block quotations begin with `> `. */
  readonly text: string
  /** The same as a memo that cites nothing. */
  readonly memo: Memo
  /** How many changes were tracked. */
  readonly changes: number
  readonly paragraphs: readonly DocumentParagraph[]
  /** Where notes are referred to, with their paragraphs. */
  readonly notes: readonly { readonly at: number; readonly span: Span }[]
  /** Where a comment on words of the text can begin and end; undefined where none can stand. */
  readonly placeOf: (span: Span) => { readonly from: CommentEnd; readonly to: CommentEnd } | undefined
}

/** More than a book has. */
const longest = 4_000_000

interface Around {
  readonly in: DocumentPart
  readonly part: string
  readonly number?: number
  /** What a comment on the words stands around, where it cannot stand in them. */
  readonly anchor?: RunElement
}

interface Piece {
  readonly start: number
  readonly run: WordRun
  readonly around: Around
}

/** Reads all of a document: insertions count, deletions do not, and come last. Undefined where it is longer than a book. */
export function documentText(stories: readonly WordStory[], properties: string): DocumentText | undefined {
  const writer = new TextWriter(stories)
  for (const { blocks, part } of ofKind(stories, 'text')) writer.add(settled(blocks, 'accepted'), { in: 'text', part })
  writer.addNotes()
  for (const kind of ['header', 'footer', 'comment'] as const)
    for (const { blocks, part } of ofKind(stories, kind)) writer.add(settled(blocks, 'accepted'), { in: kind, part })
  writer.addRemoved()
  writer.addLine(
    properties
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
    { in: 'properties', part: '' },
  )
  return writer.done()
}

function ofKind(stories: readonly WordStory[], kind: WordStory['kind']): readonly WordStory[] {
  return stories.filter((one) => one.kind === kind)
}

/** Hidden words and those that are struck out are no part of what is read. */
function isRead({ isHidden, look }: WordRun): boolean {
  return !isHidden && look !== 'struck'
}

class TextWriter {
  /** Notes that nothing has referred to so far, by what refers to them: each is printed once. */
  readonly #stories = new Map<string, WordStory>()
  readonly #texts: string[] = []
  readonly #paragraphs: DocumentParagraph[] = []
  readonly #pieces: Piece[] = []
  readonly #notes: { readonly at: number; readonly span: { start: number; end: number } }[] = []
  readonly #waiting: {
    readonly story: WordStory
    readonly around: Around
    readonly span: { start: number; end: number }
  }[] = []
  readonly #removed: { readonly words: string; readonly around: Around }[] = []
  readonly #counts = { footnote: 0, endnote: 0 }
  readonly #changes: number
  #heading = ''
  #length = 0

  constructor(stories: readonly WordStory[]) {
    for (const { kind, id, blocks, part } of stories) {
      this.#stories.set(`${kind} ${id}`, { kind, part, blocks })
      this.#findRemoved(blocks, { in: 'removed', part })
    }
    this.#changes = stories.reduce((sum, { blocks }) => sum + countRevisions(blocks), 0)
  }

  add(blocks: readonly WordBlock[], around: Around): void {
    for (const block of blocks) {
      if (block.kind === 'table') for (const cell of block.rows.flat()) this.add(cell, around)
      else this.#addParagraph(block, around)
    }
  }

  #addParagraph(paragraph: WordParagraph, around: Around): void {
    const { level, quoted, anchors, runs } = paragraph
    const words = runs.map((run) => (isRead(run) ? plain(run.text) : ''))
    const starts: number[] = []
    let length = 0
    for (const one of words) {
      starts.push(length)
      length += one.length
    }
    const text = words.join('')
    const isBlock = quoted !== undefined && !/^\s*["“„«»‘‚']/u.test(text)
    const start = this.#length + (isBlock ? 2 : 0)
    if (text.trim() && level !== undefined && around.in === 'text') this.#heading = text.trim().replace(/\s+/g, ' ')
    for (const [index, run] of runs.entries())
      if (words[index]) this.#pieces.push({ start: start + (starts[index] ?? 0), run, around })
    for (const anchor of anchors)
      if ('note' in anchor) this.#meetNote(anchor, start + (starts[anchor.before] ?? length), around)
    this.addLine(text, around, isBlock ? quoted : undefined)
    for (const anchor of anchors)
      if ('box' in anchor) this.add(anchor.box, { ...around, anchor: around.anchor ?? anchor.element })
  }

  addLine(text: string, around: Around, quoted?: WordParagraph['quoted']): void {
    if (!text.trim()) return
    const line = quoted ? `> ${text.replaceAll('\n', ' ')}` : text
    this.#texts.push(line)
    const span = { start: this.#length, end: this.#length + line.length }
    const { number } = around
    this.#paragraphs.push({
      span,
      in: around.in,
      heading: around.in === 'text' ? this.#heading : '',
      ...(number !== undefined && { number }),
      ...(quoted && { quoted }),
    })
    this.#length += line.length + 2
  }

  #meetNote(
    { note, id, element }: { readonly note: 'footnote' | 'endnote'; readonly id: string; readonly element: RunElement },
    at: number,
    around: Around,
  ): void {
    const story = this.#stories.get(`${note} ${id}`)
    if (!story || around.in !== 'text') return
    this.#stories.delete(`${note} ${id}`)
    const span = { start: 0, end: 0 }
    this.#notes.push({ at, span })
    const number = (this.#counts[note] += 1)
    const anchor = around.anchor ?? element
    this.#waiting.push({ story, around: { in: note, part: around.part, number, anchor }, span })
  }

  /** Notes that nothing refers to are printed nowhere. */
  addNotes(): void {
    for (const { story, around, span } of this.#waiting) {
      span.start = this.#length
      this.add(settled(story.blocks, 'accepted'), around)
      span.end = this.#length
    }
  }

  #findRemoved(blocks: readonly WordBlock[], around: Around): void {
    for (const block of blocks) {
      if (block.kind === 'table') {
        for (const cell of block.rows.flat()) this.#findRemoved(cell, around)
        continue
      }
      const [kept] = settled([block], 'accepted')
      const isKept = new Set(kept?.kind === 'paragraph' ? kept.runs.filter(isRead) : [])
      const words = block.runs.flatMap((run) => (isKept.has(run) ? [] : plain(run.text))).join('')
      if (words.trim()) this.#removed.push({ words, around })
      for (const anchor of block.anchors) if ('box' in anchor) this.#findRemoved(anchor.box, around)
    }
  }

  addRemoved(): void {
    for (const { words, around } of this.#removed) this.addLine(words, around)
  }

  done(): DocumentText | undefined {
    if (this.#length > longest) return undefined
    const text = this.#texts.join('\n\n')
    return {
      text,
      memo: readMemo(text, 'plaintext'),
      changes: this.#changes,
      paragraphs: this.#paragraphs,
      notes: this.#notes,
      placeOf: (span) => commentPlace(this.#pieces, span),
    }
  }
}

/** Signs that no text has: they would be commands to a terminal. As long as it was. */
function plain(text: string): string {
  return text.replace(/[^\P{Cc}\n\t]/gu, (sign) => (sign === '\r' ? ' ' : '\uFFFD'))
}

function commentPlace(
  pieces: readonly Piece[],
  { start, end }: Span,
): { readonly from: CommentEnd; readonly to: CommentEnd } | undefined {
  const spanOf = ({ start: from, run }: Piece): Span => ({ start: from, end: from + run.text.length })
  const inside = touching(pieces, { start, end }, spanOf)
  const [first, last] = [inside[0], inside.at(-1)]
  if (!first || !last) return undefined
  const { part, anchor } = first.around
  if (anchor) return { from: { part, element: anchor }, to: { part, element: anchor } }
  if (first.around.in !== 'text') return undefined
  const endAt = ({ run, start: from }: Piece, offset: number): CommentEnd => {
    const within = Math.min(Math.max(offset - from, 0), run.text.length)
    return { part, element: run.element, at: { run, offset: within } }
  }
  return { from: endAt(first, start), to: endAt(last, end) }
}
