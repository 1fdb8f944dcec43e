import type { ClaimKind, Likelihood, Span } from '../model.js'

/** Which sort of words a suggestion rests on. */
export type CodingReason =
  /** `in my view`, `seems to`, `is worrying` */
  | 'judgement'
  /** `will`, `is going to`, `I would expect` */
  | 'future'
  /** `may`, `could`, with a time that is still to come */
  | 'possible-future'
  /** `should`, `my advice would be` */
  | 'call'
  /** what was done, with a date or a figure */
  | 'dated-event'
  /** words of doubt */
  | 'doubt'
  /** what a voice says of its own knowledge */
  | 'own-knowledge'
  /** `Beijing thinks`, `according to the ministry` */
  | 'reported'
  /** a term of ICD 203 or one that means the same */
  | 'estimative-term'

/** What the wording supports, and the words that do. `span` lies in the text that was asked about. */
export interface Suggested<T> {
  readonly value: T
  readonly span: Span
  readonly reason: CodingReason
}

/** The coding that the words of a passage support. What they do not support is absent: none is better than a wrong one. */
export interface Coding {
  readonly kind?: Suggested<ClaimKind>
  /** Verbatim. */
  readonly hedge?: Suggested<string>
  /** Verbatim. */
  readonly caveat?: Suggested<string>
  /** Whose view it is where the sentence reports another's. */
  readonly holder?: Suggested<string>
  readonly likelihood?: Suggested<Likelihood>
}
