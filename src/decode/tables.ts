import type { Blocks, NewBlock } from './blocks.js'

/** Words in a table, with the row and column in which they stand. */
interface Cell {
  readonly row: number
  readonly column: number
  readonly block: NewBlock
  readonly gap: string | undefined
}

/**
 * Passes blocks on, and recognises tables in which the first column names who speaks. A table within a table is text of its cell: many a
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

  close(): void {
    if (this.#depth === 0) return
    this.#depth -= 1
    const bare = withoutCounts(this.#cells)
    if (bare?.head) this.#blocks.add({ ...bare.head.block, region: 'header' })
    if (bare) this.#cells = [...bare.rest]
    const timed = withTimesBesideNames(this.#cells)
    if (timed) {
      for (const { block } of timed.heads) this.#blocks.add({ ...block, region: 'header' })
      this.#cells = [...timed.said]
    }
    if (namesSpeakers(this.#cells)) this.#passTalk()
    else this.#pass()
  }

  /** For a table that its file does not close. */
  end(): void {
    while (this.#depth > 0) this.close()
  }

  #pass(): void {
    const isBox = this.#depth === 0 && this.#blocks.length > 0 && isSmallBox(this.#cells)
    for (const { block, gap } of this.#cells) this.#blocks.add(isBox ? { region: 'aside', ...block } : block, gap)
    this.#cells = []
  }

  #passTalk(): void {
    let speaker: string | undefined
    let time: string | undefined
    const heads = this.#cells.filter(({ row }) => row === this.#cells[0]?.row)
    const isHead =
      heads.length === 2 &&
      headOfNames.test(heads[0]?.block.text.trim() ?? '') &&
      headOfWords.test(heads[1]?.block.text.trim() ?? '')
    if (isHead) for (const { block } of heads) this.#blocks.add({ ...block, region: 'header' })
    for (const { column, block } of isHead ? this.#cells.slice(heads.length) : this.#cells) {
      if (column === 0) {
        ;[speaker, time] = speakerAndTime(block.text)
        continue
      }
      const { lead: _lead, ...words } = block
      this.#blocks.add({ ...words, kind: 'row', ...(speaker && { speaker }), ...(time !== undefined && { time }) })
    }
    this.#cells = []
  }
}

const timeAlone = /^\[?\(?\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?\)?\]?$/

/** A table without its first column, where that only counts the rows of a talk, and the head of that column; undefined for other tables. */
function withoutCounts(
  cells: readonly Cell[],
): { readonly head: Cell | undefined; readonly rest: readonly Cell[] } | undefined {
  const first = cells.filter(({ column }) => column === 0)
  const head = first.find(({ block }, index) => index === 0 && !/\d/.test(block.text))
  const counts = first
    .filter((cell) => cell !== head)
    .map(({ block }) => Number(/^(\d{1,4})[.)]?$/.exec(block.text.trim())?.[1] ?? Number.NaN))
  const goesUp = counts.every((count, index) => count === (counts[0] ?? 0) + index)
  if (counts.length < 3 || !goesUp) return undefined
  const rest = cells.filter(({ column }) => column > 0).map((cell) => ({ ...cell, column: cell.column - 1 }))
  return withTimesBesideNames(rest) || namesSpeakers(rest) ? { head, rest } : undefined
}

/** Three columns of time, who speaks, and words as two, with the time before who speaks; undefined for other tables. */
function withTimesBesideNames(
  cells: readonly Cell[],
): { readonly heads: readonly Cell[]; readonly said: readonly Cell[] } | undefined {
  const width = cells.reduce((most, { column }) => Math.max(most, column), 0)
  const times = cells.filter(({ column, block }) => column === 0 && timeAlone.test(block.text.trim()))
  const timeOf = new Map(times.map(({ row, block }) => [row, block.text.trim()]))
  const heads = cells.filter(({ row }) => !timeOf.has(row))
  if (width !== 2 || times.length < 3 || heads.some(({ row }) => row !== cells[0]?.row)) return undefined
  const said = cells.flatMap((cell): Cell[] => {
    if (cell.column === 0 || !timeOf.has(cell.row)) return []
    const text = `${timeOf.get(cell.row)} ${cell.block.text}`
    const block = cell.column === 1 ? { ...cell.block, text } : cell.block
    return [{ ...cell, column: cell.column - 1, block }]
  })
  return namesSpeakers(said) ? { heads, said } : undefined
}

/** Whether a table is one cell with little in it: a box beside the text. */
function isSmallBox(cells: readonly Cell[]): boolean {
  const length = cells.reduce((sum, { block }) => sum + block.text.length, 0)
  return length <= 900 && cells.every(({ row, column }) => row === 0 && column === 0)
}

const headOfNames =
  /^(?:speaker|name|who|person|sprecher(?:in)?|wer|spreker|talare|taler|puhuja|mówca|konuşan|konuşmacı|falante|parlante|interlocutore|locuteur|intervenant|hablante|orador|говорящий|спикер)s?$/iu
const headOfWords =
  /^(?:transcript(?:ion)?|text|texte|texto|words|content|utterance|speech|statement|transkript|transcripción|trascrizione|transcrição|transcriptie|tekst|testo|metin|teksti|wypowiedź|текст|расшифровка)$/iu

/** Whether two columns hold a talk: short names on the left, more than one of them, one of them again; on the right what they say. */
function namesSpeakers(cells: readonly Cell[]): boolean {
  const names = cells.filter(({ column }) => column === 0).map(({ block }) => speakerAndTime(block.text)[0])
  const said = cells.filter(({ column }) => column === 1)
  if (names.length < 3 || cells.some(({ column }) => column > 1 || column < 0)) return false
  const rows = new Set(cells.map(({ row }) => row))
  const isPaired = rows.size === names.length && new Set(said.map(({ row }) => row)).size === rows.size
  const isShort = names.every((name) => name !== '' && name.length <= 60)
  const distinct = new Set(names).size
  const length = said.reduce((sum, { block }) => sum + block.text.length, 0) / said.length
  return isPaired && isShort && distinct > 1 && distinct < names.length && length > 15
}

const timeCode = /\[?\(?\b(\d{1,2}):(\d\d)(?::(\d\d))?(?:[.,]\d+)?\)?\]?/

function speakerAndTime(text: string): readonly [string, string | undefined] {
  const [whole = '', first = '', second = '', third] = timeCode.exec(text) ?? []
  const speaker = text
    .replace(whole, '')
    .trim()
    .replace(/\s*[:：]$/, '')
  if (!whole) return [speaker, undefined]
  const parts = third === undefined ? ['00', first, second] : [first, second, third]
  return [speaker, parts.map((part) => part.padStart(2, '0')).join(':')]
}
