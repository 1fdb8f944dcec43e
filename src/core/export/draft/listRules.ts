import type { RuleBlock } from 'markdown-it/lib/parser_block.mjs'
import type StateBlock from 'markdown-it/lib/rules_block/state_block.mjs'
import type { Numbering } from '../document.js'
import { isPlaced, lineIn } from './blockRules.js'
import type { Env } from './env.js'

const item = /^(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)/
/** Letters, Roman numbers, and numbers in brackets. A capital and a full stop may begin a name: two blanks make it a number. */
const marker = /^(\(?)(#|@[\w-]*|\d{1,9}|[a-z]|[A-Z]|[ivxlcdm]+|[IVXLCDM]+)([.)])([ \t]+)(?=\S)/

/** Of lists, only one within another stands below a paragraph without a blank line. */
export function listRule(list: RuleBlock): RuleBlock {
  return (state, start, end, silent) =>
    silent ? isItemBelow(state, start) && item.test(lineIn(state, start)) : list(state, start, end, silent)
}

/** As it is written: markdown-it keeps another one for the line of an item that it is in. */
function indentOf({ src, bMarks }: StateBlock, line: number): number {
  const start = bMarks[line] ?? 0
  let at = start
  while (src[at] === ' ' || src[at] === '\t') at++
  return at - start
}

/** In a list, and no further in than its items or another list in one. */
function isItemBelow(state: StateBlock, line: number): boolean {
  return state.listIndent >= 0 && (state.sCount[line] ?? 0) - state.blkIndent < 4
}

/**
 * Writes numbers that markdown-it does not know, `a.`, `(1)`, `iv)`, `#.`, `(@)` (Pandoc manual, "Ordered lists"), as ones that it does, of the same
 * width, and keeps how they look. It makes no block itself.
 */
export function numberRule(state: StateBlock, line: number, _end: number, silent: boolean): boolean {
  if (silent ? !isItemBelow(state, line) : !isPlaced(state, line)) return false
  const { numberings, exampleAt } = state.env as Env
  const found = marker.exec(lineIn(state, line))
  const before = [...numberings].reverse().find(([at]) => at < line && indentOf(state, at) === indentOf(state, line))
  const read = found && numberOf(found, before?.[1], exampleAt.get(line))
  if (!found || !read) return false
  numberings.set(line, read.numbering)
  const [whole = '', , , , blanks = ''] = found
  const width = whole.length - blanks.length
  const digits = String(read.number).padStart(Math.min(9, width - 1), '0')
  if (digits.length > width - 1) return false
  const start = (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0)
  const written = `${digits})`.padEnd(width)
  state.src = state.src.slice(0, start) + written + state.src.slice(start + width)
  return false
}

function numberOf(
  found: RegExpExecArray,
  known: Numbering | undefined,
  example: number | undefined,
): { readonly number: number; readonly numbering: Numbering } | undefined {
  const [whole, bracket = '', word = '', close = '', blanks = ''] = found
  const rest = found.input.slice(whole.length)
  if (bracket && close !== ')') return undefined
  if (/^\d/.test(word) && !bracket) return undefined // markdown-it's own
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
