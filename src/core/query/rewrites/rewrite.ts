import type { UncodedPassage } from '../../search/uncoded.js'
import type { Edit } from '../../citation/insert.js'

/** A change that mends nothing and is asked for: a sentence said or cited in another way. Its label is made from `kind` and `data`. */
export interface Rewrite {
  readonly kind:
    | 'cite-claim' // data: citation, claim, ref
    | 'cite-passage' // data: citation, words
    | 'add-locator' // data: locator
    | 'to-quotation' // data: claim, ref
  readonly edits: readonly Edit[]
  readonly data: Readonly<Record<string, string>>
}

/** How rewrites are written. */
export interface RewriteOptions {
  /** What was found for `passageQueryAt`. */
  readonly passages?: readonly UncodedPassage[]
}
