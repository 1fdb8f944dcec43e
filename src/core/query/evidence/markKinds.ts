/** The words on which the truth of a sentence turns, in the order in which they are listed. */
export const markKinds = ['figure', 'name', 'negation', 'hedge', 'condition', 'comparison', 'view'] as const
export type MarkKind = (typeof markKinds)[number]

/** A stretch of a sentence; `isOnlyHere` where the other side lacks the word, `meets` what stands there for it. */
export interface MarkedWords {
  readonly text: string
  readonly kind?: MarkKind
  readonly isOnlyHere: boolean
  readonly meets?: string
}
