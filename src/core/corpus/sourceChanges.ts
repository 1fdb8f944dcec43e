/** How a file differs from the last commit. */
export type Uncommitted = 'new' | 'changed'

/** How sources differ from the last commit, by key; those of which no commit can tell are `unknown`. */
export interface SourceChanges {
  readonly changed: ReadonlyMap<string, Uncommitted>
  readonly unknown: readonly string[]
}
