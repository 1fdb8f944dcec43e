import type { AgreedFindings, SpeakerRef } from './agreedFindings.js'
import type { Edit } from '../citation/insert.js'
import type { NamePlace } from '../memo/namePlace.js'
import type { ClaimKind, Likelihood, PassageRef, Span } from '../model.js'
import type { MissingPassages } from '../citation/resolve.js'
import type { CorpusPlace } from '../quotation/search.js'
import type { DiffPart } from '../quotation/result.js'
import type { ClosedPlace } from '../terms/closedPlaces.js'
import type { BrokenSwitch } from './switches.js'
import type { Checked } from './checked.js'
import type { MemoDoubt } from './memoDoubt.js'

export type { SpeakerRef } from './agreedFindings.js'
export type { MemoDoubt } from './memoDoubt.js'

/** What each rule finds: the data of its sentence, which the shells make. Passages are the interview's with the key beside them. */
export interface Findings extends AgreedFindings {
  /** `where`: whether bibliographies were looked through besides the interviews. */
  'unknown-source': {
    readonly key: string
    readonly nearest: readonly string[]
    readonly where: 'interviews' | 'bibliographies'
  }
  /** `other` stands behind a comma in the citation of `key`, or in a bracket right beside it. */
  'citation-separator': { readonly key: string; readonly other: string; readonly isBeside?: true }
  'unknown-locator': { readonly key: string; readonly locator: string; readonly missing?: MissingPassages }
  'missing-locator': {
    readonly key: string
    /** The bracket around it is not closed, so that what stands behind the key is no place. */
    readonly isOpen?: true
    /** What is to be written behind the key, as its first fix does, or for example; none where the bracket is open. */
    readonly wanted?: string
  }
  'quotation-altered': {
    readonly key: string
    readonly nearest?: { readonly ref: PassageRef; readonly voice: string; readonly diff: readonly DiffPart[] }
  }
  'quotation-initial': { readonly key: string; readonly letter: string }
  /**
   * `words` are those that are touched; `replaced` the source's in whose place a bracket stands, empty where it adds, an ellipsis where they are
   * protected. `name`: the bracket puts a name that the source does not have there.
   */
  'quotation-retouched': {
    readonly key: string
    readonly touch: 'emphasis' | 'question' | 'bracket' | 'name' | 'clause' | 'no-words'
    readonly words: string
    readonly replaced?: string
  }
  /** Words of whoever took the notes. */
  'quotation-from-notes': { readonly key: string }
  /** `ref` and `voice` are of the passage whose speaker nobody has confirmed. */
  'speaker-unconfirmed': SpeakerRef & { readonly ref: PassageRef }
  'quotation-misplaced': {
    readonly key: string
    readonly cited: readonly PassageRef[]
    readonly places: readonly Pick<CorpusPlace, 'key' | 'refs' | 'voice'>[]
  }
  /** `words` are those of the source that stand right before the quotation or, where it is a limit, right behind it. */
  'quotation-cut': {
    readonly key: string
    readonly ref: PassageRef
    readonly voice: string
    readonly part: 'negation' | 'condition' | 'limit' | 'hedge' | 'holder' | 'question'
    readonly words: string
    /** Whether an ellipsis of the quotation leaves the words out. */
    readonly isHidden: boolean
    /** Whether they stand behind the words quoted, and not before them. */
    readonly isBehind: boolean
  }
  'quotation-uncited': {
    /** None where a protected text has the words and does not say where. */
    readonly places: readonly Pick<CorpusPlace, 'key' | 'refs' | 'voice'>[]
    /** Whether the words stand between quotation marks, or in a block quotation. */
    readonly isMarked: boolean
  }
  'quotation-unchecked': {
    readonly key: string
    readonly reason:
      | 'no-source'
      /** The text may be in the store, which was not opened, or answers for longer quotations alone. */
      | 'store-closed'
      | 'few-words'
      | 'source-differs'
      | 'source-incomplete'
      | 'translated'
      | 'front-matter'
      | 'not-closed'
      | 'not-in-corpus'
  }
  'stale-claim': {
    readonly key: string
    readonly id: string
    readonly state: 'changed' | 'without-hash' | 'elsewhere' | 'gone'
  }
  'certainty-inflated': EstimateFound
  'forecast-as-fact': EstimateFound
  /** Either likelihood beside confidence in one sentence, or terms of two rows of the table in one memo; `other` are words it is mixed with. */
  'mixed-estimate': { readonly mix: 'confidence' | 'rows'; readonly words: string; readonly other: string }
  /** `beside words`: a name in a memo that has words of the interview and does not cite it; `words`: what was said off the record, to the letter. */
  'attribution-breach': {
    readonly key: string
    readonly where: 'text' | 'file name' | 'beside words' | 'words'
    readonly place: NamePlace
  }
  'attribution-unchecked': {
    readonly key: string
    /** The store was not opened, has no file of its names, or has one that cannot be read. */
    readonly why: 'closed' | 'missing' | 'damaged'
  }
  /** Neither name nor key: beside the place, one would tell the other. */
  'identification-risk': { readonly kind: IdentifyingKind }
  /** Without a passage it is the whole interview. */
  'terms-ignored': ClosedPlace & { readonly key: string }
  /** `as`: told as a fact, or as the interviewee's own view. */
  'voice-dropped': ReportedView & { readonly as: 'fact' | 'own' }
  /** `refs` and `voice` are of who does say it; `answers` the paragraphs that answer where that is a question. */
  'wrong-voice': {
    readonly key: string
    /** Of whom the sentence names instead. */
    readonly name: string
    readonly refs: readonly [PassageRef, ...PassageRef[]]
    readonly voice: string
    readonly answers: readonly PassageRef[]
  }
  'estimate-in-their-mouth': {
    readonly key: string
    readonly name: string
    readonly words: string
    readonly ref: PassageRef
    readonly hedge?: string
  }
  /** `figure` as the memo has it, `other` as the claim; without that it stands nowhere in the passages `cited`, and as a year nowhere in the interview. */
  'number-differs': {
    readonly key: string
    readonly figure: string
    readonly cited?: readonly PassageRef[]
    readonly source?: { readonly ref: PassageRef; readonly voice: string; readonly other: string }
  }
  /** `words` are the memo’s, `sourceWords` the clause of the source or, where `isClaim`, of the corpus that says the contrary. */
  'conflicts-with-source': {
    readonly key: string
    readonly ref: PassageRef
    readonly voice: string
    readonly conflict: 'negation' | 'opposite' | 'quantifier' | 'roles' | 'condition' | 'holder' | 'report'
    readonly words: string
    readonly sourceWords: string
    readonly isClaim: boolean
  }
  /** `ref` and `voice` are where it is said. */
  'said-elsewhere': {
    readonly key: string
    readonly cited: readonly PassageRef[]
    readonly ref: PassageRef
    readonly voice: string
  }
  'statement-uncited': Readonly<Record<string, never>>
  'claim-uncited': { readonly name: string; readonly keys: readonly string[] }
  /** Or all that is cited of several interviews was heard from one origin. */
  'single-source': SpeakerRef &
    ({ readonly other: SpeakerRef } | { readonly origin: string; readonly interviews: number })
  disagreement: {
    readonly key: string
    readonly claim: string
    readonly relation: 'qualified-by' | 'contradicted-by'
    readonly other: SpeakerRef & { readonly ref: PassageRef; readonly claim: string }
  }
  'unused-source': { readonly key: string }
  'switch-broken': {
    /** `right` of a rule that no memo switches off, which is `unknown`. */
    readonly lacks: BrokenSwitch['lacks'] | 'right'
    /** The first name in it that no rule has, and the rules that may be meant. */
    readonly unknown?: string
    readonly nearest?: readonly string[]
  }
}

