import type { AnswerKind, CitationAnswer, Fault } from '../core/export/evidence/answer.js'
import type { QuotationAnswer } from '../core/check/documentCheck.js'
import type { ReviewReason } from '../core/corpus/reviews.js'
import type { MemoDoubt, MemoRuleId, MemoSeverity } from '../core/cited/rule.js'
import type { Entry, Interview, Problem, Terms } from '../core/model.js'
import type { Change, DiffPart } from '../core/quotation/result.js'

/**
 * What `--json` prints. Offsets are 0-based in UTF-16 units, ends exclusive, a byte order mark not counted and CRLF counted as two; lines and
 * columns are 1-based. A change that could break a reader raises `schemaVersion`.
 */
export const schemaVersion = 1

/** Of `assess`: 2 since its answers are no grades, and each clause says in which file it stands. */
export const assessVersion = 2

export interface JsonPlace {
  readonly line: number
  readonly column: number
  readonly start: number
  readonly end: number
}

export interface JsonProblem extends JsonPlace {
  /** As it was given on the command line, or below it. */
  readonly file: string
  readonly severity: Problem['severity']
  readonly rule: Problem['ruleId']
  readonly message: string
  readonly expected: readonly string[]
}

/** A place in a memo, or in a file that it includes. */
export interface JsonFilePlace extends JsonPlace {
  readonly file: string
  /** Where it ends, counted from 1; behind its last character. */
  readonly endLine: number
  readonly endColumn: number
}

export interface JsonMemoProblem extends JsonFilePlace {
  readonly severity: MemoSeverity
  readonly rule: MemoRuleId | Problem['ruleId'] | 'not-read'
  /**
   * Of a Word document: the heading and first words of its paragraph. `line` is the number of the paragraph then, `column` counts from its beginning,
   * and offsets are those of the text that was taken from the file.
   */
  readonly where?: string
  /** Why it is a hint, where its rule is severer. */
  readonly doubt?: MemoDoubt
  readonly message: string
}

/** `attache check --json` */
export interface JsonCheck {
  readonly schemaVersion: typeof schemaVersion
  /** Only with `--fix`. */
  readonly mended?: readonly JsonMended[]
  /** Those that are left. */
  readonly problems: readonly JsonMemoProblem[]
  /** Only where Word documents were checked. */
  readonly quotations?: readonly JsonDocumentQuotation[]
  /** Only where answers of a model were given: what they question. No problem, and nothing that changes the exit code. */
  readonly comparisons?: readonly JsonComparison[]
  /** Only where a corpus was named: cited sources that are not as the last commit has them, or of which no commit can tell. */
  readonly sources?: readonly JsonSource[]
}

/** A source that somebody may have written after the last look at it. */
export interface JsonSource {
  readonly key: string
  readonly state: 'new' | 'changed' | 'unknown'
}

/** A sentence that a model questions, with the words of the source and of the sentence that it points at. */
export interface JsonComparison extends JsonFilePlace {
  readonly model: string
  readonly span: string
  readonly differs: string
  readonly message: string
}

/** A quotation of a Word document. */
export interface JsonDocumentQuotation extends Omit<JsonMemoProblem, 'severity' | 'rule'> {
  readonly answer: QuotationAnswer['kind']
  /** Where it stands to the letter, or what comes nearest to it. */
  readonly places: readonly { readonly key: string; readonly refs: readonly string[]; readonly voice: string }[]
}

/** A clause of a memo that cites an interview, beside the place cited. */
export interface JsonAssessment extends JsonFilePlace {
  readonly text: string
  readonly key: string
  readonly answer: AnswerKind
  readonly faults: readonly Fault[]
  readonly quoted?: CitationAnswer['quoted']
  /** Where what it was compared with stands: `¶7`. */
  readonly at?: string
  /** A sentence of the source or, where `isClaim`, the wording of a claim. */
  readonly said?: string
  readonly isClaim?: boolean
  /** What a person has said of the sentence and its citation: the reason, where one was given; `lapsed` where the source was other then. */
  readonly review?: 'read' | 'lapsed' | ReviewReason
  /** Its words that nothing in the place has, those next to one another as one. */
  readonly without: readonly string[]
  /** Words of the clause, each with the word of `said` that it meets. */
  readonly mapping: readonly (readonly [own: string, said: string])[]
  readonly message: string
}

