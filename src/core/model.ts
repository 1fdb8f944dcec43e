import type { BibliographyRuleId, CorpusRuleId, Severity, SourceRuleId } from './corpusRules.js'
import type { FurtherTerms, PersonName, SourceKind, Terms } from './source.js'

export type { Severity } from './corpusRules.js'
export * from './source.js'

/**
 * The words of the product as plain data. Everything here is a pure function of the text it was read from.
 * Offsets are UTF-16 units from the start of the text (byte order mark not counted), ends exclusive; lines and columns are 1-based.
 */

/** A stretch of one text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A place for people: `line` and `column` are 1-based, `offset` counts UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
  readonly offset: number
}

export interface Place {
  readonly start: Point
  readonly end: Point
}

/** The kinds of passage that can be pointed at, in the order of their usual display. */
export const passageKinds = ['standfirst', 'question', 'paragraph'] as const
export type PassageKind = (typeof passageKinds)[number]

/** Points at one passage of an interview: `¶2` (para. 2), `Q3` (sec. 3), `SF1` (standfirst 1). */
export interface PassageRef {
  readonly kind: PassageKind
  readonly number: number
}

/** Where a part of an entry or a voice comes from; `general` is general knowledge. */
export type Provenance =
  | { readonly kind: 'general' }
  | { readonly kind: 'interview'; readonly key: string; readonly ref: PassageRef; readonly span: Span }

/** A value with the sources it was taken from; none when the file does not say. */
export interface Sourced<T> {
  readonly value: T
  readonly sources: readonly Provenance[]
  readonly span: Span
}

/** `other` are those who neither ask nor answer, nor wrote what stands around the talk: a clerk, an interpreter, counsel who objects. */
export const voiceRoles = ['interviewee', 'questioner', 'other', 'standfirst', 'editor'] as const
export type VoiceRole = (typeof voiceRoles)[number]

export const claimKinds = ['fact', 'assessment', 'forecast', 'recommendation'] as const
export type ClaimKind = (typeof claimKinds)[number]

/** ICD 203 (2015), section D.6.e(2)(a), the first row of its table of likelihood, weakest first. */
export const likelihoods = [
  'almost no chance',
  'very unlikely',
  'unlikely',
  'roughly even chance',
  'likely',
  'very likely',
  'almost certain',
] as const
export type Likelihood = (typeof likelihoods)[number]

/** Who utters words in the text. */
export interface Voice extends FurtherTerms {
  readonly id: string
  /** Where nobody is introduced, the label that the text prints. */
  readonly name: string
  /** Who that label may be, which nobody has confirmed. */
  readonly possibleName?: string
  /** The author of a document without speakers has the role of an interviewee. */
  readonly role: VoiceRole
  readonly affiliation?: Sourced<string>
  /** A rank, office or post: `Senior Fellow`. */
  readonly position?: string
  /** The id of an entry. */
  readonly actor?: string
  readonly terms?: Terms
  /** The agreed description that stands for the name of a protected voice. */
  readonly description?: string
  readonly span: Span
}

/** A question, an answer paragraph or a standfirst, found again by its first and last words. */
export interface Passage {
  readonly ref: PassageRef
  /** The id of the voice that utters it; empty where the file does not tell, which is a problem of its own. */
  readonly voice: string
  /** Whether nobody has confirmed that this voice utters it. */
  readonly isVoiceDoubtful?: true
  /** Empty, like `last`, where the words could not be read. */
  readonly first: string
  readonly last: string
  /** The number of the question under which it stands; none for a standfirst, and for what is said before the first question. */
  readonly question?: number
  readonly page?: string
  /** The article of a treaty, as it is cited: `4`, `4bis`. */
  readonly article?: string
  readonly time?: string
  /** SHA-256 of the normalised paragraph, in hex; but for version 1 from the file of hashes beside the interview. */
  readonly sha256?: string
  readonly terms?: Terms
  readonly span: Span
}

/** The heading `### Q3 Why the vote is late`: a number and our label. */
export interface Question {
  readonly number: number
  readonly label: string
  readonly span: Span
}

/** A passage, or part of one, that a claim rests on. */
export interface Anchor {
  readonly ref: PassageRef
  readonly first: string
  readonly last: string
  readonly span: Span
}

/** A day or period spoken of, as an ISO date of any precision; `words` are the source's, where a relative date was resolved. */
export interface When {
  readonly date: string
  readonly words?: string
}

/** Who coded or checked a claim, and when (ISO date). */
export interface Signature {
  readonly by: string
  readonly on: string
}

/** One thing asserted. `voice` utters it; `holder` is whose view it is where that is not the voice. */
export interface Claim {
  readonly key: string
  readonly id: string
  readonly label: string
  readonly wording: string
  /** The id of a voice of the interview. */
  readonly voice: string
  readonly holder?: string
  /** Who told the voice, or `own knowledge`. */
  readonly heardFrom?: string
  readonly at: readonly [Anchor, ...Anchor[]]
  readonly kind: ClaimKind
  readonly hedge?: string
  readonly likelihood?: Likelihood
  readonly caveat?: string
  readonly keyPhrases: readonly string[]
  readonly when?: When
  /** `id` or `key#id`. */
  readonly qualifies: readonly string[]
  readonly contradicts: readonly string[]
  readonly coded?: Signature
  readonly checked?: Signature
  /** The id of the topic under which it stands. */
  readonly topic: string
  /** Of the heading line. */
  readonly span: Span
  /** Of the heading and all that belongs to the claim. */
  readonly body: Span
}