/** What may tell who a protected source is. */
export type IdentifyingKind =
  /** A given name alone, which may be anybody's. */
  | 'given-name'
  /** What friends may call somebody of that name. */
  | 'nickname'
  /** A name that is an ordinary word too, in small letters. */
  | 'ordinary-name'
  /** What somebody is, as the transcript states it. */
  | 'position'
  /** The same in other words. */
  | 'other-position'
  /** In a quotation: `my brother`. */
  | 'relative'
  /** The day of the interview, of which the year alone may be told. */
  | 'day'
  /** The description beside a place, an institution or a day. */
  | 'role'

/** A memo's words beside what the claim they render says, and which part of it says so. */
export interface EstimateFound {
  readonly key: string
  readonly ref: PassageRef
  readonly voice: string
  /** The memo's words. */
  readonly words: string
  /** Ours: the label under which the claim stands in the corpus. */
  readonly claim: string
  readonly source:
    | { readonly by: 'hedge' | 'caveat'; readonly words: string }
    | { readonly by: 'likelihood'; readonly value: Likelihood }
    | { readonly by: 'wording' | 'kind'; readonly kind: ClaimKind }
}

/** A view that the voice only reports; `claim` is its label. */
export interface ReportedView {
  readonly key: string
  readonly ref: PassageRef
  readonly voice: string
  readonly holder: string
  readonly claim: string
}

