import type { Span } from '../../model.js'
import { readExamples } from '../../memo/examples.js'
import type { Numbering } from '../document.js'

/** What becomes of the number of an item, so that a parser of CommonMark knows it as one. */
export interface NumberEdit extends Span {
  readonly put: { readonly kind: 'number'; readonly number: number; readonly numbering: Numbering }
}

/** Letters, Roman numbers, and numbers in brackets. A capital and a full stop may begin a name: two blanks make it a number. */
const marker = /^([ \t]*)(\(?)(#|@[\w-]*|\d{1,9}|[a-z]|[A-Z]|[ivxlcdm]+|[IVXLCDM]+)([.)])([ \t]+)(?=\S)/
const anyItem = /^[ \t]*(?:[-*+]|\(?(?:#|@[\w-]*|\w{1,9})[.)])[ \t]/

/**
 * Items whose numbers CommonMark does not know: `a.`, `(1)`, `iv)`, `#.`, `(@)` (Pandoc manual, "Ordered lists"). The first stands below a blank line, or
 * below the item that its list is within. `prose` tells what is no code.
 */
export function fancyLists(text: string, from: number, prose: string): readonly NumberEdit[] {
  const edits: NumberEdit[] = []
  /** Of the lists that are open, by how far they are indented. */
  const open = new Map<number, Numbering>()
  const examples = new Map(readExamples(prose).map(({ start, number }) => [start, number]))
  let before = ''
  let isItemAbove = false
  for (const { 0: line, index } of text.slice(from).matchAll(/[^\r\n]+|(?:\r\n|\n|\r)(?=[ \t]*(?:\r\n|\n|\r|$))/g)) {
    const isBlank = line.trim() === ''
    const start = from + index
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    const found = isBlank ? null : marker.exec(line)
    const isBelow: boolean =
      before === '' || (isItemAbove && open.has(indent)) || (isItemAbove && indent > widthOf(before))
    const known = open.get(indent)
    const read: ReturnType<typeof numberOf> =
      found && isBelow && prose.slice(start, start + line.length).trim()
        ? numberOf(found, known, examples.get(start + indent))
        : undefined
    if (read) {
      for (const deeper of [...open.keys()].filter((one) => one > indent)) open.delete(deeper)
      open.set(indent, read.numbering)
      const [whole] = found ?? ['']
      edits.push({ start: start + indent, end: start + whole.length, put: { kind: 'number', ...read } })
    } else if (!isBlank && before === '' && indent === 0) open.clear()
    isItemAbove = !isBlank && (read !== undefined || anyItem.test(line) || (isItemAbove && indent > 0))
    before = isBlank ? '' : line
  }
  return edits
}

function widthOf(line: string): number {
  return /^[ \t]*/.exec(line)?.[0].length ?? 0
}

function numberOf(
  found: RegExpExecArray,
  known: Numbering | undefined,
  example: number | undefined,
): Omit<NumberEdit['put'], 'kind'> | undefined {
  const [whole, , bracket = '', word = '', close = '', blanks = ''] = found
  const rest = found.input.slice(whole.length)
  if (bracket && close !== ')') return undefined
  if (/^\d/.test(word) && !bracket) return undefined // CommonMark's own
  if (/^p[ \t]*\d/.test(word + rest) && close === '.') return undefined // a page
  if (/^[A-Z]$/.test(word) && close === '.' && blanks.length < 2) return undefined
  const shape = { before: bracket === '(' ? '(' : '', after: close === ')' ? ')' : '.' } as const
  const isSame = known?.before === shape.before && known.after === shape.after
  const isRoman = isSame && /^[a-z]$/i.test(word) ? /^i$/i.test(known.style) : word.length > 1 || /^i$/i.test(word)
  const isCapital = word === word.toUpperCase()
  if (word.startsWith('@'))
    return example === undefined ? undefined : { number: example, numbering: { ...shape, style: '1' } }
  if (word === '#') return { number: 1, numbering: { ...shape, style: '1' } }
  if (/^\d/.test(word)) return { number: Number(word), numbering: { ...shape, style: '1' } }
  const roman = isRoman ? romanValue(word.toLowerCase()) : undefined
  if (roman !== undefined) return { number: roman, numbering: { ...shape, style: isCapital ? 'I' : 'i' } }
  if (word.length > 1) return undefined
  return { number: word.toLowerCase().charCodeAt(0) - 96, numbering: { ...shape, style: isCapital ? 'A' : 'a' } }
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 }

/** Undefined where the letters are no number: `ill`. */
function romanValue(word: string): number | undefined {
  if (!/^m{0,3}(?:cm|cd|d?c{0,3})(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(word)) return undefined
  const values = Array.from(word, (letter) => romans[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
