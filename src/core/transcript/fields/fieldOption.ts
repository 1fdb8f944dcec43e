import type { Span } from '../../model.js'
import type { FoundField } from '../transcript.js'
import { foldLine, isCapitals } from '../lines/wording.js'
import type { HeadLine } from './headLines.js'

/** Where a value stands: in a line, and in which part of it. */
export interface ValuePlace {
  readonly line: HeadLine
  /** The words before and behind it in its line. */
  readonly before: string
  readonly behind: string
  /** Where it stands, if in one stretch of the text. */
  readonly span?: Span
  /** How many lines it takes. */
  readonly lines: number
}

type Stated = FoundField['from']

/** What may be the value of a field. */
export interface FieldOption {
  readonly value: string
  /** The value as two spellings of it are compared. */
  readonly folded: string
  readonly places: readonly ValuePlace[]
  /** Where the file states it, if it does. */
  readonly stated: readonly Stated[]
}

/** Values gathered from several places, each once. */
export class Options {
  readonly #found = new Map<string, { value: string; places: ValuePlace[]; stated: Stated[] }>()

  add(value: string, from: ValuePlace | Stated | undefined, folded = foldLine(value)): void {
    if (folded === '') return
    const one = this.#found.get(folded) ?? { value, places: [], stated: [] }
    this.#found.set(folded, one)
    // A name that the text has in small letters too is not spelled in capitals.
    if (isCapitals(one.value) && /\p{Ll}/u.test(value)) one.value = value
    if (typeof from === 'string') one.stated.push(from)
    else if (from) one.places.push(from)
  }

  all(): readonly FieldOption[] {
    return [...this.#found].map(([folded, one]) => ({ folded, ...one }))
  }
}
