/**
 * What a memo’s citations look like in a style: each settled by hand after the style’s manual, and where that does not speak of interviews (questioners,
 * introductions, protected sources) after what it says of articles and of personal communications.
 */
export interface Form {
  readonly what: string
  readonly memo: string
  /** What stands in the sentence, for each citation; nothing where it is not given. */
  readonly texts?: readonly string[]
  readonly notes?: readonly string[]
  readonly list: readonly string[]
}
