import type { Span } from '../model.js'
import { settled, type Revision, type WordBlock, type WordParagraph, type WordStory } from '../text/wordDocument.js'
import { noteMark, type Piece, piecesOf, type RunStarts, runStarts } from './pieces.js'

/** A paragraph of a Word document that comes back, or went out. */
export interface DocumentBlock {
  /** Marks of notes are in it as `noteMark`. */
  readonly text: string
  readonly isNote: boolean
  /** Of the bookmarks that an export put around it. */
  readonly numbers: readonly number[]
  /** Where citations stand. */
  readonly citations: readonly Span[]
  /** Where words stand that were put in, by whom and when. */
  readonly inserted: readonly (Span & Who)[]
  /** Where looks alone were changed. */
  readonly formatted: readonly (Span & Who)[]
  /** Words with a look of their own, by its properties. */
  readonly looks: readonly (Span & { readonly look: string })[]
  /** For each mark of a note in it the block that the note begins with; -1 where it has none. */
  readonly notes: readonly number[]
}

/** By whom and when, as far as the document says it. */
export type Who = Pick<Revision, 'author' | 'date'>

/** Words that were struck out. */
export interface ChangedWords extends Who {
  readonly words: string
}

/** A comment, and the words that it stands on. */
export interface ReviewComment extends Who {
  readonly id: string
  readonly text: string
  readonly replyTo?: string
  /** Of the document's blocks after all changes; undefined where it stands on nothing. */
  readonly on?: Span & { readonly block: number }
}

/** All of a document that a review is made of. */
export interface ReviewedDocument {
  /** After all its tracked changes. */
  readonly blocks: readonly DocumentBlock[]
  /** Before them. */
  readonly before: readonly DocumentBlock[]
  readonly struck: readonly ChangedWords[]
  /** What no memo has: what was put in or struck out at the head or foot of pages, and what one reviewer put in and another struck out. */
  readonly aside: readonly (Who & Record<'before' | 'after', string> & { readonly kind: 'inserted' | 'deleted' })[]
  readonly comments: readonly ReviewComment[]
}

/** More than a reviewer makes; a file may say that it has any number. */
export const mostChanges = 20_000

/** How many tracked changes a document has. */
export function trackedChanges({ blocks, struck }: ReviewedDocument): number {
  return blocks.reduce((sum, { inserted, formatted }) => sum + inserted.length + formatted.length, struck.length)
}

/** Names of the bookmarks of an export: they begin as those that Word does not show. */
export const blockBookmark = /^_Attache(\d{1,9})$/
export const citationBookmark = /^_AttacheCite\d{1,9}$/

/** Reads what somebody made of a document. */
export function reviewedDocument(stories: readonly WordStory[]): ReviewedDocument {
  const told = stories.filter(({ kind }) => kind === 'text' || kind === 'footnote' || kind === 'endnote')
  const paragraphs = (all: readonly WordStory[]): readonly WordParagraph[] =>
    all.flatMap(({ blocks }) => paragraphsIn(blocks))
  const aside = paragraphs(stories.filter(({ kind }) => kind === 'header' || kind === 'footer'))
  const [putIn, gone] = [['inserted', 'moved here'] as const, ['deleted', 'moved away'] as const]
  const isUndone = ({ revisions }: Pick<Piece, 'revisions'>): boolean =>
    [putIn, gone].every((kinds) => revisions.some(({ kind }) => kinds.some((one) => one === kind)))
  const undone = paragraphs(told).map((one) => ({ ...one, anchors: [], runs: one.runs.filter(isUndone) }))
  const accepted = blocksOf(told, 'accepted')
  return {
    blocks: accepted.blocks,
    before: blocksOf(told, 'rejected').blocks,
    struck: changedWords(paragraphs(told), gone),
    aside: [
      ...changedWords(aside, putIn).map(({ words, ...by }) => ({
        ...by,
        kind: 'inserted' as const,
        before: '',
        after: words,
      })),
      ...changedWords([...aside, ...undone], gone).map(({ words, ...by }) => ({
        ...by,
        kind: 'deleted' as const,
        before: words,
        after: '',
      })),
    ],
    comments: commentsOf(stories, accepted.comments),
  }
}

function paragraphsIn(blocks: readonly WordBlock[]): readonly WordParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.flat().flatMap(paragraphsIn)
      : [block, ...block.anchors.flatMap((one) => ('box' in one ? paragraphsIn(one.box) : []))],
  )
}

interface Read {
  readonly blocks: readonly DocumentBlock[]
  readonly comments: ReadonlyMap<string, Span & { readonly block: number }>
}

