import { newline } from '../text/blankLines.js'

/** A word of a text: a run of letters, digits and the marks on them. */
export interface Word {
  readonly start: number
  readonly end: number
  /** As written, in Unicode's composed form (NFC). */
  readonly text: string
  /** In lower case, for looking up. */
  readonly folded: string
}

const wordPattern = /[\p{L}\p{N}\p{M}_]+/gu

/** The words of a text in order. An underscore within a word belongs to it (`file_name`), one around it is emphasis. */
export function tokensOf(text: string): Word[] {
  const words: Word[] = []
  for (const { 0: found, index } of text.matchAll(wordPattern)) {
    const start = found.startsWith('_') ? index + (/[^_]/.exec(found)?.index ?? found.length) : index
    const end = found.endsWith('_')
      ? start + text.slice(start, index + found.length).replace(/_+$/, '').length
      : index + found.length
    if (end > start) words.push(makeWord(text.slice(start, end), start, end))
  }
  return words
}

function makeWord(raw: string, start: number, end: number): Word {
  const text = raw.normalize('NFC')
  return { start, end, text, folded: text.toLowerCase() }
}

/** How a word is written; a single capital letter (`U`) is `upper`, a word of digits or of a script without case is `plain`. */
export type Shape = 'lower' | 'capital' | 'upper' | 'mixed' | 'plain'

export function shapeOf(word: string): Shape {
  const lower = word.toLowerCase()
  const upper = word.toUpperCase()
  if (lower === upper) return 'plain'
  if (word === lower) return 'lower'
  if (word === upper) return 'upper'
  const [first = ''] = word
  return word.slice(first.length) === lower.slice(first.toLowerCase().length) ? 'capital' : 'mixed'
}

const longestGap = 80
const newBlock = new RegExp(String.raw`${newline}[ \t]*(?:[-*+#|][ \t]|${newline})`)

/**
 * What stands between two words, in one spelling: any white space is a space, dashes within a line are hyphens, apostrophes are straight,
 * emphasis is nothing. Undefined where a name cannot go on: a new paragraph or list item.
 */
export function gapOf(between: string): string | undefined {
  if (between === ' ' || between === '-') return between
  if (between.length > longestGap || newBlock.test(between)) return undefined
  return between
    .replace(/[*_]+/g, '')
    .replace(/[\s\u00ad\u200b]+/g, ' ')
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u0060\u00b4]/g, "'")
}
