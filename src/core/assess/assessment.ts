import type { Cited } from '../cited/cited.js'
import type { MemoSentence } from '../cited/sentences.js'
import type { Span } from '../model.js'
import type { ConflictKind, Mend } from './clause.js'
import type { Unit } from '../sentence/evidence/evidence.js'
import type { StrangeFigure } from './figures.js'

/** What became of a clause beside what it cites. Spans are the memo's. */
export type Answer =
  /** Nothing shows a fault, which says nothing of whether it is right; `without` are the words that nothing in the cited place has. */
  | { readonly kind: 'compared'; readonly unit: Unit; readonly without: readonly Span[] }
  /** `isSure`: what stands there says the same, and would say so if it were cited. */
  | { readonly kind: 'elsewhere'; readonly unit: Unit; readonly isSure: boolean }
  | {
      readonly kind: 'conflicts'
      readonly conflict: ConflictKind
      readonly unit: Unit
      readonly span: Span
      /** The words of the unit that say the contrary. */
      readonly words: string
      /** What would make the clause say the same, where a word or two do; in the memo's offsets. */
      readonly mend?: Mend | undefined
      /** Whether the place has next to all else that the clause says. */
      readonly isSure: boolean
    }
  | { readonly kind: 'not found' }
  | { readonly kind: 'not compared' }

/** A clause of a memo, what it rests on, and whether that says so. */
export interface Assessment {
  readonly sentence: MemoSentence
  readonly clause: Span
  readonly cited: Cited
  readonly answer: Answer
  /** What the place says that has most of the clause's words, of all it says and of the sentences of its text alone; none where it was not compared. */
  readonly nearest: readonly Unit[]
  /** Which part of the clause's words the place has, by weight. */
  readonly coverage: number
  /** Its figures that the place has not; spans are the memo's. */
  readonly figures: readonly (StrangeFigure & { readonly span: Span })[]
}
