import type { Span } from '../model.js'
import type { Difference } from './difference.js'
import type { Unit } from '../sentence/evidence/evidence.js'
import type { Reading } from '../sentence/evidence/tokens.js'

/** How a clause differs from what it otherwise says again. */
export type ConflictKind = Difference['kind'] | 'condition' | 'holder' | 'report' | 'certainty'

/** So many telling words have a clause and a unit in common at least. */
export const fewestShared = 2

/** From here on it speaks of the same matter, be it in other words. */
export const sameMatter = 0.25

/** From here on a unit speaks of the same as a clause, and a difference between them is one. */
export const sameThing = 0.45

/** From this share of a clause's other words on what is said otherwise is surely said of the same. */
export const sureThing = 0.6

/** A clause as it is compared. */
export interface Clause {
  readonly reading: Reading
  /** What it is about. */
  readonly keys: readonly string[]
  /** Whether a stretch of it is the memo's own words, and not quoted. */
  readonly isOwn: (span: Span) => boolean
  /** Whether its sentence names somebody who speaks elsewhere. */
  readonly isOfOthers: boolean
  /** Where the sentence names somebody of the interview as who says this. Undefined where it names nobody so. */
  readonly attributedTo: Span | undefined
  /** It without quoted words and without those that do. */
  readonly unattributed: string
  /** From offsets in it to the memo's. */
  readonly shift: (span: Span) => Span
}

/** Words that take the place of others. */
export interface Mend {
  readonly replace: Span
  readonly text: string
}

/** Where a clause and a unit of the place say the contrary; `words` are the unit’s. */
export interface Conflict {
  readonly kind: ConflictKind
  readonly unit: Unit
  readonly own: Span
  readonly words: string
  /** What would make the clause say the same, where a word or two do. */
  readonly mend?: Mend | undefined
  /** Whether the unit has next to all else that the clause says. */
  readonly isSure: boolean
}

/** The keys of a clause but for those of a stretch of it. */
export function restOf({ tokens }: Reading, keys: readonly string[], { start, end }: Span): readonly string[] {
  const inside = new Set(tokens.flatMap((token) => (start <= token.start && token.end <= end ? (token.key ?? []) : [])))
  return keys.filter((key) => !inside.has(key))
}
