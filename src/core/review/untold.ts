import type { Span } from '../model.js'
import type { LookReason, ReviewChange } from './change.js'
import type { GroupToken } from './groupTokens.js'

/** A change, and where the document now has its new words, or had the old ones: in places of words, see `placeOf`. */
export interface Found extends Omit<ReviewChange, 'id'> {
  readonly on?: Span
}

/** More words than a block has. */
const perBlock = 1e7

/** Counts the words of a document through, so that places in it can be compared. */
function placeOf({ block, index }: GroupToken): number {
  return block * perBlock + index
}

/** The places of all words of a block. */
export function placesOfBlock(block: number, words: number): Span {
  return { start: block * perBlock, end: block * perBlock + words }
}

/** The places of the words of a group from one to another, the end not among them; without words, that between those beside it. */
export function placesOf(after: readonly GroupToken[], from: number, to: number): Span {
  const [ahead, first, last] = [after[from - 1], after[from], after[to - 1]]
  const start = ahead ? placeOf(ahead) + 1 : (after[0]?.block ?? 0) * perBlock
  return to > from && first && last ? { start: placeOf(first), end: placeOf(last) + 1 } : { start, end: start }
}

/** The changes that one comparison of a document found and another did not, with why they need a look. */
export function untold(known: readonly Found[], other: readonly Found[], why: LookReason): readonly Found[] {
  const used = new Set<Found>()
  return other.flatMap((one) => {
    if (one.kind === 'format' || one.kind === 'struck') return []
    const teller = known.find((may) => !used.has(may) && tells(may, one, why))
    // One without a place may be any of those with its words.
    if (teller && !one.on) used.add(teller)
    return teller ? [] : one.reasons.includes('in memo') ? one : { ...one, reasons: [...one.reasons, why] }
  })
}

/** Whether one change tells of another: it lies around it and has the old words. Where old words are those of the memo, the new ones suffice. */
function tells({ on, before, kind }: Found, other: Found, why: LookReason): boolean {
  const even = (words: string): string => words.replace(/\s+/g, ' ').trim()
  const has = even(before).includes(even(other.before))
  if (!other.on) return has
  if (!on) return has && kind === other.kind
  const isAround = on.start <= other.on.start && other.on.end <= on.end
  return isAround && (has || (why === 'untracked' && other.on.end > other.on.start))
}
