import { countWords } from '../language/words.js'
import type { Block, Document, Draft, Inline } from './document.js'
import { estimatePages } from './pages.js'
import { linesOf, textOf } from './textOf.js'

/** How long a memo is and how much it cites, whatever style it is rendered in. */
export interface Counts {
  /** Of headings, text, lists, quotations and tables; none of the title, of citations, notes, bibliography and annex. */
  readonly words: number
  /** Of all that the finished document holds, by a plain count; known once it is made. */
  readonly all?: number
  /** Keys in citations, each as often as it stands. */
  readonly citations: number
  /** An estimate, unless they were counted. */
  readonly pages: number
  /** An annex comes behind the pages that were estimated. */
  readonly hasAnnex?: true
  /** The pages were counted in what was made. */
  readonly isCounted?: true
}

/** With the pages of a document that was made of it, where those can be counted. */
export function withPages(counts: Counts, pages: number | undefined): Counts {
  return pages === undefined ? counts : { ...counts, pages, isCounted: true }
}

export function countsOf({ document, citations }: Draft): Counts {
  return {
    words: wordsIn(document.blocks),
    citations: citations.reduce((sum, { citation }) => sum + citation.items.length, 0),
    pages: estimatePages(document, citations.length),
  }
}

/** The same of blocks in which citations are rendered already: what those put there does not count. */
export function wordsIn(blocks: readonly Block[]): number {
  let words = 0
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'bibliography' || block.kind === 'annex' || block.kind === 'notice') continue
    // Of the bibliography, or of nothing: such a one goes where there is no bibliography.
    if (block.kind === 'heading' && isMade(blocks[index + 1])) continue
    for (const line of linesOf(block)) words += wordsOfLine(line)
  }
  return words
}

/** All words of a finished document: title, people and date, abstract, text with its citations, notes, bibliography and annex. */
export function wordsOfDocument({ title, subtitle, authors, date, abstract, blocks }: Document): number {
  const heads = [title, subtitle].map((line) => wordsWithin(line))
  const byline = countWords([...authors, date ?? ''].join(' '))
  return heads.reduce((sum, words) => sum + words, byline) + wordsInAll([...abstract, ...blocks])
}

function wordsInAll(blocks: readonly Block[]): number {
  return blocks.flatMap((block) => [...linesOf(block)]).reduce((sum, line) => sum + wordsWithin(line), 0)
}

/** Of a line with what stands in its citations and notes. */
function wordsWithin(line: readonly Inline[]): number {
  const inner = line.flatMap((one) => (one.kind === 'cite' ? [one, ...one.content] : [one]))
  const notes = inner.map((one) => (one.kind === 'note' ? wordsInAll(one.blocks) : 0))
  return notes.reduce((sum, words) => sum + words, countWords(textOf(line)))
}

function isMade(block: Block | undefined): boolean {
  return block === undefined || ['refs', 'bibliography', 'annex'].includes(block.kind)
}

function wordsOfLine(line: readonly Inline[]): number {
  const text = line.map((one) => (one.kind === 'text' ? one.text : one.kind === 'break' ? ' ' : '')).join('')
  return countWords(text)
}
