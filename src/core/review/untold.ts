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
  const tellers = known.map((change) => ({ change, words: even(change.before) }))
  const used = new Set<Found>()
  return other.flatMap((one) => {
    const { kind, before, on, reasons } = one
    if (kind === 'format' || kind === 'struck') return []
    const words = even(before)
    // Where old words are those of the memo, the new ones suffice.
    const isPlaceEnough = why === 'untracked' && on !== undefined && on.end > on.start
    const teller = tellers.find(
      ({ change, words: had }) =>
        isAround(change, one) &&
        !used.has(change) &&
        ((isPlaceEnough && change.on !== undefined) || had.includes(words)),
    )?.change
    // One without a place may be any of those with its words.
    if (teller && !on) used.add(teller)
    return teller ? [] : reasons.includes('in memo') ? one : { ...one, reasons: [...reasons, why] }
  })
}

/** Whether a change may be the other one, or a part of it, by their places, or by their kinds where it has no place. */
function isAround({ on, kind }: Found, other: Found): boolean {
  if (!other.on) return true
  return on ? on.start <= other.on.start && other.on.end <= on.end : kind === other.kind
}

function even(words: string): string {
  return words.replace(/\s+/g, ' ').trim()
}
