import type { Inline, Text } from '../document.js'
import { marksOf, type QuotationMarks } from '../../language/quotationMarks.js'

/** What stands before a quotation mark or an apostrophe that closes nothing. */
const opensAfter = /(?:^|[\s([{<\u2013\u2014/“‘«„]|(?<=[\s([“‘])[-])$/u

/**
 * Quotation marks, dashes and dots as print has them, by Pandoc's extension `smart`: `"so"` as “so”, `it's` as it’s, `--` and `---` as
 * dashes, three dots as an ellipsis, the marks being those of the language. Code and what was escaped stay as they are. What stands before in the line
 * decides which way a mark turns.
 */
export function smarten(content: readonly Inline[], language = 'en'): readonly Inline[] {
  let before = ''
  const marks: Marks = { ...marksOf(language), depth: 0 }
  return content.map((one) => {
    if (one.kind !== 'text') {
      before = one.kind === 'break' ? '' : one.kind === 'note' ? before : ']'
      return one
    }
    const { isLiteral, ...rest }: Literal = one
    const { plain, text } =
      isLiteral || one.code ? { plain: one.text, text: one.text } : smartText(one.text, before, marks)
    before = plain.slice(-1) || before
    return { ...rest, text }
  })
}

/** Words that are to stay as they are; the flag is gone once typography has been seen to. */
interface Literal extends Text {
  readonly isLiteral?: true
}

export function literal(text: Text): Literal {
  return { ...text, isLiteral: true }
}

/** The quotation marks of a line, and how many `'` that quote are open in it. */
interface Marks extends QuotationMarks {
  depth: number
}

/** `plain` has English marks, of which alone each stands on one side: what opens after them is decided there. */
function smartText(typed: string, before: string, marks: Marks): { readonly plain: string; readonly text: string } {
  let [plain, text] = ['', '']
  const signs = /---|--|\.{3}|["']|[^"'.-]+|[.-]/g
  for (const { 0: found, index } of typed.matchAll(signs)) {
    const rest = typed.slice(index + found.length)
    const isOpen = /^["']$/.test(found) && opens(before + plain, rest.slice(0, 1)) && !isElision(found + rest)
    if (found === '"') {
      plain += isOpen ? '“' : '”'
      text += marks.quotes[isOpen ? 0 : 1]
    } else if (found === "'") {
      plain += isOpen ? '‘' : '’'
      text += single(isOpen, rest, marks)
    } else {
      const sign = { '---': '—', '--': '–', '...': '…' }[found] ?? found
      plain += sign
      text += sign
    }
  }
  return { plain, text }
}

/** One that closes no quotation is an apostrophe. */
function single(isOpen: boolean, rest: string, marks: Marks): string {
  if (!isOpen && (marks.depth === 0 || /^[\p{L}\p{N}]/u.test(rest))) return '’'
  marks.depth += isOpen ? 1 : -1
  return marks.innerQuotes[isOpen ? 0 : 1]
}

/** Nothing or an opening sign before it, and no space behind it. Behind a token or other typography, words go on. */
function opens(before: string, next: string): boolean {
  return opensAfter.test(before.slice(-2)) && !/^\s/.test(next)
}

/** `'90s`, `'tis`: something is left out. */
function isElision(rest: string): boolean {
  return /^'(?:\d\ds?\b|(?:tis|twas|em|til)\b)/i.test(rest)
}
