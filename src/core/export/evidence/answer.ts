import type { Assessment } from '../../assess/assessment.js'
import type { Review } from '../../corpus/reviews.js'
import type { Interview, PassageRef } from '../../model.js'
import type { BracketChange } from '../../quoted/brackets.js'
import type { QuotationState } from './quotationState.js'

/**
 * What is known of a sentence and what it cites, in the order in which somebody has to look. That words stand in the source *to the letter* the program
 * says, and that a rule shows how they *differ*; whether the source says what the sentence says only a person can, who has *read* it.
 */
export const answerKinds = ['unknown', 'differs', 'not read', 'not compared', 'to the letter', 'read'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What a check has shown of a sentence beside its source, as far as it is certain: a hint is for the author alone. */
export type Fault = 'no-place' | 'contrary' | 'elsewhere' | 'figure' | 'surer' | 'voice' | 'speaker' | 'claim-changed'

/** What is known of one key of a citation and of what its sentence says of it. */
export interface CitationAnswer {
  readonly kind: AnswerKind
  readonly interview: Interview | undefined
  /** The passages cited. */
  readonly refs: readonly PassageRef[]
  /** Whether nothing but the place may be told. */
  readonly isProtected: boolean
  /** The clauses that rest on it, with what each was compared with. */
  readonly clauses: readonly Assessment[]
  readonly faults: readonly Fault[]
  /** Of what is quoted; `cut`: it stands there to the letter, and without the words beside it says something else. */
  readonly quoted?: QuotationState | 'cut'
  /** What brackets in it stand for, in the source's words. */
  readonly brackets: readonly Pick<BracketChange, 'words' | 'replaced'>[]
  /** What a person has said; `lapsed` where the source was other then. */
  readonly review?: Review | 'lapsed'
}

/** Whether what is quoted does not stand there as it is quoted. */
export function isMisquoted(quoted: CitationAnswer['quoted']): boolean {
  return quoted !== undefined && quoted !== 'verbatim' && quoted !== 'unchecked'
}

/** Whether the answer is one that a person may give. */
export function isForPeople({ kind, quoted }: Pick<CitationAnswer, 'kind' | 'quoted'>): boolean {
  return kind !== 'unknown' && kind !== 'to the letter' && !isMisquoted(quoted)
}

/** Whether somebody has yet to read the sentence beside its source, and can: the source is here, and no quotation has to be mended first. */
export function isToRead({ kind, quoted }: Pick<CitationAnswer, 'kind' | 'quoted'>): boolean {
  return kind === 'not read' || (kind === 'differs' && !isMisquoted(quoted))
}
