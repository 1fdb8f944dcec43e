import type { Region } from '../core/transcript/transcript.js'
import type { Blocks, NewBlock } from './blocks.js'
import { type Cell, talkOf } from './talkTable.js'

/**
 * Passes blocks on, and recognises tables that hold a talk. A table within a table is text of its cell: many a
 * page is laid out in one.
 */
export class Tables {
  readonly #blocks: Blocks
  #cells: Cell[] = []
  #depth = 0
  #row = -1
  #column = -1

  constructor(blocks: Blocks) {
    this.#blocks = blocks
  }

  open(): void {
    if (this.#depth > 0) this.#pass() // what was read so far belongs to the layout
    this.#depth += 1
    this.#row = -1
    this.#column = -1
  }

  row(): void {
    this.#row += 1
    this.#column = -1
  }

  cell(): void {
    this.#column += 1
  }

  /** What is said of a term. Of one term several paragraphs may be. */
  said(): void {
    this.#column = 1
  }

  add(block: NewBlock, gap?: string): void {
    if (this.#depth === 0) this.#blocks.add(block, gap)
    else this.#cells.push({ row: this.#row, column: this.#column, block, gap })
  }

  /** See `Blocks.leaveOut`. */
  leaveOut(region: Region, words: string): void {
    this.#blocks.leaveOut(region, words)
  }

  close(): void {
    if (this.#depth === 0) return
    this.#depth -= 1
    const talk = talkOf(this.#cells)
    if (!talk) return this.#pass()
    for (const block of talk) this.#blocks.add(block)
    this.#cells = []
  }

  /** For a table that its file does not close. */
  end(): void {
    while (this.#depth > 0) this.close()
  }

  #addAsOne(): void {
    const rows = new Map<number, string[]>()
    for (const { row, block } of this.#cells) rows.set(row, [...(rows.get(row) ?? []), block.text.trim()])
    this.#cells = []
    const text = [...rows.values()].map((row) => row.join('\t')).join('\n')
    this.#blocks.add({ kind: 'paragraph', region: 'aside', text })
  }

  #pass(): void {
    const isWithinText = this.#depth === 0 && this.#blocks.length > 0
    if (isWithinText && this.#blocks.endsSentence && isOfFigures(this.#cells)) return this.#addAsOne()
    const isBox = isWithinText && isSmallBox(this.#cells)
    for (const { block, gap } of this.#cells) this.#blocks.add(isBox ? { region: 'aside', ...block } : block, gap)
    this.#cells = []
  }
}

/** Whether a table has rows and columns of a few words each, which nobody says. */
function isOfFigures(cells: readonly Cell[]): boolean {
  const has = (part: 'row' | 'column'): boolean => new Set(cells.map((cell) => cell[part])).size > 1
  const places = new Set(cells.map(({ row, column }) => `${row} ${column}`))
  return has('row') && has('column') && places.size === cells.length && cells.every(({ block }) => isShort(block.text))
}

const isShort = (text: string): boolean => text.trim().length <= 60 && !/[.!?…]["'”’»)]*$/.test(text.trim())

/** Whether a table is one cell with little in it: a box beside the text. */
function isSmallBox(cells: readonly Cell[]): boolean {
  const length = cells.reduce((sum, { block }) => sum + block.text.length, 0)
  return length <= 900 && cells.every(({ row, column }) => row === 0 && column === 0)
}
