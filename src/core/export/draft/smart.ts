import type { Inline, Text } from '../document.js'

/** What stands before a quotation mark or an apostrophe that closes nothing. */
const opensAfter = /(?:^|[\s([{<\u2013\u2014/“‘«„]|(?<=[\s([“‘])[-])$/u

/**
 * Quotation marks, dashes and dots as print has them, by Pandoc's extension `smart`: `"so"` as “so”, `it's` as it’s, `--` and `---` as
 * dashes, three dots as an ellipsis. Code and what was escaped stay as they are. What stands before in the line decides which way a mark turns.
 */
export function smarten(content: readonly Inline[]): readonly Inline[] {
  let before = ''
  return content.map((one) => {
    if (one.kind !== 'text') {
      before = one.kind === 'break' ? '' : one.kind === 'note' ? before : ']'
      return one
    }
    const { isLiteral, ...rest }: Literal = one
    const text = isLiteral || one.code ? one.text : smartText(one.text, before)
    before = text.slice(-1) || before
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

function smartText(text: string, before: string): string {
  let out = ''
  const marks = /---|--|\.{3}|["']|[^"'.-]+|[.-]/g
  for (const { 0: found, index } of text.matchAll(marks)) {
    const next = text[index + found.length] ?? ''
    if (found === '"') out += opens(before + out, next) ? '“' : '”'
    else if (found === "'") out += opens(before + out, next) && !isElision(text.slice(index)) ? '‘' : '’'
    else out += { '---': '—', '--': '–', '...': '…' }[found] ?? found
  }
  return out
}

/** Nothing or an opening sign before it, and no space behind it. Behind a token or other typography, words go on. */
function opens(before: string, next: string): boolean {
  return opensAfter.test(before.slice(-2)) && !/^\s/.test(next)
}

/** `'90s`, `'tis`: something is left out. */
function isElision(rest: string): boolean {
  return /^'(?:\d\ds?\b|(?:tis|twas|em|til)\b)/i.test(rest)
}
