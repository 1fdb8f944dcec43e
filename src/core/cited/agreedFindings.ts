import type { ReadBackState } from '../corpus/readBacks.js'

/** A voice of an interview, by its id. */
export interface SpeakerRef {
  readonly key: string
  readonly voice: string
}

/** What the rules find that ask whether what was agreed with a source is kept. */
export interface AgreedFindings {
  /**
   * `open` of `all` sentences; `state` and its `day` are of the first of them, `to-send` where nothing was recorded of it as it stands, `ahead` where that
   * has a day in the future, `uncited` of words that nothing cites.
   */
  'read-back-open': SpeakerRef & {
    readonly open: number
    readonly all: number
    readonly state: Exclude<ReadBackState, 'answered' | 'released'> | 'to-send' | 'closed' | 'ahead' | 'uncited'
    readonly day?: string
  }
  /** `day` is the first on which it may be published. */
  'under-embargo': { readonly key: string; readonly day: string }
  /** `day` is the last on which the recording may be kept. */
  'recording-overdue': { readonly key: string; readonly day: string }
}
