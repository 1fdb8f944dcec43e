/** A person under CSL's names. `literal` is a name that is not split (an institution). */
export interface PersonName {
  readonly family?: string
  readonly given?: string
  readonly literal?: string
}

/** What the text of a conversation is: in notes only words between quotation marks are the speaker's. */
export const interviewKinds = ['transcript', 'machine captions', 'notes', 'published interview'] as const
/** What a document without speakers is. */
export const documentKinds = ['report', 'treaty', 'statement', 'speech'] as const
export type DocumentKind = (typeof documentKinds)[number]
export const sourceKinds = [...interviewKinds, ...documentKinds] as const
export type SourceKind = (typeof sourceKinds)[number]

/** The kind of a document without speakers; undefined of a conversation. */
export const documentKind = (kind: SourceKind | undefined): DocumentKind | undefined =>
  documentKinds.find((one) => one === kind)

/** Whether nobody is looked for who speaks: a document, or notes of a conversation. */
export const isWithoutSpeakers = (kind: SourceKind | undefined): boolean =>
  kind === 'notes' || documentKind(kind) !== undefined

/** How a speaker may be named, loosest first. */
export const attributionTerms = ['on record', 'background', 'not for attribution', 'off record'] as const
export type Terms = (typeof attributionTerms)[number]

/** Whether a source sees what a memo says of it before it is printed, loosest first. */
export const readBackTerms = ['none', 'offered', 'required'] as const
export type ReadBackTerms = (typeof readBackTerms)[number]

/** Which language models may read a source, loosest first: of other companies too, those on machines of one's own, none. */
export const assistantTerms = ['any', 'own machines', 'never'] as const
export type AssistantTerms = (typeof assistantTerms)[number]

/** What a source, or one voice of it, agreed to besides its attribution terms. */
export interface FurtherTerms {
  readonly readBack?: ReadBackTerms
  /** The first day (ISO date) on which it may be published. */
  readonly embargo?: string
  /** The last day (ISO date) on which the recording may be kept. */
  readonly recordedUntil?: string
  /** Where nobody answered, machines of one's own at most. */
  readonly assistants?: AssistantTerms
}