function blocksOf(stories: readonly WordStory[], changes: 'accepted' | 'rejected'): Read {
  const blocks: (Omit<DocumentBlock, 'notes'> & { readonly noteIds: readonly string[] })[] = []
  const firstOf = new Map<string, number>()
  const comments = new Map<string, Span & { readonly block: number }>()
  let waiting: number[] = []
  for (const { kind, id, blocks: inside } of stories) {
    firstOf.set(`${kind} ${id}`, blocks.length)
    for (const paragraph of paragraphsIn(settled(inside, changes))) {
      const pieces = piecesOf(paragraph)
      const text = pieces.map((one) => one.text).join('')
      const starts = runStarts(pieces)
      const numbers = paragraph.marks.flatMap(({ name }) => {
        const number = blockBookmark.exec(name ?? '')?.[1]
        return number === undefined ? [] : Number(number)
      })
      readComments(paragraph, starts, blocks.length, comments)
      // The bookmark of a paragraph that is gone goes over to the next one.
      if (!text.trim()) {
        waiting.push(...numbers)
        continue
      }
      const whole = paragraph.mark.find((one) => one.kind === 'formatted')
      blocks.push({
        text,
        isNote: kind !== 'text',
        numbers: [...waiting, ...numbers],
        citations: citationsIn(paragraph, starts),
        inserted: spansOf(pieces, ['inserted', 'moved here']),
        formatted: whole ? [{ ...who(whole), start: 0, end: text.length }] : spansOf(pieces, ['formatted']),
        looks: pieces.flatMap(({ format, start, end }) => (format ? { start, end, look: format } : [])),
        noteIds: pieces.flatMap(({ note }) => note ?? []),
      })
      waiting = []
    }
  }
  const noteOf = (noteId: string): number => {
    const first = firstOf.get(noteId) ?? -1
    return blocks[first]?.isNote ? first : -1
  }
  return { blocks: blocks.map(({ noteIds, ...block }) => ({ ...block, notes: noteIds.map(noteOf) })), comments }
}

/** Where pieces stand that were changed in one of these ways; what was done in one go is one. */
function spansOf(pieces: readonly Piece[], kinds: readonly Revision['kind'][]): readonly (Span & Who)[] {
  const spans: { start: number; end: number; readonly by: string; readonly revision: Revision }[] = []
  for (const { revisions, start, end } of pieces) {
    const revision = revisions.find(({ kind }) => kinds.includes(kind))
    if (!revision || start === end) continue
    const by = JSON.stringify(revision)
    const last = spans.at(-1)
    if (last?.by === by && last.end === start) last.end = end
    else spans.push({ start, end, by, revision })
  }
  return spans.map(({ start, end, revision }) => ({ ...who(revision), start, end }))
}

function citationsIn({ marks }: WordParagraph, starts: RunStarts): readonly Span[] {
  return marks.flatMap(({ name, id, before }) => {
    if (!citationBookmark.test(name ?? '')) return []
    const end = marks.find((one) => one.of === 'bookmark' && !one.isStart && one.id === id)
    if (!end) return []
    // Around no run there can only be the mark of a note.
    return before === end.before
      ? [{ start: starts.before(before), end: starts.behind(before) }]
      : [{ start: starts.behind(before), end: starts.before(end.before) }]
  })
}

function readComments(
  { marks }: WordParagraph,
  starts: RunStarts,
  block: number,
  comments: Map<string, Span & { readonly block: number }>,
): void {
  for (const { of, id, before, isStart } of marks) {
    if (of !== 'comment') continue
    const known = comments.get(id)
    const at = starts.before(before)
    if (isStart) comments.set(id, { block, start: at, end: at })
    else if (known?.block === block) comments.set(id, { ...known, end: at })
  }
}

function changedWords(
  paragraphs: readonly WordParagraph[],
  kinds: readonly Revision['kind'][],
): readonly ChangedWords[] {
  return paragraphs.flatMap((paragraph) => {
    const pieces = piecesOf(paragraph)
    const text = pieces.map((one) => one.text).join('')
    return spansOf(pieces, kinds).flatMap(({ start, end, ...by }) => {
      const words = text.slice(start, end)
      return words.trim() ? { ...by, words } : []
    })
  })
}

function commentsOf(stories: readonly WordStory[], places: Read['comments']): readonly ReviewComment[] {
  return stories.flatMap(({ kind, id, replyTo, blocks, ...rest }) => {
    if (kind !== 'comment' || id === undefined) return []
    const text = paragraphsIn(blocks).map((one) =>
      piecesOf(one)
        .map((piece) => piece.text)
        .join(''),
    )
    const on = places.get(id)
    return [
      {
        ...who(rest),
        id,
        text: text.join('\n').replaceAll(noteMark, '').trim(),
        ...(replyTo !== undefined && { replyTo }),
        ...(on && { on }),
      },
    ]
  })
}

function who({ author, date }: Who): Who {
  const plain = author?.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 100)
  return { ...(plain !== undefined && { author: plain }), ...(date !== undefined && { date: date.slice(0, 40) }) }
}
