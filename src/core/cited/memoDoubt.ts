/** Why a find is not certain enough for a warning. */
export type MemoDoubt =
  /** The sentence has few words of the claim. */
  | 'few-words'
  /** It cites several places for one thing. */
  | 'several-places'
  /** It concedes something or sets a condition. */
  | 'concession'
  /** Another claim of the passage may be meant. */
  | 'other-claim'
  /** What is told as done is not what the forecast says by its verb. */
  | 'other-verb'
  /** The source has no word of doubt, or one that says no more than whose view it is. */
  | 'no-hedge'
  /** It may speak of the source and not of what the source says. */
  | 'of-source'
  /** It names whose view it is, though not that he holds it. */
  | 'holder-named'
  /** A sentence beside it cites the place. */
  | 'cited-near'
  /** Nobody is said to have said these words. */
  | 'nobody-quoted'
  /** The word or two quoted may stand in quotation marks for another reason. */
  | 'few-quoted'
  /** The words may give nobody a view. */
  | 'no-view'
  /** The passage may report the person who is named. */
  | 'may-be-reported'
  /** The year may be the memo's own, for context. */
  | 'own-context'
  /** The figure may be the writer's own count, or reckoned from others. */
  | 'own-count'
  /** The sentence may say the same in other words. */
  | 'other-words'