export type MemoRuleId = keyof Findings

export const memoSeverities = ['error', 'warning', 'info', 'hint'] as const
export type MemoSeverity = (typeof memoSeverities)[number]

/** A change that mends a problem; its label is made from `kind` and `data`. */
export interface Fix {
  readonly kind:
    | 'use-key' // data: key
    | 'separate-citations' // data: key
    | 'add-locator' // data: locator
    | 'use-source-words' // data: words
    | 'quote-source' // data: words; the sentence is put in the source's
    | 'bracket-changes'
    | 'bracket-initial' // data: letter
    | 'remark-emphasis'
    | 'restore-question'
    | 'drop-quotation-marks'
    | 'add-quotation-marks'
    | 'cite-place' // data: citation; the words stand there
    | 'cite-claim' // data: citation, claim, ref; what is said there may be what is meant
    | 'renew-pin'
    | 'move-locator' // data: locator
    | 'remove-pin'
    | 'name-speaker' // data: speaker
    | 'name-holder' // data: holder
    | 'add-hedge' // data: hedge
    | 'assess'
    | 'assess-instead' // data: words
    | 'tell-expected' // data: speaker
    | 'name-description' // data: description
    | 'cite-too' // data: citation
    | 'take-off-list' // data: key
    | 'use-term' // data: term
    | 'own-sentence' // data: words
    | 'replace-words' // data: words; what the source has in the place of others
    | 'widen-quotation' // data: words
  readonly edits: readonly Edit[]
  readonly data: Readonly<Record<string, string>>
}

/** Words of a source beside those of the memo that are not as it has them. */
export interface Beside {
  readonly words?: string
  readonly source: string
}

/** One find of a rule. The span is exact to the characters concerned. */
export interface Found<K extends MemoRuleId> {
  readonly span: Span
  readonly data: Findings[K]
  readonly fixes?: readonly Fix[]
  /** In the place of the rule’s own, where the user has set none. */
  readonly severity?: MemoSeverity | undefined
  /** What its sentence does not tell otherwise: of a protected source nothing. */
  readonly beside?: Beside
  /** Makes a hint of it. */
  readonly doubt?: MemoDoubt | undefined
}

/** A mistake in a memo, as code and data. */
export type MemoProblem = {
  readonly [K in MemoRuleId]: Required<Omit<Found<K>, 'severity' | 'doubt' | 'beside'>> & {
    readonly ruleId: K
    readonly severity: MemoSeverity
    readonly doubt?: MemoDoubt
    readonly beside?: Beside
  }
}[MemoRuleId]

/** One thing that can be wrong in a memo. */
export interface Rule<K extends MemoRuleId = MemoRuleId> {
  readonly id: K
  readonly severity: MemoSeverity
  /** Runs only where the user asks for it. */
  readonly isOff?: true
  check(checked: Checked): Iterable<Found<K>>
}
