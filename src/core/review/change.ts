import type { Edit } from '../citation/insert.js'
import type { Span } from '../model.js'
import type { Who } from './documentBlocks.js'

/** Why somebody has to look at a change before it is made; or why it can be made by hand alone. */
export type LookReason =
  | 'quotation'
  | 'new quotation'
  | 'citation'
  | 'new citation'
  | 'cites'
  /** In a paragraph that cites, or has a note. */
  | 'beside'
  | 'protected'
  | 'name'
  | 'figure'
  | 'hedge'
  | 'saying'
  | 'negation'
  | 'language'
  | 'structure'
  | 'markup'
  /** The memo has other words there than the document was made of. */
  | 'memo changed'
  /** It was tracked, and the export that is known shows nothing of it. */
  | 'not in export'
  /** It was not tracked, and nobody knows whether the document was changed or the memo. */
  | 'untracked'
  /** It has been made in the memo already. */
  | 'in memo'
  /** It stands in something that no memo has, or nobody can say where. */
  | 'not in memo'
  | 'several people'
  | 'format'
  | 'struck'
  /** The mark of a note was put in, taken out or moved. */
  | 'note'

/** One thing that a reviewer did. */
export interface ReviewChange extends Who {
  /** Stays the same while the memo is changed. */
  readonly id: string
  readonly kind: 'words' | 'inserted' | 'deleted' | 'split' | 'joined' | 'moved' | 'format' | 'struck'
  /** Words as the document had them, and as it has them now; marks of notes are in them as `noteMark`. */
  readonly before: string
  readonly after: string
  /** What citations that were typed in the document become in the memo, where their source is sure. */
  readonly citations?: readonly string[]
  /** The words that the memo has there by now, where that has been edited since; the document went out with `before`. */
  readonly inMemo?: string
  /** Where it belongs in the memo; undefined where nobody can say. */
  readonly place?: Span
  /** What makes the change in the memo; none where somebody has to make it by hand. */
  readonly edits: readonly Edit[]
  /** None where it needs no look. */
  readonly reasons: readonly LookReason[]
}

/** Gives changes, in the order in which the document has them, ids: what was done, and the how manieth of its kind it is. */
export function withIds(changes: readonly Omit<ReviewChange, 'id'>[]): readonly ReviewChange[] {
  const counts = new Map<string, number>()
  return changes.map((change) => {
    const { kind, before, after, author, date } = change
    const key = JSON.stringify([kind, before, after, author, date])
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return { ...change, id: `${count} ${key}` }
  })
}
