import type { Span } from '../model.js'
import { settled, type Revision, type WordBlock, type WordParagraph, type WordStory } from '../text/wordDocument.js'

/** A paragraph of a Word document that comes back, or went out. */
export interface DocumentBlock {
  readonly text: string
  readonly isNote: boolean
  /** Of the bookmarks that an export put around it. */
  readonly numbers: readonly number[]
  /** Where citations stand. */
  readonly citations: readonly Span[]
  /** Where words stand that were put in, by whom and when. */
  readonly inserted: readonly (Span & Who)[]
}

/** By whom and when, as far as the document says it. */
export type Who = Pick<Revision, 'author' | 'date'>

/** Words that were struck out, or whose look alone was changed. */
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
  readonly formatted: readonly ChangedWords[]
  readonly comments: readonly ReviewComment[]
}

/** More than a reviewer makes; a file may say that it has any number. */
export const mostChanges = 20_000

/** How many tracked changes a document has. */
export function trackedChanges({ blocks, struck }: ReviewedDocument): number {
  return blocks.reduce((sum, { inserted }) => sum + inserted.length, struck.length)
}

/** Names of the bookmarks of an export: they begin as those that Word does not show. */
export const blockBookmark = /^_Attache(\d{1,9})$/
export const citationBookmark = /^_AttacheCite\d{1,9}$/

/** Reads what somebody made of a document. */
export function reviewedDocument(stories: readonly WordStory[]): ReviewedDocument {
  const told = stories.filter(({ kind }) => kind === 'text' || kind === 'footnote' || kind === 'endnote')
  const all = told.flatMap(({ blocks }) => paragraphsIn(blocks))
  const accepted = blocksOf(told, 'accepted')
  return {
    blocks: accepted.blocks,
    before: blocksOf(told, 'rejected').blocks,
    struck: changedWords(all, ['deleted', 'moved away']),
    formatted: changedWords(all, ['formatted']),
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
  const blocks: DocumentBlock[] = []
  const comments = new Map<string, Span & { readonly block: number }>()
  let waiting: number[] = []
  for (const { kind, blocks: inside } of stories)
    for (const paragraph of paragraphsIn(settled(inside, changes))) {
      const { text, starts } = textOf(paragraph)
      const placeOf = (before: number): number => starts[before] ?? text.length
      const numbers = paragraph.marks.flatMap(({ name }) => {
        const number = blockBookmark.exec(name ?? '')?.[1]
        return number === undefined ? [] : Number(number)
      })
      readComments(paragraph, placeOf, blocks.length, comments)
      // The bookmark of a paragraph that is gone goes over to the next one.
      if (!text.trim()) {
        waiting.push(...numbers)
        continue
      }
      blocks.push({
        text,
        isNote: kind !== 'text',
        numbers: [...waiting, ...numbers],
        citations: citationsIn(paragraph, placeOf),
        inserted: paragraph.runs.flatMap((run, index) => {
          const revision = run.revisions.find((one) => one.kind === 'inserted' || one.kind === 'moved here')
          const start = placeOf(index)
          return revision ? [{ ...who(revision), start, end: start + run.text.length }] : []
        }),
      })
      waiting = []
    }
  return { blocks, comments }
}

function textOf({ runs }: WordParagraph): { readonly text: string; readonly starts: readonly number[] } {
  const starts: number[] = []
  let text = ''
  for (const run of runs) {
    starts.push(text.length)
    // Signs that no text has would be commands to a terminal.
    if (!run.isHidden) text += run.text.replace(/[^\P{Cc}\n\t]/gu, '\uFFFD')
  }
  return { text, starts }
}

function citationsIn({ marks }: WordParagraph, placeOf: (before: number) => number): readonly Span[] {
  return marks.flatMap(({ name, id, before }) => {
    if (!citationBookmark.test(name ?? '')) return []
    const end = marks.find((one) => one.of === 'bookmark' && !one.isStart && one.id === id)
    return end ? [{ start: placeOf(before), end: placeOf(end.before) }] : []
  })
}

function readComments(
  { marks }: WordParagraph,
  placeOf: (before: number) => number,
  block: number,
  comments: Map<string, Span & { readonly block: number }>,
): void {
  for (const { of, id, before, isStart } of marks) {
    if (of !== 'comment') continue
    const known = comments.get(id)
    const at = placeOf(before)
    if (isStart) comments.set(id, { block, start: at, end: at })
    else if (known?.block === block) comments.set(id, { ...known, end: at })
  }
}

function changedWords(
  paragraphs: readonly WordParagraph[],
  kinds: readonly Revision['kind'][],
): readonly ChangedWords[] {
  return paragraphs.flatMap(({ runs }) => {
    const found: { words: string; readonly by: string; readonly who: Who }[] = []
    for (const { text, revisions } of runs) {
      const revision = revisions.find(({ kind }) => kinds.includes(kind))
      const by = revision ? JSON.stringify(revision) : ''
      const last = found.at(-1)
      if (last && last.by === by) last.words += text
      else found.push({ words: text, by, who: who(revision ?? {}) })
    }
    return found.filter(({ words, by }) => by && words.trim()).map(({ words, who: whose }) => ({ ...whose, words }))
  })
}

function commentsOf(stories: readonly WordStory[], places: Read['comments']): readonly ReviewComment[] {
  return stories.flatMap(({ kind, id, replyTo, blocks, ...rest }) => {
    if (kind !== 'comment' || id === undefined) return []
    const text = paragraphsIn(blocks).map((one) => textOf(one).text)
    const on = places.get(id)
    return [
      { ...who(rest), id, text: text.join('\n').trim(), ...(replyTo !== undefined && { replyTo }), ...(on && { on }) },
    ]
  })
}

function who({ author, date }: Who): Who {
  const plain = author?.replace(/[\p{Cc}\p{Cf}]/gu, '').slice(0, 100)
  return { ...(plain !== undefined && { author: plain }), ...(date !== undefined && { date: date.slice(0, 40) }) }
}
