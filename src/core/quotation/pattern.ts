import { guardOfInsertion } from './guarded.js'
import { blankMarkup } from './markup.js'
import { longestInsertion } from './result.js'
import { type Bracket, countWords, type Token, tokensOf } from './tokenizer.js'
import { nothing } from '../text/typography.js'

/** A quotation as it is looked for. Offsets lie in the quotation as it was written. */
export interface Pattern {
  readonly text: string
  /** From the first word to the last, without what stands at the edges. */
  readonly tokens: readonly Token[]
  /** Brackets before the first and after the last word of the source: they stand beside it, or for words that it has there. */
  readonly edges: readonly Bracket[]
  /** Those of them that touch the first word and the last. */
  readonly before?: Bracket
  readonly after?: Bracket
  /** A full stop or comma at its end, which may be the memo's own. */
  readonly final?: Token
  /** Whether a bracket at an edge says what none may. */
  readonly isForbidden: boolean
}

/** Reads words between quotation marks, or a block quotation, out of a memo in Markdown. */
export function patternOf(quotation: string): Pattern {
  const all = joinBrackets(dropStops(tokensOf(dropMarksAround(blankMarkup(quotation)))))
  let first = 0
  let last = all.length
  while (first < last && isEdge(all[first])) first += 1
  const final = all[last - 1]
  const isStop = final?.kind === 'mark' && /[.,]/.test(final.text)
  if (isStop) last -= 1
  while (first < last && isEdge(all[last - 1])) last -= 1
  const edges = [...all.slice(0, first), ...all.slice(last)].filter((token) => token.kind === 'bracket')
  const before = all[first - 1]
  const after = all[last]
  return {
    text: quotation,
    tokens: all.slice(first, last).map((token, index) => afterEllipsis(token, all[first + index - 1])),
    edges,
    ...(before?.kind === 'bracket' ? { before } : {}),
    ...(after?.kind === 'bracket' ? { after } : {}),
    ...(isStop ? { final } : {}),
    isForbidden: edges.some(
      (edge) =>
        edge.isGlued ||
        guardOfInsertion(edge.inner) !== undefined ||
        // Those that touch a word are compared with what the source has beside it.
        (edge !== before && edge !== after && countWords(edge.inner) > longestInsertion),
    ),
  }
}

function afterEllipsis(token: Token, before: Token | undefined): Token {
  return token.kind === 'word' && before?.kind === 'ellipsis' ? { ...token, isAfterEllipsis: true } : token
}

function isEdge(token: Token | undefined): boolean {
  return token?.kind === 'ellipsis' || token?.kind === 'bracket'
}

/** Takes off the quotation marks around the whole, where there are any: `“may” or “could”` has none around the whole. */
function dropMarksAround(text: string): string {
  const trimmed = text.replaceAll(nothing, '').trim()
  const opening = trimmed.charAt(0)
  const closing = { '“': '”', '«': '»', '"': '"' }[opening]
  const inner = trimmed.slice(1, -1)
  if (!inner || closing === undefined || !trimmed.endsWith(closing)) return text
  let depth = 0
  for (const mark of inner) {
    if (mark === closing) depth -= 1
    else if (mark === opening) depth += 1
    if (depth < 0) return text
  }
  return depth === 0 ? text.replace(opening, nothing).replace(/[^\s\u00AD](?=[\s\u00AD]*$)/, nothing) : text
}

/** A full stop before an ellipsis closes a sentence that may have gone on: the ellipsis stands for the rest. */
function dropStops(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    (token, index) => !(token.kind === 'mark' && token.text === '.' && tokens[index + 1]?.kind === 'ellipsis'),
  )
}

/** Brackets next to each other are one, or a row of them could replace any number of words. */
function joinBrackets(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = []
  for (const token of tokens) {
    const before = joined.at(-1)
    if (token.kind !== 'bracket' || before?.kind !== 'bracket') joined.push(token)
    else {
      const isGlued = before.isGlued || token.isGlued
      joined[joined.length - 1] = { ...before, end: token.end, inner: [...before.inner, ...token.inner], isGlued }
    }
  }
  return joined
}
