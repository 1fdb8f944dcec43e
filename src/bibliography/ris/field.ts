import type { Span } from '../../core/model.js'

/** One line of a reference: a tag of two characters and its text, with the lines that go on with it. */
export interface RisField {
  readonly tag: string
  readonly value: string
  readonly span: Span
}
