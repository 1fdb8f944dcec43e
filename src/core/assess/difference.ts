import type { Span } from '../model.js'

/** Where two texts say the contrary of one another, each in its own offsets. */
export interface Difference {
  readonly kind: 'negation' | 'opposite' | 'quantifier' | 'roles'
  readonly own: Span
  readonly other: Span
  /** Of roles: the name with which the first one has changed places. */
  readonly second?: Span
  /** The words around are not the same enough for it to be sure. */
  readonly isLoose?: true
}