/** A heading of the topic tree. */
export interface Topic {
  /** Begins with `#` where the heading has no usable id, so that its claims have a place all the same. */
  readonly id: string
  readonly title: string
  /** The name under which other interviews speak of the same topic. */
  readonly shared?: string
  readonly topics: readonly Topic[]
  /** Ids of the claims that stand directly under it, in the order of the file. */
  readonly claims: readonly string[]
  readonly span: Span
}

/** One conversation, or one document without speakers. */
export interface Interview extends FurtherTerms {
  readonly kind: 'interview'
  /** The version of the format. In files of version 1 hashes stand in the lines of the passages, else in `KEY.sums`. */
  readonly version: 1 | 2 | 3
  readonly uri: string
  readonly key: string
  readonly title: string
  readonly authors: readonly PersonName[]
  readonly interviewers: readonly PersonName[]
  /** ISO date of any precision by which it is dated: of publication, or where that is not stated, of the conversation. */
  readonly issued?: string
  /** ISO date of the conversation, where it is stated. */
  readonly conducted?: string
  /** Where it is stated; else a transcript. */
  readonly sourceKind?: SourceKind
  readonly publisher?: string
  readonly containerTitle?: string
  readonly url?: string
  readonly language?: string
  readonly note?: string
  /** It comes with Attaché, for trying it out, and says so wherever it is shown. */
  readonly isSample?: true
  readonly terms: Terms
  readonly description?: string
  readonly voices: readonly Voice[]
  readonly questions: readonly Question[]
  readonly passages: readonly Passage[]
  readonly topics: readonly Topic[]
  readonly claims: readonly Claim[]
  /** Of the key in the front matter. */
  readonly span: Span
}

const entryKinds = ['actor', 'agreement', 'event', 'place'] as const
export type EntryKind = (typeof entryKinds)[number]

export const actorTypes = ['person', 'state', 'organisation', 'government body', 'party', 'armed group'] as const
export const agreementTypes = ['deal', 'pact', 'treaty', 'guideline', 'exemption', 'exercise', 'dialogue'] as const

/** A surface form of an entry. */
export interface Alias {
  readonly text: string
  readonly metonym: boolean
  readonly demonym: boolean
  /** Matches in exactly this case only. */
  readonly caseSensitive: boolean
  /** Other entries may have it too; a mention then means any of them. */
  readonly ambiguous: boolean
  readonly sources: readonly Provenance[]
  readonly span: Span
}

/** An actor, agreement, event or place of a glossary. */
export interface Entry {
  readonly kind: EntryKind
  readonly id: string
  readonly name: string
  readonly nameSources: readonly Provenance[]
  readonly type: string
  readonly label?: string
  readonly definitions: readonly Sourced<string>[]
  /** The name itself is not among them. */
  readonly aliases: readonly Alias[]
  readonly date?: Sourced<string>
  readonly members?: Sourced<readonly string[]>
  readonly parties?: Sourced<readonly string[]>
  readonly within?: Sourced<string>
  readonly place?: Sourced<string>
  readonly uri: string
  readonly span: Span
}

export interface Glossary {
  readonly kind: 'glossary'
  readonly uri: string
  readonly title: string
  readonly entries: readonly Entry[]
  /** Capitalised words of the interviews that are no name of an actor, agreement, event or place, or of none that matters. */
  readonly ignoredNames: readonly string[]
}

/**
 * One mistake, as a code with data; the shells make the sentence. Field names are vfile-message's.
 * `data` holds what the sentence of that `ruleId` needs, `expected` the values that would be right.
 */
export interface Problem {
  readonly ruleId: CorpusRuleId | SourceRuleId | BibliographyRuleId
  readonly severity: Severity
  readonly uri: string
  readonly place: Place
  readonly data: Readonly<Record<string, string | number>>
  readonly expected: readonly string[]
}

/** Something that a file of the corpus points at: a claim (`id`, or `key#id` of another interview), an entry, or a passage of an interview. */
export type Reference =
  | { readonly kind: 'claim'; readonly id: string; readonly span: Span }
  | { readonly kind: 'entry'; readonly id: string; readonly span: Span }
  | { readonly kind: 'passage'; readonly key: string; readonly ref: PassageRef; readonly span: Span }

/** What a text of the corpus was read as; `document` is undefined where it is no part of the corpus or cannot be read at all. */
export interface CorpusFile {
  readonly uri: string
  readonly document: Interview | Glossary | undefined
  /** The offsets at which its lines begin. */
  readonly lineStarts: readonly number[]
  readonly references: readonly Reference[]
  /** Ids of what stands in the file and could not be read: pointing at it is no further mistake. */
  readonly unread: readonly string[]
  readonly problems: readonly Problem[]
}
