import { alignTokens, type DiffToken, diffTokens } from '../text/wordDiff.js'
import type { DocumentBlock } from './documentBlocks.js'
import { matchBlocks } from './matchBlocks.js'

/** A block with its words. */
export interface ReadBlock {
  readonly block: DocumentBlock
  readonly tokens: readonly DiffToken[]
  readonly numbers: readonly number[]
}

/** Blocks as they were, by their places, and what they have become: several on one side where one was split, or several joined. */
export interface Group {
  readonly before: readonly number[]
  readonly after: readonly number[]
}

export function readBlock(block: DocumentBlock): ReadBlock {
  return { block, tokens: diffTokens(block.text), numbers: block.numbers }
}

/** So much of a part must be words that its other half has lost. */
const leastMoved = 0.6

/** Which blocks became which, in the order of the document as it is now; what is in none was put in or taken out. */
export function groupsOf(before: readonly ReadBlock[], after: readonly ReadBlock[]): readonly Group[] {
  const became = matchBlocks(before, after)
  const groups = became.flatMap((to, from) => (to < 0 ? [] : [{ before: [from], after: [to] }]))
  const ofBefore = new Map(groups.map((group) => [group.before[0], group]))
  const ofAfter = new Map(groups.map((group) => [group.after[0], group]))
  joinRests(after, before, ofAfter, ['after', 'before'])
  joinRests(before, after, ofBefore, ['before', 'after'])
  return groups.sort((a, b) => (a.after[0] ?? 0) - (b.after[0] ?? 0))
}

type Side = keyof Group

/** Adds each block that has no counterpart to the group of the one beside it, where it has the words which that lost, or won. */
function joinRests(
  own: readonly ReadBlock[],
  other: readonly ReadBlock[],
  groups: Map<number | undefined, { before: number[]; after: number[] }>,
  [side, opposite]: readonly [Side, Side],
): void {
  for (const [index, { tokens }] of own.entries()) {
    if (groups.has(index) || !tokens.length) continue
    for (const beside of [index - 1, index + 1]) {
      const group = groups.get(beside)
      const [counterpart, ...more] = group?.[opposite] ?? []
      const whole = counterpart === undefined || more.length ? undefined : other[counterpart]
      if (!group || !whole) continue
      const kept = new Set(group[side].flatMap((one) => [...alignTokens(own[one]?.tokens ?? [], whole.tokens)]))
      const left = whole.tokens.filter((_, place) => !kept.has(place))
      const found = alignTokens(tokens, left).filter((to) => to >= 0).length
      if (found < tokens.length * leastMoved) continue
      group[side].push(index)
      group[side].sort((a, b) => a - b)
      groups.set(index, group)
      break
    }
  }
}

/** Those of the groups that keep their order; all others were moved (a longest rising row of places). */
export function inOrder(groups: readonly Group[]): ReadonlySet<Group> {
  const tails: number[] = []
  const ends: number[] = []
  const last: number[] = []
  const place = ({ before: [first = 0] }: Group): number => first
  for (const [index, group] of groups.entries()) {
    let low = tails.findIndex((tail) => tail >= place(group))
    if (low < 0) low = tails.length
    tails[low] = place(group)
    ends[low] = index
    last[index] = low ? (ends[low - 1] ?? -1) : -1
  }
  const kept = new Set<Group>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = last[at] ?? -1) {
    const group = groups[at]
    if (group) kept.add(group)
  }
  return kept
}
