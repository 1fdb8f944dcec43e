import type { UnreadableReason } from '../core/transcript/transcript.js'

/** Ends the reading of a file from which nothing can be taken; `decode` turns it into a value. */
export class Unreadable extends Error {
  readonly reason: UnreadableReason
  readonly count: number | undefined

  /** `count` is how many tracked changes there are. */
  constructor(reason: UnreadableReason, count?: number) {
    super(`the file is unreadable: ${reason}`)
    this.reason = reason
    this.count = count
  }
}
