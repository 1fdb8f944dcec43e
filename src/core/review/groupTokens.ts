import type { DiffToken } from '../text/wordDiff.js'
import type { ReadBlock } from './groups.js'
import { noteMark } from './pieces.js'

/** A token of blocks in a row; the end of a block has no `token`. */
export interface GroupToken extends DiffToken {
  readonly block: number
  readonly token: DiffToken | undefined
  readonly index: number
}

/** The words of a block that are the memo's own. */
export function withoutCitations({ block, tokens }: ReadBlock): readonly DiffToken[] {
  return block.citations.length
    ? tokens.filter(({ start }) => !block.citations.some((one) => one.start <= start && start < one.end))
    : tokens
}

/** The tokens of blocks, with one for the end of each but the last. */
export function tokensOf(blocks: readonly number[], all: readonly ReadBlock[]): readonly GroupToken[] {
  return blocks.flatMap((block, place) => {
    const own = (all[block]?.tokens ?? []).map((token, index) => ({ ...token, block, token, index }))
    const end = { key: '\n', start: 0, end: 0, block, token: undefined, index: -1 }
    return place ? [end, ...own] : own
  })
}

/** The same, each mark of a note with its note for a key: `own` gives the place of that, as it was, for a block that a note begins with. */
export function withNotes(
  tokens: readonly GroupToken[],
  all: readonly ReadBlock[],
  own: (note: number) => number,
): readonly GroupToken[] {
  if (!tokens.some(({ key }) => key === noteMark)) return tokens
  const counts = new Map<number, number>()
  return tokens.map((one) => {
    if (one.key !== noteMark) return one
    const count = counts.get(one.block) ?? 0
    counts.set(one.block, count + 1)
    const note = all[one.block]?.block.notes[count] ?? -1
    return { ...one, key: `${noteMark}${note < 0 ? '' : own(note)}` }
  })
}

/** The words of a row of tokens as they are written, with an end of a block as a line break. */
export function wordsOf(tokens: readonly GroupToken[], all: readonly ReadBlock[]): string {
  let words = ''
  for (const [index, { block, token }] of tokens.entries()) {
    const last = tokens[index - 1]
    const text = all[block]?.block.text ?? ''
    if (!token) words += '\n'
    else words += text.slice(last?.token && last.block === block ? last.token.end : token.start, token.end)
  }
  return words
}

/** Whether blanks stand before a token. */
export function hasBlank(tokens: readonly GroupToken[], at: number): boolean {
  const [last, next] = [tokens[at - 1], tokens[at]]
  if (!last?.token || !next?.token || last.block !== next.block) return false
  return next.token.start > last.token.end
}

/** Where a word stands among those of its unit, or -1; behind the ends of a block, or in what a citation became, nowhere. */
export type Place = number | 'edge' | 'citation'

/** Whether words stand in the memo as they do in the document, those beside them too: then nobody has changed anything there. */
export function isWhole(last: Place, removed: readonly Place[], next: Place, length: number): boolean {
  const places: number[] = []
  for (const one of removed) {
    if (typeof one !== 'number' || one < 0) return false
    places.push(one)
  }
  if (last === -1 || next === -1) return false
  if (typeof last === 'number') places.unshift(last)
  if (typeof next === 'number') places.push(next)
  if (!places.length || places.some((place, index) => index > 0 && place !== (places[index - 1] ?? 0) + 1)) return false
  return (last !== 'edge' || places[0] === 0) && (next !== 'edge' || places.at(-1) === length - 1)
}