/** `attache assess --json` */
export interface JsonAssess {
  readonly schemaVersion: typeof assessVersion
  readonly assessments: readonly JsonAssessment[]
}

/** What `attache check --fix` did. The place is the problem's, before it was mended. */
export interface JsonMended extends JsonPlace {
  readonly file: string
  readonly rule: string
  /** In words. */
  readonly fix: string
}

/** `attache corpus --json`: the whole model, in the words of `src/core/model.ts`. */
export interface JsonCorpus {
  readonly schemaVersion: typeof schemaVersion
  readonly interviews: readonly Interview[]
  readonly entries: readonly Entry[]
  readonly problems: readonly JsonProblem[]
}

export interface JsonClaim {
  /** `key#id` */
  readonly ref: string
  readonly label: string
  readonly wording: string
  readonly kind: string
  /** Who utters it, where; a protected name is never given. */
  readonly voice: string
  readonly hedge?: string
  readonly likelihood?: string
  /** Pandoc's citation of it. */
  readonly citation: string
  /** Whether it has all the words, with the heading above it. */
  readonly hasAll: boolean
}

/** A passage whose words were searched. */
export interface JsonSaid {
  readonly key: string
  /** `¶2`, `Q3`, `SF1` */
  readonly ref: string
  /** Who utters it; a protected name is never given. */
  readonly voice: string
  /** ISO date of the interview; of a protected one the year alone. */
  readonly date?: string
  readonly terms: Terms
  /** Whether it has all the words, its question and the rest of the answer looked at too. */
  readonly hasAll: boolean
  /** The words around what was searched for; left out where a protected name stands in them. */
  readonly text?: string
  /** The sentence, in the source text. */
  readonly span: JsonPlace
  /** `key#id` of the claims that rest on the passage. */
  readonly claims: readonly string[]
}

/** `attache search --json` */
export interface JsonSearch {
  readonly schemaVersion: typeof schemaVersion
  readonly claims: readonly JsonClaim[]
  /** Best first, those with all the words before others; claims too. */
  readonly passages: readonly JsonSaid[]
  /** Whether there are more claims or passages with all the words than are given. */
  readonly isCut: boolean
}

/** A place where a quotation stands. */
export interface JsonQuoted {
  readonly key: string
  /** The passages it draws on: `¶2`, `Q3`, `SF1`. */
  readonly refs: readonly string[]
  /** Who utters it; a protected name is never given. */
  readonly voice: string
  readonly terms: Terms
  /** The stretches that it repeats, in the source text; none where that is not there and a claim's words were compared. */
  readonly spans: readonly JsonPlace[]
  /** Every bracket, ellipsis and the like; `at` lies in the quotation, `source` in the source text. None is told of what was said off the record. */
  readonly changes: readonly Change[]
  /** `key#id` of the claim whose key phrase or hedge it is, where the text is not there. */
  readonly claim?: string
}

/** `attache quote --json` */
export interface JsonQuote {
  readonly schemaVersion: typeof schemaVersion
  readonly result: 'found' | 'not-found' | 'unchecked'
  readonly places: readonly JsonQuoted[]
  /** The passage it comes nearest to, which does not say it; without the words where they were said off the record. */
  readonly nearest?: {
    readonly key: string
    readonly ref: string
    readonly voice: string
    readonly span: JsonPlace
    readonly text?: string
    readonly diff?: readonly DiffPart[]
  }
  /** The interviews whose text is not there, or not whole. */
  readonly missing: readonly string[]
  /** The same in sentences. */
  readonly messages: readonly string[]
}
