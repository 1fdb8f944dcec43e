import type { Block, Cell, Inline, Table } from '../document.js'
import { lineOfWords, sentenceOfLine, wordsOfLine, type LineOfWords } from './lineOfWords.js'

/** What a memo says where it cites. */
export interface CitedWords {
  /** The sentence, or what a row of a table says; of a citation in a footnote the sentence with its mark. Empty where it stands alone. */
  readonly words: string
  /** What the footnote itself says, where that is more than whom it cites. */
  readonly note?: string
}

/** The words for each citation of a draft, by its index. `nameOf` has the author whom one names within its sentence, or nothing. */
export function citedWords(
  blocks: readonly Block[],
  nameOf: (index: number) => string,
): ReadonlyMap<number, CitedWords> {
  const found = new Map<number, CitedWords>()
  readBlocks(blocks, { nameOf, put: (index, words) => void (found.has(index) || found.set(index, words)) })
  return found
}

interface Reading {
  readonly nameOf: (index: number) => string
  readonly put: (index: number, words: CitedWords) => void
  /** The sentence with the mark of the footnote that is read. */
  readonly host?: string
  /** Stands before the first sentence: the term that a definition is of. */
  readonly lead?: string
}

function readBlocks(blocks: readonly Block[], reading: Reading): void {
  for (const [index, block] of blocks.entries()) {
    const { lead: _, ...plain } = reading
    readBlock(block, index ? plain : reading)
  }
}

function readBlock(block: Block, reading: Reading): void {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return readLine(block.content, reading)
    case 'quote':
      return readBlocks(block.blocks, reading)
    case 'list':
      for (const { blocks } of block.items) readBlocks(blocks, reading)
      return
    case 'figure':
      return readLine(block.caption, reading)
    case 'definitions':
      for (const { term, definitions } of block.items) {
        readLine(term, reading)
        const lead = wordsOfLine(lineOfWords(term, reading.nameOf))
        for (const one of definitions) readBlocks(one, { ...reading, lead })
      }
      return
    case 'table':
      return readTable(block, reading)
    default:
      return
  }
}

function readLine(content: readonly Inline[], reading: Reading): void {
  const line = lineOfWords(content, reading.nameOf)
  putAll(line, reading, (at) => {
    const sentence = sentenceOfLine(line, at)
    const isFirst = reading.lead && sentence && wordsOfLine(line).startsWith(sentence)
    return isFirst ? `${reading.lead}: ${sentence}` : sentence
  })
}

/** `wordsAt` has the words of the line at an offset. */
function putAll({ cites, notes }: LineOfWords, reading: Reading, wordsAt: (at: number) => string): void {
  for (const { index, at } of cites) {
    const words = wordsAt(at)
    if (reading.host === undefined) reading.put(index, { words })
    else if (!reading.host) reading.put(index, { words })
    else reading.put(index, { words: reading.host, ...(isStatement(words) ? { note: words } : {}) })
  }
  const { lead: _, ...plain } = reading
  for (const { blocks, at } of notes) readBlocks(blocks, { ...plain, host: wordsAt(at) })
}

/** `On this the ministry is silent` says something, `Interview with Anna Reed, Basin Review` only whom it cites: it has hardly a small letter. */
function isStatement(words: string): boolean {
  return (words.match(/(?<![\p{L}\p{N}'’.-])\p{Ll}[\p{L}\p{N}'’-]*/gu) ?? []).length >= 3
}

/** A cell is told with the first one of its row, which says what the row is about; a cell of nothing but citations stands for its row. */
function readTable({ caption, head, rows }: Table, reading: Reading): void {
  readLine(caption, reading)
  for (const row of [head, ...rows]) {
    const lines = row.map(({ content }) => lineOfWords(content, reading.nameOf))
    const whole = listed(lines.map(wordsOfLine))
    const [first] = lines
    for (const [index, cell] of row.entries())
      for (const part of partsOf(cell)) {
        const line = lineOfWords(part, reading.nameOf)
        const all = lines[index]
        const words = (wordsOfLine(line) || (all ? wordsOfLine(all) : '')).replace(/^• /, '')
        const said = words && (index && first ? listed([wordsOfLine(first), words]) : words)
        putAll(line, reading, () => said || whole)
      }
  }
}

/** What stands below one another in a cell. */
function partsOf({ content }: Cell): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]]
  for (const one of content) {
    if (one.kind === 'break') parts.push([])
    else parts.at(-1)?.push(one)
  }
  return parts
}

function listed(parts: readonly string[]): string {
  return parts.filter(Boolean).join(' · ')
}
