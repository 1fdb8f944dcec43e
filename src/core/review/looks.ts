import type { Span } from '../model.js'
import type { ReviewChange } from './change.js'
import type { Who } from './documentBlocks.js'
import type { ReadBlock } from './groups.js'
import type { GroupToken } from './groupTokens.js'
import { noteMark } from './pieces.js'

/** Words in a row whose look became another, without tracking: places of tokens as they were, the end not among them. */
export interface LookChange {
  readonly from: number
  readonly to: number
  /** Where the first of them stands now. */
  readonly now: number
  /** Whether they are struck out now, and were not. */
  readonly isStruck: boolean
}

/** Tokens and the blocks that they are of. */
interface Side {
  readonly tokens: readonly GroupToken[]
  readonly blocks: readonly ReadBlock[]
}

const striking = /\bd?strike\b ?/g

/** Which words look otherwise than before; where nobody knows how they looked (no `before`), which are struck out. */
export function lookChanges(
  before: readonly ReadBlock[] | undefined,
  tokens: readonly GroupToken[],
  after: Side,
  aligned: readonly number[],
): readonly LookChange[] {
  const looks = looksOf(after)
  const own = before && looksOf({ tokens, blocks: before })
  const changes: (LookChange & { to: number; readonly key: string })[] = []
  for (const [from, now] of aligned.entries()) {
    const look = now < 0 ? '' : (looks[now] ?? '')
    const was = now < 0 ? '' : own ? (own[from] ?? '') : look.replace(striking, '').trim()
    if (look === was || tokens[from]?.key.startsWith(noteMark)) continue
    const key = `${was}\n${look}`
    const last = changes.at(-1)
    if (last?.key === key && last.to === from && last.now + from - last.from === now) last.to = from + 1
    else
      changes.push({ from, to: from + 1, now, key, isStruck: look.search(striking) >= 0 && was.search(striking) < 0 })
  }
  return changes
}

/** The look that each token begins with. */
function looksOf({ tokens, blocks }: Side): readonly string[] {
  let [block, next] = [-1, 0]
  let spans: readonly (Span & { readonly look: string })[] = []
  return tokens.map((one) => {
    if (!one.token) return ''
    if (one.block !== block) [block, next, spans] = [one.block, 0, blocks[one.block]?.block.looks ?? []]
    while ((spans[next]?.end ?? Infinity) <= one.start) next++
    const span = spans[next]
    return span && span.start <= one.start ? span.look : ''
  })
}

/** Words whose look alone was changed, which no memo keeps. */
export function formatChange(words: string, who: Who, place: Span | undefined): Omit<ReviewChange, 'id'> {
  return {
    ...who,
    kind: 'format',
    before: words,
    after: words,
    ...(place && { place }),
    edits: [],
    reasons: ['format'],
  }
}
