import type { Extract, ExtractBlock, FoundField, Region, TranscriptFormat } from '../core/transcript/transcript.js'
import { Unreadable } from './unreadable.js'

/** Paragraphs of a book of some thousand pages. */
const mostBlocks = 200_000

/** A block before it has its place in the text. */
export interface NewBlock extends Omit<ExtractBlock, 'span' | 'lead'> {
  readonly text: string
  /** How many UTF-16 units at its beginning are set apart in bold or the like. */
  readonly lead?: number
}

/** Puts together the text of an extract, block by block. Bounded by what is added: it keeps each text once. */
export class Blocks {
  readonly #texts: string[] = []
  readonly #blocks: ExtractBlock[] = []
  readonly #leftOut = new Map<Region, string[]>()
  #length = 0

  /**
   * Adds a block without the white space around it; one without words is left out. `gap` parts it from the block before.
   * @throws Unreadable where there are more than one interview has
   */
  add({ text, lead = 0, ...rest }: NewBlock, gap = '\n\n'): void {
    const trimmed = text.trim()
    if (!trimmed) return
    if (this.#blocks.length >= mostBlocks) throw new Unreadable('too large')
    const cut = text.length - text.trimStart().length
    const space = this.#length === 0 ? '' : gap
    const start = this.#length + space.length
    const end = start + trimmed.length
    const marked = text.slice(cut, lead).trimEnd().length
    this.#texts.push(space, trimmed)
    this.#blocks.push({
      ...rest,
      span: { start, end },
      ...(marked > 0 && { lead: { start, end: start + Math.min(marked, trimmed.length) } }),
    })
    this.#length = end
  }

  /** Keeps words that stand among others and are no part of the text, so that they can be told: they come behind it. */
  leaveOut(region: Region, words: string): void {
    if (!words.trim()) return
    const own = this.#leftOut.get(region)
    if (own) own.push(words.trim())
    else this.#leftOut.set(region, [words.trim()])
  }

  /** Whether the words so far end a sentence, or announce what follows. */
  get endsSentence(): boolean {
    return /[.!?…:;]["'”’»)]*$/.test(this.#texts.at(-1) ?? '')
  }

  get length(): number {
    return this.#length
  }

  toExtract(format: TranscriptFormat, metadata: readonly FoundField[], encoding?: string): Extract {
    for (const [region, words] of this.#leftOut) this.add({ kind: 'paragraph', region, text: words.join(' ') })
    const text = this.#texts.join('')
    return { format, text, blocks: this.#blocks, metadata, ...(encoding !== undefined && { encoding }) }
  }
}
