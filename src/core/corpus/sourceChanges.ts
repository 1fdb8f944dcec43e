import type { ReviewKey } from './reviews.js'

/** How a file differs from the last commit. */
export type Uncommitted = 'new' | 'changed'

/** How sources differ from the last commit, by key; those of which no commit can tell are `unknown`. */
export interface SourceChanges {
  readonly changed: ReadonlyMap<string, Uncommitted>
  readonly unknown: readonly string[]
  /** Absent where nobody has looked. */
  readonly otherHands?: readonly OtherHand[]
}

/** What somebody signed and somebody else committed; without `reading` the release of a read-back. */
export interface OtherHand {
  readonly initials: string
  /** As git names who committed it. */
  readonly author: string
  readonly reading?: ReviewKey
}
