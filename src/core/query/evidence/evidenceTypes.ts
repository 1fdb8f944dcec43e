import type { CslItem } from '../../bibliography/item.js'
import type { MemoProblem } from '../../cited/rule.js'
import type { Edit } from '../../citation/insert.js'
import type { ReadBack } from '../../corpus/readBacks.js'
import type { Relation } from '../../corpus/relatedClaims.js'
import type { Claim, Interview, Passage, PassageRef, Span, Terms } from '../../model.js'
import type { MarkedWords } from './markKinds.js'
import type { CitationAnswer } from '../../export/evidence/answer.js'

/** What a sentence of a memo, or a claim or passage shown for itself, rests on: what stands beside the memo. */
export interface Evidence {
  /** Undefined where a claim or a passage is shown for itself. */
  readonly sentence?: EvidenceSentence
  /** Those of the sentence, in the order of their places. */
  readonly problems: readonly MemoProblem[]
  /** One for each key that is cited, the one at the cursor first. */
  readonly sources: readonly EvidenceSource[]
  /** How many further keys the sentence cites. */
  readonly more: number
}

export interface EvidenceSentence {
  readonly span: Span
  /** As long as the span: citations are blanks. */
  readonly words: readonly MarkedWords[]
  /** The text of the memo, in which spans of answers lie. */
  readonly memo: string
}

export type EvidenceSource = UnknownEvidence | WorkEvidence | InterviewEvidence

export interface UnknownEvidence {
  readonly kind: 'unknown'
  readonly key: string
}

/** A work of a bibliography, of which nothing but its data is here. */
export interface WorkEvidence {
  readonly kind: 'work'
  readonly key: string
  readonly work: CslItem
}

export interface InterviewEvidence {
  readonly kind: 'interview'
  readonly interview: Interview
  /** All passages cited, or that the claim rests on; none where the interview is cited as a whole. */
  readonly refs: readonly PassageRef[]
  /** The one whose words are shown. */
  readonly passage?: Passage
  /** Whether the source says so, with the offset of the citation in the memo; undefined of a claim or passage shown for itself. */
  readonly asked?: { readonly answer: CitationAnswer; readonly offset: number }
  readonly readBack?: ReadBackEvidence
  /** The claim that is pinned, else that which the sentence renders, else one that rests on the sentence shown. */
  readonly claim?: Claim
  /** Some of the further claims that rest on the passages, and how many more do. */
  readonly alsoHere: readonly Claim[]
  readonly moreHere: number
  /** The strictest that hold for what is shown. */
  readonly terms: Terms
  readonly words: SourceWords
  readonly others: OtherClaims
  /** The edits that say the sentence in the source's own words, where that can be done. */
  readonly wording?: readonly Edit[]
}

/** A sentence that its source reads back before it is printed. */
export interface ReadBackEvidence {
  /** As `ReadBack` has it. */
  readonly hash: string
  /** Of all sentences of the memo that the same speaker reads back, this one too. */
  readonly all: readonly string[]
  /** What was recorded of it as it stands now. */
  readonly latest?: ReadBack
  /** ISO day. */
  readonly today: string
}

/** The words of the source, or why they are not shown. */
export type SourceWords =
  | DisplayedWords
  /**
   * `protected`: somebody has to ask for them first; `off-record`: never; `names`: a protected name stands in them; `no-text`: no text of the
   * interview is here; `no-passage`: the text, or the citation, has no such passage.
   */
  | { readonly state: 'protected' | 'off-record' | 'names' | 'no-text' | 'no-passage' }

export interface DisplayedWords {
  readonly state: 'shown'
  /** Whether they are a protected source's, and shown because somebody asked. */
  readonly isProtected: boolean
  /** Whether they may be quoted from the text that the corpus shares; what is in the store is not. */
  readonly isShared: boolean
  /** Whether the text has other words here than those that the interview was made of. */
  readonly isChanged: boolean
  /** Those that decide whether the memo's sentence holds, in the order of the text. */
  readonly sentences: readonly DecidingSentence[]
  /** Of the one that has most of it, in the text of the interview. */
  readonly span: Span
  /** Words that matter and stand in one of the two sentences alone, each once, as written. */
  readonly onlyInMemo: readonly string[]
  readonly onlyInSource: readonly string[]
  /** The passage with the question asked and a paragraph either side, in the order of the text. */
  readonly around: readonly AroundPassage[]
}

/** A sentence of the source, or several that a claim rests on together. */
export interface DecidingSentence {
  readonly passage: Passage
  readonly span: Span
  readonly words: readonly MarkedWords[]
}

/** Some of a passage; one without a deciding sentence is shown for the context. */
export interface AroundPassage {
  readonly passage: Passage
  readonly parts: readonly { readonly text: string; readonly isDeciding: boolean }[]
  readonly isCutBefore: boolean
  readonly isCutAfter: boolean
}

export interface OtherClaims {
  readonly claims: readonly OtherClaim[]
  /** In how many further interviews somebody speaks on it. */
  readonly more: number
}

/** A claim of somebody else's, or of the same interview where one qualifies or contradicts the other. */
export interface OtherClaim {
  readonly relation: Relation | 'same-topic'
  readonly claim: Claim
}
