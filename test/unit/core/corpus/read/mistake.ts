import type { CorpusRuleId } from '../../../../../src/core/corpusRules.js'

/** A mistake made in one of the example's files. */
export interface Mistake {
  readonly rule: CorpusRuleId
  readonly what: string
  /** The change: the first text becomes the second. An empty first text stands for the whole file. */
  readonly change: readonly [from: string, to: string]
  /** Where the problem must be: at the start of these words; line 1, column 1 when absent. `later` takes their last occurrence. */
  readonly at?: string
  readonly later?: true
  readonly expected?: readonly string[]
  /** What the file does not hold any more; nothing when absent. */
  readonly lost?: readonly string[]
  /** What it holds now and did not hold before. */
  readonly more?: readonly string[]
  /** A further file of the corpus. */
  readonly beside?: readonly [uri: string, text: string]
}
