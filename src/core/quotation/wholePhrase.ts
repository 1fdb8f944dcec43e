import type { Span } from '../model.js'
import type { SourceText } from '../corpus/source/sourceText.js'
import { countWords, type Token, tokensOf } from './tokenizer.js'

/** Behind these what was said is limited, or goes on with its other half: who stops before them quotes something else. */
const limiting = new Set('or nor but if unless not than except although though'.split(' '))
/** So many words a phrase may be longer than what was asked for; more are no longer the quotation that somebody wanted. */
const mostMore = 20

/**
 * Words of a source, widened so that they neither end before what limits them, `a week or two`, nor begin within a pair. Undefined where that
 * would take many more words. A new sentence limits nothing.
 */
export function wholePhrase({ blocks, text }: SourceText, span: Span): Span | undefined {
  const last = blocks.find((block) => block.span.start < span.end && span.end <= block.span.end)
  const first = blocks.find((block) => block.span.start <= span.start && span.start < block.span.end)
  if (!last || !first) return undefined
  const start = wholeStart(text.slice(first.span.start, span.start), span.start)
  const end = wholeEnd(
    text.slice(span.start, span.end),
    tokensOf(text.slice(span.end, last.span.end), span.end),
    span.end,
  )
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** Whether a quotation that ends there leaves out what limits it. */
export function isCutShort(source: SourceText, span: Span): boolean {
  const whole = wholePhrase(source, span)
  return whole?.start !== span.start || whole.end !== span.end
}

function wholeEnd(words: string, after: readonly Token[], from: number): number | undefined {
  let end = from
  let index = 0
  let goesOn = isLimiting(tokensOf(words).at(-1)) || limitsAt(after, 0)
  while (goesOn) {
    // What parts it from the words before, and then up to the next mark.
    if (isStop(after[index])) index += 1
    while (after[index] && !isStop(after[index])) index += 1
    if (countWords(after.slice(0, index)) > mostMore) return undefined
    end = after[index - 1]?.end ?? end
    goesOn = limitsAt(after, index)
  }
  return end
}

function wholeStart(before: string, from: number): number | undefined {
  const tokens = tokensOf(before)
  const pair = tokens.at(-1)
  if (pair?.kind !== 'word' || !/^n?or$/i.test(pair.text)) return from
  const stop = tokens.map(isStop).lastIndexOf(true) + 1
  const more = tokens.slice(stop)
  return countWords(more) > mostMore ? undefined : from - before.length + (more[0]?.start ?? 0)
}

/** Whether a limiting word follows, be it behind a comma or a dash; `and` right behind a word joins it to its pair. */
function limitsAt(after: readonly Token[], index: number): boolean {
  const next = after[index]
  if (next?.kind === 'word' && next.text.toLowerCase() === 'and') return true
  const isParted = (next?.kind === 'mark' && next.text === ',') || (next?.kind === 'dash' && !next.joins)
  return isLimiting(isParted ? after[index + 1] : next)
}

function isLimiting(token: Token | undefined): boolean {
  return token?.kind === 'word' && limiting.has(token.text.toLowerCase())
}

function isStop(token: Token | undefined): boolean {
  return (token?.kind === 'mark' && /[.,;:!?]/.test(token.text)) || (token?.kind === 'dash' && !token.joins)
}
